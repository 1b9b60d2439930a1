package si.zavetje.caseevents;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.casefile.Compartment;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;

/** What happened is reported by everybody whose organisation answers for the case. */
@Component
@Order(1)
class ReportEventAction implements CaseAction {

    private final Responsibilities responsibilities;
    private final Referral referral;

    ReportEventAction(Responsibilities responsibilities, Referral referral) {
        this.responsibilities = responsibilities;
        this.referral = referral;
    }

    @Override
    public String name() {
        return "event";
    }

    @Override
    public String model() {
        return "EventReport";
    }

    @Override
    public boolean mayOpen(CaseReference reference, Reader reader, Set<Compartment> writes) {
        return responsibilities.answersForPerson(reader, reference) && referral.open(reference);
    }
}
