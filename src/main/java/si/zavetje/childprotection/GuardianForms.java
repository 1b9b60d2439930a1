package si.zavetje.childprotection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.shared.CaseReference;

/** Takes the form about who speaks for a child, and says in every form who does today. */
@Component
class GuardianForms implements FormHandlers {

    private static final String NOBODY_ENTERED = "0";

    private final Guardians guardians;
    private final GuardianWords words;
    private final ChildProtection protection;
    private final MessageSource messages;

    GuardianForms(Guardians guardians, GuardianWords words, ChildProtection protection, MessageSource messages) {
        this.guardians = guardians;
        this.words = words;
        this.protection = protection;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("RecordGuardian", this::recordGuardian);
        forms.submit("LookIntoSuspicion", this::lookIntoSuspicion);
        forms.submit("AskForCourtGuardian", this::askForCourtGuardian);
        forms.submit("RecordCourtGuardian", this::recordCourtGuardian);
        forms.offer("LookIntoSuspicion", "guardians", this::suspects);
        forms.offer("RecordGuardian", "guardians", this::notOver);
        forms.offer("RecordGuardian", "centres", reference -> protection.otherCentres(reference));
        forms.prefillWherever("guardianNow", this::now);
    }

    private void recordGuardian(Submission form) {
        var values = form.values();
        switch (values.text("what")) {
            case "NAMED" ->
                guardians.name(form.reference(), values.choice("kind", Guardian.Kind.class), values.date("fromDay"));
            case "ENDED" ->
                guardians.end(
                        form.reference(),
                        Integer.parseInt(values.text("whoEnded")),
                        values.date("fromDay"),
                        values.choice("whyEnded", Guardian.Ending.class));
            case "MOVED" ->
                guardians.move(
                        form.reference(),
                        values.text("centre"),
                        values.choice("kind", Guardian.Kind.class),
                        values.date("fromDay"));
            default -> {}
        }
    }

    private void lookIntoSuspicion(Submission form) {
        var values = form.values();
        switch (values.text("conflict")) {
            case "YES" ->
                guardians.lookedInto(
                        form.reference(),
                        true,
                        Optional.of(values.text("suspected"))
                                .filter(who -> !who.equals(NOBODY_ENTERED))
                                .map(Integer::valueOf));
            case "NO" -> guardians.lookedInto(form.reference(), false, Optional.empty());
            default -> {}
        }
    }

    private void askForCourtGuardian(Submission form) {
        var values = form.values();
        switch (values.text("asked")) {
            case "ANOTHER" -> guardians.name(form.reference(), Guardian.Kind.SPECIAL_CASE, values.date("fromDay"));
            case "NOT_NEEDED" -> guardians.noConflict(form.reference());
            case "FILED" -> guardians.courtAsked(form.reference(), true);
            default -> {}
        }
    }

    private void recordCourtGuardian(Submission form) {
        var values = form.values();
        switch (values.text("decision")) {
            case "NAMED" -> guardians.name(form.reference(), Guardian.Kind.COURT, values.date("fromDay"));
            case "REFUSED" -> guardians.courtAsked(form.reference(), false);
            default -> {}
        }
    }

    private Map<String, String> suspects(CaseReference reference) {
        var offered = new LinkedHashMap<>(notOver(reference));
        offered.put(NOBODY_ENTERED, say("childprotection.notEntered"));
        return offered;
    }

    private Map<String, String> notOver(CaseReference reference) {
        var offered = new LinkedHashMap<String, String>();
        guardians.all(reference).stream()
                .filter(one -> !one.over())
                .forEach(one -> offered.put(String.valueOf(one.number()), called(one)));
        return offered;
    }

    private String now(CaseReference reference) {
        return words.today(reference, LocaleContextHolder.getLocale());
    }

    private String called(Guardian one) {
        return words.since(one, LocaleContextHolder.getLocale());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
