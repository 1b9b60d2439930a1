package si.zavetje.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import si.zavetje.chronology.DateRules.DateRule;

/** No form asks for a date that is not checked against today and the other events of the case. */
class CaseDatesTest {

    private static final DateRules RULES = DateRules.read();
    private static final Path FORMS = Path.of("forms");

    @Test
    void every_date_somebody_enters_in_a_form_has_its_row() {
        assertThat(unchecked(RULES)).isEmpty();
    }

    @Test
    void a_date_without_a_row_is_noticed() {
        var without = new DateRules(
                RULES.dates().stream()
                        .filter(rule -> !rule.question().equals("nextReview"))
                        .toList(),
                RULES.order());

        assertThat(unchecked(without)).containsExactly("AssessRisk.nextReview");
    }

    @Test
    void every_row_is_of_a_date_that_a_form_asks_for_and_no_row_hides_another() {
        var asked = dates().collect(Collectors.toSet());
        assertThat(RULES.dates()).extracting(CaseDatesTest::address).allMatch(asked::contains);
        assertThat(RULES.dates().stream().map(rule -> address(rule) + rule.when()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_condition_is_an_answer_the_form_offers() {
        for (var rule : RULES.dates()) {
            var when = rule.when();
            if (when != null) {
                when.forEach((question, answer) -> assertThat(components(form(rule.form()))
                                .filter(component ->
                                        component.path("key").asText().equals(question))
                                .flatMap(component -> component.path("values").findValuesAsText("value").stream()))
                        .contains(answer));
            }
        }
    }

    @Test
    void what_later_dates_are_compared_with_is_looked_for_where_the_form_keeps_it() {
        var first = RULES.order().stream().map(DateRules.OrderRule::first).collect(Collectors.toSet());
        for (var rule : RULES.dates()) {
            var form = form(rule.form());
            var kept = components(form)
                    .filter(component -> component.path("key").asText().equals(rule.question()))
                    .map(component -> component
                            .at("/properties/compartment")
                            .asText(form.at("/properties/compartment").asText()))
                    .toList();
            if (rule.keptIn() != null) {
                assertThat(kept).containsExactly(rule.keptIn().name());
            } else {
                // What begins and ends in one form is not looked for.
                assertThat(Set.of("birth", "permitBegins").contains(rule.event()) || !first.contains(rule.event()))
                        .as(rule.event())
                        .isTrue();
            }
        }
    }

    @Test
    void every_event_is_named_in_both_languages() {
        var events = RULES.dates().stream().map(DateRule::event).collect(Collectors.toSet());
        for (var file : List.of("chronology", "chronology_sl")) {
            var named = words(file).keySet().stream()
                    .map(String::valueOf)
                    .filter(key -> key.startsWith("chronology.event."))
                    .map(key -> key.substring("chronology.event.".length()))
                    .collect(Collectors.toSet());
            assertThat(named).isEqualTo(events);
        }
    }

    @Test
    void an_order_of_an_event_nobody_enters_is_a_fault_of_the_file() {
        var file =
                """
                dates: [{form: AssessRisk, question: nextReview, event: riskReview, lies: MEANT}]
                order: [{first: riskReview, then: [judgement], otherwise: ASK}]
                """;

        assertThatThrownBy(() -> DateRules.read(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("judgement");
    }

    private static List<String> unchecked(DateRules rules) {
        var rows = rules.dates().stream()
                .filter(rule -> rule.when() == null)
                .map(CaseDatesTest::address)
                .collect(Collectors.toSet());
        return dates().filter(date -> !rows.contains(date)).toList();
    }

    private static String address(DateRule rule) {
        return rule.form() + "." + rule.question();
    }

    private static Stream<String> dates() {
        return names().flatMap(form -> components(form(form))
                .filter(component -> component.path("type").asText().equals("datetime"))
                .filter(component -> !component.path("readonly").asBoolean()
                        && !component.path("disabled").asBoolean())
                .map(component -> form + "." + component.path("key").asText()));
    }

    private static Stream<String> names() {
        try (var files = Files.list(FORMS)) {
            return files.map(file -> file.getFileName().toString().replace(".form", "")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode form(String name) {
        try {
            return new ObjectMapper().readTree(FORMS.resolve(name + ".form").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(child -> Stream.concat(Stream.of(child), components(child)));
    }

    private static Map<Object, Object> words(String file) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
