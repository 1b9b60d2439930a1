package si.zavetje.chronology;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import si.zavetje.casefile.Compartment;

/** The rules for dates, as they stand in one reviewed file. */
record DateRules(List<DateRule> dates, List<OrderRule> order) {

    /** Where a date may lie, seen from today. */
    enum Lies {
        PAST,
        AHEAD,
        MEANT,
        BIRTH,
        ANY
    }

    /** What follows when two events are the wrong way round. */
    enum Otherwise {
        REFUSE,
        ASK
    }

    /** Which event of a case a question asks the date of; with a condition, only when that answer was given too. */
    record DateRule(
            String form,
            String question,
            @Nullable Map<String, String> when,
            String event,
            Lies lies,
            @Nullable Compartment keptIn) {

        boolean holds(Map<String, ?> answers) {
            return when == null
                    || when.entrySet().stream()
                            .allMatch(condition -> condition.getValue().equals(answers.get(condition.getKey())));
        }
    }

    /** An event that lies before others. */
    record OrderRule(String first, List<String> then, Otherwise otherwise) {}

    static DateRules read() {
        return read(new ClassPathResource("case-dates.yaml"));
    }

    /** Reads the rules; an order of events that no form asks for is a fault of the file. */
    static DateRules read(Resource file) {
        try (var content = file.getInputStream()) {
            Object rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            var rules = new ObjectMapper().convertValue(rows, DateRules.class);
            var events = rules.dates.stream().map(DateRule::event).collect(Collectors.toSet());
            var unknown = rules.order.stream()
                    .flatMap(rule -> Stream.concat(Stream.of(rule.first), rule.then.stream()))
                    .filter(event -> !events.contains(event))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new IllegalStateException("no form asks for the date of " + unknown);
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule for a question of a form that was answered. */
    Optional<DateRule> of(String form, String question, Map<String, ?> answers) {
        return dates.stream()
                .filter(rule -> rule.form.equals(form) && rule.question.equals(question))
                .filter(rule -> rule.holds(answers))
                .findFirst();
    }

    /** The orders in which one of these events comes second. */
    List<OrderRule> ordersOf(Set<String> events) {
        return order.stream()
                .filter(rule -> rule.then.stream().anyMatch(events::contains))
                .toList();
    }

    /** The compartments in which these events are kept, so far as later forms are compared with them. */
    Set<Compartment> compartmentsOf(Set<String> events) {
        return dates.stream()
                .filter(rule -> events.contains(rule.event))
                .map(DateRule::keptIn)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The forms that ask for the date of one of these events. */
    Set<String> formsOf(Set<String> events) {
        return dates.stream()
                .filter(rule -> events.contains(rule.event))
                .map(DateRule::form)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
