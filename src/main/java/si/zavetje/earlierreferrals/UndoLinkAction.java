package si.zavetje.earlierreferrals;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** That a confirmed link was wrong is proposed by the coordinator; the unit that has the earlier case decides. */
@Component
@Order(9)
class UndoLinkAction implements CaseAction {

    private final LinkUndoing undoing;

    UndoLinkAction(LinkUndoing undoing) {
        this.undoing = undoing;
    }

    @Override
    public String name() {
        return "unlink";
    }

    @Override
    public String model() {
        return "LinkUndoing";
    }

    @Override
    public boolean mayOpen(CaseReference reference, Reader reader, Set<Compartment> writes) {
        return reader.role() == OrganisationKind.COORDINATOR && undoing.possible(reference);
    }
}
