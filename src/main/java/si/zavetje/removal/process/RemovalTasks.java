package si.zavetje.removal.process;

import org.springframework.stereotype.Component;
import si.zavetje.removal.RemovalNotices;
import si.zavetje.shared.CaseReference;

/** What the model of the notices about a removal asks. */
@Component("removalTasks")
public class RemovalTasks {

    private final RemovalNotices notices;

    RemovalTasks(RemovalNotices notices) {
        this.notices = notices;
    }

    /** How many bodies have still to read it. */
    public int recipients(String caseReference) {
        return notices.waiting(new CaseReference(caseReference)).size();
    }

    /** One of them. */
    public String recipient(String caseReference, int number) {
        return notices.waiting(new CaseReference(caseReference)).get(number);
    }
}
