package si.zavetje.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** Which feature takes which form: built from all {@link FormHandlers} when the first form is opened. */
@Component
public class FormRegistry {

    private final ObjectProvider<FormHandlers> handlers;
    private final Map<String, Consumer<Submission>> submits = new HashMap<>();
    private final Map<String, BiFunction<FormValues, Reader, CaseReference>> starts = new HashMap<>();
    private final Map<String, Function<CaseReference, Map<String, Object>>> prefills = new HashMap<>();
    private final Map<String, Function<CaseReference, Object>> wherever = new HashMap<>();
    private final Map<String, Map<String, Function<CaseReference, Map<String, String>>>> offers = new HashMap<>();
    private final Map<String, Function<FormValues, List<MessageSourceResolvable>>> doubts = new HashMap<>();
    private boolean built;

    FormRegistry(ObjectProvider<FormHandlers> handlers) {
        this.handlers = handlers;
    }

    /** Takes a form of a user task; the feature is called in the engine's transaction, after the entry is written. */
    public void submit(String form, Consumer<Submission> handler) {
        unique(submits.put(form, handler), form);
    }

    /** Takes the form that starts a case: the feature opens the case and answers its reference. */
    public void start(String form, BiFunction<FormValues, Reader, CaseReference> handler) {
        unique(starts.put(form, handler), form);
    }

    /** Shows facts of the feature's own in a form, by key of the question; computed each time the form is read. */
    public void prefill(String form, Function<CaseReference, Map<String, Object>> facts) {
        unique(prefills.put(form, facts), form);
    }

    /** Shows a fact of the feature's own in every form that has that question, whoever takes the form. */
    public void prefillWherever(String question, Function<CaseReference, Object> fact) {
        unique(wherever.put(question, fact), question);
    }

    /** Offers people, bodies or cases to choose from, by what they are called; computed each time the form is read or handed in. */
    public void offer(String form, String options, Function<CaseReference, Map<String, String>> computed) {
        unique(offers.computeIfAbsent(form, ignored -> new HashMap<>()).put(options, computed), form);
    }

    /** Asks back what is unlikely in a form although no date says so; the answers are taken when they come a second time. */
    public void askBack(String form, Function<FormValues, List<MessageSourceResolvable>> unlikely) {
        unique(doubts.put(form, unlikely), form);
    }

    /** The names of all forms that somebody takes. */
    public Set<String> names() {
        build();
        return Set.copyOf(List.of(submits.keySet(), starts.keySet()).stream()
                .flatMap(Set::stream)
                .toList());
    }

    Consumer<Submission> submitOf(String form) {
        build();
        return known(submits.get(form), form);
    }

    BiFunction<FormValues, Reader, CaseReference> startOf(String form) {
        build();
        return known(starts.get(form), form);
    }

    Map<String, Object> factsFor(String form, CaseReference reference) {
        build();
        return prefills.getOrDefault(form, ignored -> Map.of()).apply(reference);
    }

    /** The same, and what is shown in every form that asks it. */
    Map<String, Object> factsFor(FormSchema form, CaseReference reference) {
        var facts = new HashMap<>(factsFor(form.name(), reference));
        wherever.forEach((question, fact) ->
                form.compartmentOf(question).ifPresent(ignored -> facts.put(question, fact.apply(reference))));
        return facts;
    }

    /** The names of what is offered in a form. */
    Set<String> offeredIn(String form) {
        build();
        return offers.getOrDefault(form, Map.of()).keySet();
    }

    Map<String, Map<String, String>> offersOf(String form, CaseReference reference) {
        build();
        return offers.getOrDefault(form, Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offer -> offer.getValue().apply(reference)));
    }

    List<MessageSourceResolvable> doubtsAbout(String form, FormValues values) {
        build();
        return doubts.getOrDefault(form, ignored -> List.of()).apply(values);
    }

    private synchronized void build() {
        if (!built) {
            List.of(submits, starts, prefills, wherever, offers, doubts).forEach(Map::clear);
            handlers.orderedStream().forEach(feature -> feature.register(this));
            built = true;
        }
    }

    private static <T> T known(@Nullable T handler, String form) {
        if (handler == null) {
            throw new IllegalStateException("nobody takes the form " + form);
        }
        return handler;
    }

    private static void unique(@Nullable Object previous, String form) {
        if (previous != null) {
            throw new IllegalStateException("two features take the form " + form);
        }
    }
}
