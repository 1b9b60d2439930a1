package si.zavetje.caseactions.process;

import org.springframework.stereotype.Component;
import si.zavetje.shared.CaseReference;

/** What the models of forms that are opened from a case ask. */
@Component("caseActionTasks")
public class CaseActionTasks {

    private final OpenedActions opened;

    CaseActionTasks(OpenedActions opened) {
        this.opened = opened;
    }

    /** Who opens a form in that case just now. */
    public String opener(String caseReference) {
        return opened.opener(new CaseReference(caseReference)).username();
    }

    /** For which organisation she opens it. */
    public String openingBody(String caseReference) {
        return opened.opener(new CaseReference(caseReference)).organisation();
    }
}
