package si.zavetje.recovery;

import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.recovery.RecoveryPeriod.Ground;
import si.zavetje.recovery.RecoveryPeriod.Remedy;
import si.zavetje.recovery.RecoveryPeriod.Wish;
import si.zavetje.shared.CaseReference;

/** Takes the forms of the time to recover. */
@Component
class RecoveryForms implements FormHandlers {

    private final Recovery recovery;

    RecoveryForms(Recovery recovery) {
        this.recovery = recovery;
    }

    @Override
    public void register(FormRegistry on) {
        on.submit(
                "AskAfterRecovery",
                form -> recovery.say(form.reference(), form.values().choice("wish", Wish.class)));
        on.submit("DecideMoreRecovery", this::decideMore);
        on.submit("EndRecovery", this::end);
        on.submit(
                "InformOfRecoveryEnd",
                form -> recovery.told(form.reference(), form.values().date("informedOn")));
        on.submit(
                "RecordRecoveryRemedy",
                form -> recovery.remedied(form.reference(), form.values().choice("remedy", Remedy.class)));
        on.submit(
                "RecordRemedyOutcome",
                form -> recovery.decided(
                        form.reference(), form.values().text("outcome").equals("END_STANDS")));
        on.prefill("BriefRightsAndConsents", this::until);
        on.prefill("AskAfterRecovery", this::until);
        on.prefill("EndRecovery", this::until);
        on.prefill(
                "DecideMoreRecovery",
                reference -> Map.of(
                        "recoveryUntil", recovery.period(reference).lastDay().toString(),
                        "extendedTo", recovery.extendedTo(reference).toString()));
        on.prefill(
                "RecordRecoveryRemedy",
                reference -> Map.of(
                        "remedyUntil",
                        recovery.remedyPeriod(reference).lastDay().toString()));
    }

    private void decideMore(Submission form) {
        if (form.values().text("decision").equals("GRANTED")) {
            recovery.extend(form.reference());
        } else {
            recovery.refuseMore(form.reference());
        }
    }

    private void end(Submission form) {
        var values = form.values();
        recovery.startEnding(
                form.reference(),
                values.choice("ground", Ground.class),
                !values.text("heard").equals("NOT_YET"));
    }

    private Map<String, Object> until(CaseReference reference) {
        return recovery.until(reference)
                .<Map<String, Object>>map(day -> Map.of("recoveryUntil", day.toString()))
                .orElse(Map.of());
    }
}
