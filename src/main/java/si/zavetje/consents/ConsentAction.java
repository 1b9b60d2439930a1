package si.zavetje.consents;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.casefile.Compartment;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;

/** What the person allows is taken down by everybody whose organisation answers for her. */
@Component
@Order(3)
class ConsentAction implements CaseAction {

    private final Responsibilities responsibilities;
    private final Referral referral;

    ConsentAction(Responsibilities responsibilities, Referral referral) {
        this.responsibilities = responsibilities;
        this.referral = referral;
    }

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public String model() {
        return "ConsentTaking";
    }

    @Override
    public boolean mayOpen(CaseReference reference, Reader reader, Set<Compartment> writes) {
        return responsibilities.answersForPerson(reader, reference)
                && writes.contains(Compartment.SUPPORT)
                && referral.open(reference);
    }
}
