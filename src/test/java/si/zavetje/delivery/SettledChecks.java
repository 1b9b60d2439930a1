package si.zavetje.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.coordination.Delivery;
import si.zavetje.coordination.Nudges;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.escalation.Escalation;
import si.zavetje.mail.PlainMail;
import si.zavetje.mail.Problem;
import si.zavetje.mail.TransportFailure;
import si.zavetje.notifications.NoticeCheck;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.responsibility.Reader;

/** Nobody is told in the morning of what was done in the evening; and whatever is still open is told all the same. */
abstract class SettledChecks extends NoticeChecks {

    private static final Reader COORDINATOR = new Reader("coordinator", "coordinator", OrganisationKind.COORDINATOR);

    @Autowired
    Obligations obligations;

    @Autowired
    Escalation escalation;

    @Autowired
    Nudges nudges;

    private final List<String> sent = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(names = {"DONE", "VOID"})
    void what_was_settled_while_a_message_waited_is_told_to_nobody(Obligation.State how) {
        var clock = overdue("CrisisStay", "UserTask_AssessRisk");
        end(clock, how);

        office.sender(this::send).deliver();

        assertThat(sent).isEmpty();
        assertThat(office.messages()).containsExactly("crisis-a WITHDRAWN");
        assertThat(states(clock)).containsExactly(Delivery.State.WITHDRAWN);
    }

    @Test
    void what_is_still_open_is_told() {
        var clock = overdue("CrisisStay", "UserTask_AssessRisk");

        office.sender(this::send).deliver();

        assertThat(sent).singleElement().asString().contains(clock.caseReference());
        assertThat(states(clock)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void a_morning_is_told_without_what_was_done_the_day_before() {
        var done = overdue("Reintegration", "UserTask_DrawUpReintegrationPlan");
        office.world.clock.set("2026-03-02T10:00");
        var open = overdue("Reintegration", "UserTask_DrawUpReintegrationPlan");
        end(done, Obligation.State.DONE);

        office.world.clock.advance(Duration.ofDays(1));
        office.sender(this::send).deliver();

        assertThat(sent)
                .singleElement()
                .asString()
                .contains(open.caseReference())
                .doesNotContain(done.caseReference());
        assertThat(states(open)).containsExactly(Delivery.State.SENT);
        assertThat(states(done)).containsExactly(Delivery.State.WITHDRAWN);
        assertThat(told(open)).isNotNull();
        assertThat(told(done)).as("the message went without it").isNull();
    }

    @Test
    void what_is_tried_again_is_asked_again() {
        var clock = overdue("CrisisStay", "UserTask_AssessRisk");
        var away = new AtomicBoolean(true);
        var sender = office.sender(mail -> {
            if (away.get()) {
                throw new TransportFailure(Problem.NO_SERVER);
            }
            send(mail);
        });
        sender.deliver();
        assertThat(office.messages()).containsExactly("crisis-a FAILED NO_SERVER");

        end(clock, Obligation.State.DONE);
        away.set(false);
        office.world.clock.advance(Duration.ofHours(1));
        sender.deliver();

        assertThat(sent).isEmpty();
        assertThat(office.messages()).containsExactly("crisis-a WITHDRAWN");
    }

    @Test
    void what_was_given_more_time_is_not_called_overdue_and_is_told_when_it_is_due_again() {
        var clock = overdue("CrisisStay", "UserTask_AssessRisk");
        var later = office.world.clock.instant().plus(Duration.ofDays(1));
        obligations.extend(clock.id(), later, "NO_PLACE_FREE", COORDINATOR);
        var sender = office.sender(this::send);
        sender.deliver();
        assertThat(sent).isEmpty();
        assertThat(states(clock)).containsExactly(Delivery.State.WITHDRAWN);

        office.world.clock.set(later);
        escalation.walk();
        outbox.address();
        sender.deliver();

        assertThat(sent).hasSize(1);
        assertThat(states(clock)).containsExactly(Delivery.State.SENT, Delivery.State.WITHDRAWN);
    }

    @Test
    void a_reminder_of_an_old_date_is_left_to_those_of_the_new_one() {
        var clock = reminded();
        obligations.extend(clock.id(), clock.lastDay().plusMonths(1), "ABSENCE", COORDINATOR);

        office.world.clock.advance(Duration.ofDays(3));
        office.sender(this::send).deliver();

        assertThat(sent).isEmpty();
        assertThat(states(clock)).containsExactly(Delivery.State.WITHDRAWN);
    }

    @Test
    void a_reminder_that_no_other_one_follows_is_told_with_the_new_date() {
        var clock = reminded();
        obligations.correct(clock.id(), clock.lastDay().minusDays(9), "WRONG_ENTRY", COORDINATOR);

        office.world.clock.set("2026-05-22T15:00");
        office.jdbc
                .sql("update zv_message set next_attempt_at = not_before - interval '5' day")
                .update();
        office.sender(this::send).deliver();

        assertThat(sent).singleElement().asString().contains("Due: 24 May 2026");
    }

    @Test
    void a_nudge_about_something_done_is_withdrawn_and_about_something_open_is_not() {
        var done = steps.begin("Reintegration", "UserTask_DrawUpReintegrationPlan");
        var open = steps.begin("Reintegration", "UserTask_DrawUpReintegrationPlan");
        nudges.nudge(done.id(), COORDINATOR);
        nudges.nudge(open.id(), COORDINATOR);
        outbox.address();
        end(done, Obligation.State.DONE);

        office.world.clock.advance(Duration.ofDays(1));
        office.sender(this::send).deliver();

        assertThat(sent)
                .singleElement()
                .asString()
                .contains(open.caseReference())
                .doesNotContain(done.caseReference());
    }

    @Test
    void nobody_is_missed_for_something_that_is_done() {
        office.mailbox("crisis-a", null);
        var clock = overdue("CrisisStay", "UserTask_AssessRisk");
        end(clock, Obligation.State.DONE);

        office.sender(this::send).deliver();

        assertThat(undelivered()).isEmpty();
    }

    @Test
    void a_node_that_dies_while_it_withdraws_leaves_the_rest_to_another() {
        var clock = overdue("CrisisStay", "UserTask_AssessRisk");
        end(clock, Obligation.State.DONE);
        var message = office.table.claim("dying", office.world.clock.instant(), office.settings.claim());
        office.posted.withdraw(message.orElseThrow().id(), key(clock), office.world.clock.instant());

        office.sender(this::send).deliver();
        assertThat(office.messages()).containsExactly("crisis-a CLAIMED");
        office.world.clock.advance(office.settings.claim());
        office.sender(this::send).deliver();

        assertThat(sent).isEmpty();
        assertThat(office.messages()).containsExactly("crisis-a WITHDRAWN");
    }

    @Test
    void a_question_that_cannot_be_answered_keeps_nobody_from_being_told() {
        overdue("CrisisStay", "UserTask_AssessRisk");
        NoticeCheck broken = (key, kind, due) -> {
            throw new IllegalStateException("no answer");
        };

        office.sender(this::send, broken).deliver();

        assertThat(sent).hasSize(1);
    }

    @Test
    void without_the_question_what_was_done_would_be_told() {
        var clock = overdue("CrisisStay", "UserTask_AssessRisk");
        end(clock, Obligation.State.DONE);

        office.sender(this::send, (key, kind, due) -> Optional.of(due)).deliver();

        assertThat(sent).hasSize(1);
    }

    private void send(PlainMail mail) {
        try {
            sent.add(mail.getContent().toString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A task that became overdue, and a message about it that waits. */
    private Obligation overdue(String phase, String task) {
        var clock = steps.begin(phase, task);
        office.world.clock.set(clock.dueAt());
        escalation.walk();
        outbox.address();
        return clock;
    }

    /** A task of months of which a reminder waits for the morning after. */
    private Obligation reminded() {
        var clock = steps.begin("Reintegration", "UserTask_ReviewReintegration");
        office.world.clock.set("2026-05-22T08:00");
        escalation.walk();
        outbox.address();
        assertThat(states(clock)).containsExactly(Delivery.State.WAITING);
        return clock;
    }

    private void end(Obligation clock, Obligation.State how) {
        obligations.end(List.of(new Obligations.Ended(clock.clockId(), how, (Instant) null)));
    }

    private String key(Obligation clock) {
        return clock.id() + ":" + clock.round() + ":WORKER";
    }

    private @Nullable Instant told(Obligation clock) {
        return deliveries.of(clock.reference()).get(0).sentAt();
    }

    private List<Delivery.State> states(Obligation clock) {
        return deliveries.of(clock.reference()).stream().map(Delivery::state).toList();
    }
}
