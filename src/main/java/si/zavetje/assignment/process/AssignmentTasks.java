package si.zavetje.assignment.process;

import org.springframework.stereotype.Component;
import si.zavetje.assignment.Bodies;
import si.zavetje.shared.CaseReference;

/** Answers the question of the model that replaces an organisation. */
@Component("assignmentTasks")
public class AssignmentTasks {

    private final Bodies bodies;

    AssignmentTasks(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Whether every organisation that answers for the case can work. */
    public boolean complete(String caseReference) {
        return bodies.complete(new CaseReference(caseReference));
    }
}
