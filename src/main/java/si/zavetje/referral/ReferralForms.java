package si.zavetje.referral;

import java.time.Clock;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.CaseFile;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.FormValues;
import si.zavetje.policy.Policies;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.rota.Rota;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** Takes the form by which a police officer refers a person, and opens the case. */
@Component
class ReferralForms implements FormHandlers {

    private final CaseFile caseFile;
    private final Policies policies;
    private final Responsibilities responsibilities;
    private final Rota rota;
    private final Referral referral;
    private final Clock clock;

    ReferralForms(
            CaseFile caseFile,
            Policies policies,
            Responsibilities responsibilities,
            Rota rota,
            Referral referral,
            Clock clock) {
        this.caseFile = caseFile;
        this.policies = policies;
        this.responsibilities = responsibilities;
        this.rota = rota;
        this.referral = referral;
        this.clock = clock;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.start("RegisterReferral", this::registerReferral);
    }

    private CaseReference registerReferral(FormValues values, Reader by) {
        var answers = new PersonAnswers(values, LegalZone.dayOf(clock.instant()));
        var onCall = rota.first(Capacity.CRISIS_PROVIDER, answers.child() || children(values) > 0)
                .orElseThrow(() -> new Refusal("referral.noCrisisProvider"));
        var reference = caseFile.open(policies.inForce(clock).name());
        responsibilities.assign(reference, Capacity.POLICE, by.organisation());
        responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, onCall);
        referral.register(received(reference, values, answers), answers.person(), answers.childUntil());
        return reference;
    }

    private static int children(FormValues values) {
        return values.has("childrenWith") ? values.number("childrenWith") : 0;
    }

    private static ReceivedReferral received(CaseReference reference, FormValues values, PersonAnswers answers) {
        return new ReceivedReferral(
                reference.text(),
                values.instant("receivedAt"),
                values.choice("legalStatus", Referral.LegalStatus.class),
                // What is not known counts as danger.
                !values.text("immediateDanger").equals("NO"),
                values.flag("detained"),
                answers.child(),
                children(values),
                null,
                null,
                0);
    }
}
