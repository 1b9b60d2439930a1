package si.zavetje.childprotection.process;

import org.springframework.stereotype.Component;
import si.zavetje.childprotection.ChildProtection;
import si.zavetje.shared.CaseReference;

/** What the model of the protection of a child asks. */
@Component("childProtectionTasks")
public class ChildProtectionTasks {

    private final ChildProtection protection;

    ChildProtectionTasks(ChildProtection protection) {
        this.protection = protection;
    }

    /** Whether a social work centre answers for the case. */
    public boolean centreAnswers(String caseReference) {
        return protection.centre(new CaseReference(caseReference)).isPresent();
    }

    /** The social work centre that answers for the case. */
    public String centre(String caseReference) {
        return protection
                .centre(new CaseReference(caseReference))
                .orElseThrow(() -> new IllegalStateException("no social work centre answers for the case"));
    }
}
