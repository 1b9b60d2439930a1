package si.zavetje.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.escalation.Escalation;
import si.zavetje.mail.PlainMail;
import si.zavetje.obligations.AnyStep;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;

/** M15: whoever has a new task is told of it, at night where it cannot wait; and somebody else when nobody takes it. */
@EngineTest
class NewTasksTest {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    @Autowired
    Office office;

    @Autowired
    Outbox outbox;

    @Autowired
    Escalation escalation;

    @Autowired
    AnyStep steps;

    private final List<String> mails = new ArrayList<>();

    /** A Monday night; crisis-b is on duty. */
    @BeforeEach
    void night() {
        steps.endAll();
        office.opens();
        office.world.clock.set("2026-03-02T23:00");
        office.contacts.enter(office.usual("crisis-b"));
        office.is("crisis-b", true, false);
    }

    @Test
    void the_next_provider_is_told_at_once_at_night_after_a_no_and_after_silence() {
        office.is("crisis-a", true, false);
        var walk = Walk.refer(office.world).emergencyAgreed();
        assertThat(office.world.openTasks(walk.reference)).contains("UserTask_AnnouncePlacement");
        assertThat(told())
                .as("she is at it, also where a message leads to it")
                .noneMatch(mail -> mail.contains(" police "));

        walk.does("police", "AnnouncePlacement", "eta", "2026-03-03T02:00");
        assertThat(told()).containsExactly("03-02 23:00 crisis-a A new task");
        walk.later(Duration.ofMinutes(20)).does("crisis-a", "PrepareLocation", "answer", "NO_CAPACITY");
        assertThat(told()).containsExactly("03-02 23:20 crisis-b A new task");
        assertThat(mails).last().asString().contains("Reference: " + walk.reference.text(), "Due: 3 March 2026, 01:20");

        // Nobody there answers either, and there is no third: the coordinator, who is on no duty, is told all the same.
        walk.later(Duration.ofHours(4)).fires("BoundaryEvent_NoAnswer");
        assertThat(told()).contains("03-03 03:20 coordinator A new task");
    }

    @Test
    void after_an_hour_in_which_nobody_takes_it_the_deputy_is_told_and_after_two_the_coordinator() {
        var walk = Walk.refer(office.world)
                .emergencyAgreed()
                .does("police", "AnnouncePlacement", "eta", "2026-03-03T09:00");
        told();

        walk.later(Duration.ofMinutes(59));
        assertThat(afterAWalk()).isEmpty();
        walk.later(Duration.ofMinutes(1));
        assertThat(afterAWalk()).containsExactly("03-03 00:00 crisis-a Nobody has taken an urgent task");
        walk.later(Duration.ofHours(1));
        assertThat(afterAWalk()).contains("03-03 01:00 coordinator Nobody has taken an urgent task");
    }

    @Test
    void whoever_takes_it_stops_that() {
        var walk = Walk.refer(office.world)
                .emergencyAgreed()
                .does("police", "AnnouncePlacement", "eta", "2026-03-03T09:00");
        told();
        var task = office.world.task(walk.reference, "UserTask_PrepareLocation", "crisis-a");
        office.world.as("crisis-a", () -> {
            office.world.engine.getTaskService().claim(task.getId(), "crisis-a");
            return task;
        });

        walk.later(Duration.ofMinutes(100));
        assertThat(afterAWalk()).isEmpty();
    }

    @Test
    void what_can_wait_comes_with_the_morning_unless_it_was_taken_or_done_by_then() {
        var open = steps.untold("Reintegration", "UserTask_DrawUpReintegrationPlan");
        var taken = steps.untold("Reintegration", "UserTask_DrawUpReintegrationPlan");
        office.world.engine.getTaskService().setAssignee(taken.clockId(), "reintegration-a");

        assertThat(told()).isEmpty();
        office.world.clock.set("2026-03-03T07:30");
        assertThat(told()).containsExactly("03-03 07:30 reintegration-a A new task");
        assertThat(mails).singleElement().asString().contains(open.caseReference());
    }

    @Test
    void who_began_it_herself_is_not_told_but_her_colleagues_are() {
        Walk.refer(office.world).does("police", "TriageReferral", "inDanger", "NO");
        office.world.clock.set("2026-03-03T12:00");
        assertThat(told()).noneMatch(mail -> mail.contains(" police "));

        office.world.people.update(
                "insert into zv_account (username, display_name, organisation, password_hash, password_round, one_time,"
                        + " disabled, confidentiality_signed_on, version) values ('police-2', 'police-2', 'police-a', 'none',"
                        + " 0, false, false, date '2026-01-01', 0)");
        office.contacts.enter(office.usual("police-2"));
        Walk.refer(office.world);
        assertThat(told()).contains("03-03 12:00 police-2 A new task").noneMatch(mail -> mail.contains(" police "));
    }

    @Test
    void a_task_that_is_given_to_another_body_tells_it_once_however_often_it_comes_back() {
        var task = steps.untold("Reintegration", "UserTask_DrawUpReintegrationPlan");
        var tasks = office.world.engine.getTaskService();
        for (var to : List.of("safe-a", "reintegration-a", "safe-a")) {
            var from = to.equals("safe-a") ? "reintegration-a" : "safe-a";
            tasks.deleteCandidateGroup(task.clockId(), from);
            tasks.addCandidateGroup(task.clockId(), to);
        }
        office.contacts.enter(office.usual("safe-a"));

        assertThat(told()).isEmpty();
        office.world.clock.set("2026-03-03T07:30");
        assertThat(told()).containsExactly("03-03 07:30 safe-a A new task");
    }

    @Test
    void m28_who_learns_of_something_due_at_once_is_told_of_it_once_and_nobody_else_before_she_could_act() {
        var task = steps.untold("MissingPerson", "UserTask_ReportMissingPerson");
        office.world.clock.set(task.startedAt());
        office.jdbc
                .sql("update zv_obligation set due_at = started_at, next_step_at = started_at where id = ?")
                .param(task.id())
                .update();

        assertThat(afterAWalk()).containsExactly(now() + " police A new task");
        office.world.clock.advance(Duration.ofMinutes(59));
        assertThat(afterAWalk()).isEmpty();
        office.world.clock.advance(Duration.ofMinutes(121));
        assertThat(afterAWalk()).contains(now() + " police A task is overdue");
    }

    private List<String> afterAWalk() {
        escalation.walk();
        return told();
    }

    private String now() {
        return CLOCK.format(LocalDateTime.ofInstant(office.world.clock.instant(), LegalZone.ID));
    }

    /** Every mail that leaves now. */
    private List<String> told() {
        var sent = new ArrayList<String>();
        outbox.address();
        office.sender(mail -> sent.add(now() + " " + said(mail))).deliver();
        return sent;
    }

    private String said(PlainMail mail) {
        try {
            mails.add(mail.getContent().toString());
            return mail.getAllRecipients()[0].toString().replaceAll("@.*", "") + " " + mail.getSubject();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
