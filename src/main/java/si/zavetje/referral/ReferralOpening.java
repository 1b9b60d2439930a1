package si.zavetje.referral;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.forms.FormValues;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.rota.Rota;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** Begins the case of a person with what a referral says, whoever sent it. */
@Service
public class ReferralOpening {

    private final Responsibilities responsibilities;
    private final Rota rota;
    private final Referral referral;
    private final Today today;

    ReferralOpening(Responsibilities responsibilities, Rota rota, Referral referral, Today today) {
        this.responsibilities = responsibilities;
        this.rota = rota;
        this.referral = referral;
        this.today = today;
    }

    /**
     * Whether a referral speaks of a child, or of somebody who must be treated as one.
     *
     * @throws Refusal for what cannot be true of anybody
     */
    public boolean speaksOfChild(FormValues values) {
        var answers = new PersonAnswers(values, today.date());
        answers.person();
        return answers.child();
    }

    /**
     * Begins a case; its periods run from the moment at which the referral was received.
     *
     * @throws Refusal while there is no crisis provider
     */
    @Transactional
    public void open(CaseReference reference, FormValues values, Instant receivedAt) {
        open(reference, new PersonAnswers(values, today.date()), receivedAt);
    }

    @Transactional
    void open(CaseReference reference, PersonAnswers answers, Instant receivedAt) {
        var onCall = rota.first(Capacity.CRISIS_PROVIDER, answers.withChild())
                .orElseThrow(() -> new Refusal("referral.noCrisisProvider"));
        responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, onCall);
        referral.register(answers.received(reference, receivedAt), answers.person(), answers.childUntil());
    }
}
