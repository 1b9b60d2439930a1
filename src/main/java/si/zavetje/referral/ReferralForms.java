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
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Today;

/** Takes the form by which a police officer refers a person, and opens the case. */
@Component
class ReferralForms implements FormHandlers {

    private final CaseFile caseFile;
    private final Policies policies;
    private final Responsibilities responsibilities;
    private final ReferralOpening opening;
    private final Clock clock;
    private final Today today;

    ReferralForms(
            CaseFile caseFile,
            Policies policies,
            Responsibilities responsibilities,
            ReferralOpening opening,
            Clock clock,
            Today today) {
        this.caseFile = caseFile;
        this.policies = policies;
        this.responsibilities = responsibilities;
        this.opening = opening;
        this.clock = clock;
        this.today = today;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.start("RegisterReferral", this::registerReferral);
    }

    private CaseReference registerReferral(FormValues values, Reader by) {
        var reference = caseFile.open(policies.inForce(clock).name());
        responsibilities.assign(reference, Capacity.POLICE, by.organisation());
        opening.open(reference, new PersonAnswers(values, today.date()), values.instant("receivedAt"));
        return reference;
    }
}
