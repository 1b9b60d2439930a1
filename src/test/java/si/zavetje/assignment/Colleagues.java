package si.zavetje.assignment;

import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.world.Answers;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;
import si.zavetje.world.Walk;

/** People who share an organisation, and a task of it that one of them can claim. */
final class Colleagues {

    private Colleagues() {}

    /** Somebody new beside a person, with the same password. */
    static String of(String username, DirectoryEdits people) {
        var name = "mia-" + UUID.randomUUID().toString().substring(0, 8);
        people.update(
                "insert into zv_account (username, display_name, organisation, password_hash, password_round, one_time,"
                        + " disabled, confidentiality_signed_on, version) select ?, display_name, organisation,"
                        + " password_hash, 1, false, false, confidentiality_signed_on, 0 from zv_account"
                        + " where username = ?",
                name,
                username);
        return name;
    }

    /** The reference of a case the police have just referred. */
    static String refer(int port, MovableClock clock) {
        return Visitor.signIn(port, "police")
                .refer(new Answers().to("RegisterReferral", clock.instant(), Walk.AN_ADULT_IN_NO_DANGER));
    }

    /** The task of the police in that case. */
    static String triage(TaskService tasks, String reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("UserTask_TriageReferral")
                .singleResult()
                .getId();
    }
}
