package si.zavetje.persons;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.FormValues;
import si.zavetje.forms.Submission;
import si.zavetje.recognition.Birth;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Today;

/** Takes the forms about who accompanies a person. */
@Component
class CompanionForms implements FormHandlers {

    private static final String OFFERED = "companions";

    private final Companions companions;
    private final MessageSource messages;
    private final Today today;

    CompanionForms(Companions companions, MessageSource messages, Today today) {
        this.companions = companions;
        this.messages = messages;
        this.today = today;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("RecordCompanion", this::recordCompanion);
        forms.submit("AssessCompanionNeeds", this::assessNeeds);
        forms.submit("AssessSeparately", form -> {});
        forms.offer("RecordCompanion", OFFERED, this::knownAndNext);
        forms.offer(
                "AssessCompanionNeeds",
                OFFERED,
                reference -> named(reference, companion -> companion.stays() && !companion.needsKnown()));
    }

    private void recordCompanion(Submission form) {
        var values = form.values();
        switch (values.text("what")) {
            case "STAYS" -> {
                boolean child = child(values);
                boolean separately = !child
                        && values.optionalText("mayStay")
                                .filter(answer -> !answer.equals("YES"))
                                .isPresent();
                companions.stays(
                        form.reference(),
                        number(values),
                        values.choice("relation", Relationship.class),
                        child,
                        separately);
            }
            case "LEFT" -> companions.leaves(form.reference(), number(values));
            default -> {}
        }
    }

    /** Whoever may be a child is treated as one. */
    private boolean child(FormValues values) {
        return values.optionalDate("bornOn")
                .map(day -> !today.date().isAfter(Birth.on(day).childUntil()))
                .orElse(!values.text("grownUp").equals("YES"));
    }

    private void assessNeeds(Submission form) {
        if (form.values().text("assessed").equals("YES")) {
            companions.assessed(form.reference(), number(form.values()));
        }
    }

    private static int number(FormValues values) {
        return Integer.parseInt(values.text("companion"));
    }

    private Map<String, String> knownAndNext(CaseReference reference) {
        var offered = new LinkedHashMap<>(named(reference, companion -> true));
        int next = companions.next(reference);
        offered.put(String.valueOf(next), say("persons.next", next));
        return offered;
    }

    private Map<String, String> named(CaseReference reference, Predicate<Companion> wanted) {
        var offered = new LinkedHashMap<String, String>();
        companions.all(reference).stream()
                .filter(wanted)
                .forEach(one -> offered.put(
                        String.valueOf(one.number()),
                        say("persons.known", one.number(), say("persons.relation." + one.relation()))));
        return offered;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
