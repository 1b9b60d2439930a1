package si.zavetje.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.forms.FormsAlone;
import si.zavetje.notifications.Notice;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.RunningClocksAlone;
import si.zavetje.obligations.TimerFired;
import si.zavetje.responsibility.Reader;

/** Who is told of which step and when, and what is counted and asked of it afterwards; without models. */
class StepsToldTest {

    private static final Reader COORDINATOR = new Reader("coordinator", "coordinator", OrganisationKind.COORDINATOR);
    private static final int AT_ONCE = 500;
    private static final DirectoryEdits PEOPLE = DirectoryEdits.in(new RunningClocksAlone().jdbc);

    private final RunningClocksAlone at = new RunningClocksAlone();
    private final List<Notice> told = new ArrayList<>();
    private final List<Object> events = new ArrayList<>();
    private Consumer<Notice> meanwhile = notice -> {};

    @BeforeEach
    void a_coordinator_and_a_table_of_tasks() {
        at.jdbc
                .sql("create table if not exists ACT_RU_TASK (ID_ varchar(64), ASSIGNEE_ varchar(255))")
                .update();
        PEOPLE.update("delete from zv_organisation");
        PEOPLE.update("insert into zv_organisation (id, kind, name, rota_order, active, version)"
                + " values ('coordinator', 'COORDINATOR', 'Coordinator', 1, true, 0)");
    }

    @Test
    void worker_deputy_and_coordinator_are_told_one_after_another_and_each_once() {
        var clock = triage("2026-03-02T11:00:00Z");

        assertThat(toldBy("2026-03-02T10:59:59Z")).isEmpty();
        assertThat(events).containsExactly(new Escalation.Walked(List.of()));
        assertThat(toldBy("2026-03-02T11:00:00Z")).containsExactly("WORKER crisis-a OVERDUE false");
        assertThat(told.get(0))
                .returns(clock.id() + ":0:WORKER", Notice::dedupeKey)
                .returns(clock.reference(), Notice::reference)
                .returns(clock.dueAt(), Notice::dueAt);
        assertThat(toldBy("2026-03-02T11:00:00Z")).hasSize(1);
        assertThat(toldBy("2026-03-02T13:00:00Z")).hasSize(2).contains("DEPUTY crisis-a OVERDUE false");
        events.clear();
        assertThat(toldBy("2026-03-02T15:00:00Z")).hasSize(3).contains("COORDINATOR coordinator OVERDUE false");
        assertThat(events).hasSize(2).last().isEqualTo(new Escalation.Walked(List.of(clock.caseReference())));
        assertThat(events.get(0)).isInstanceOfSatisfying(Escalation.StepTaken.class, step -> assertThat(step)
                .returns("COORDINATOR", Escalation.StepTaken::step)
                .returns(Obligation.Stage.COORDINATOR, Escalation.StepTaken::stage));
        assertThat(toldBy("2026-03-09T15:00:00Z")).hasSize(3);
    }

    @Test
    void without_a_coordinator_whoever_answers_is_told_again() {
        PEOPLE.update("delete from zv_organisation");
        triage("2026-03-02T11:00:00Z");

        assertThat(toldBy("2026-03-02T15:00:00Z")).last().isEqualTo("COORDINATOR crisis-a OVERDUE false");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T11:05:00Z, false", "2026-03-02T11:05:01Z, true"})
    void a_step_is_late_after_five_minutes(String now, boolean late) {
        triage("2026-03-02T11:00:00Z");

        assertThat(toldBy(now)).containsExactly("WORKER crisis-a OVERDUE " + late);
        assertThat(events.get(0)).isInstanceOfSatisfying(Escalation.StepTaken.class, step -> assertThat(step.late())
                .isEqualTo(late));
    }

    @Test
    void a_reminder_goes_to_whoever_does_the_work() {
        at.begin("crisis.duration", false, Obligation.Timing.TIMER, "2026-04-01T22:00:00Z");

        assertThat(toldBy("2026-03-20T07:00:00Z")).containsExactly("WORKER crisis-a REMINDER false");
        assertThat(told.get(0).urgent()).isFalse();
    }

    @Test
    void what_is_counted_in_hours_or_belongs_to_a_crisis_is_urgent_and_names_who_has_taken_it() {
        var taken = triage("2026-03-02T11:00:00Z");
        at.jdbc
                .sql("insert into ACT_RU_TASK (ID_, ASSIGNEE_) values (?, 'crisis-worker')")
                .param(taken.clockId())
                .update();
        var days = at.begin("crisis.need", false, Obligation.Timing.TASK, "2026-03-02T22:59:00Z");
        toldBy("2026-03-02T11:00:00Z");

        assertThat(told.get(0)).returns(true, Notice::urgent).returns("crisis-worker", Notice::person);
        assertThat(new Urgency(at.ladder, List.of("CrisisStay")).isUrgent(days)).isTrue();
        assertThat(new Urgency(at.ladder, List.of("Reintegration")).isUrgent(days))
                .isFalse();
        toldBy("2026-03-02T22:59:00Z");
        assertThat(told).last().returns(null, Notice::person);
    }

    @Test
    void one_that_cannot_be_told_delays_no_other_and_is_tried_again() {
        var broken = triage("2026-03-02T10:50:00Z");
        var sound = triage("2026-03-02T11:00:00Z");
        for (var fault : List.of(new IllegalStateException("broken"), new DuplicateKeyException("faster"))) {
            meanwhile = notice -> {
                if (notice.dedupeKey().startsWith(broken.id().toString())) {
                    throw fault;
                }
            };
            toldBy("2026-03-02T11:00:00Z");
            assertThat(at.obligations.get(broken.id()).nextStepAt()).isEqualTo("2026-03-02T11:00:40Z");
            assertThat(at.table.stepsTaken(broken)).isEmpty();
            assertThat(at.table.stepsTaken(sound)).containsExactly("WORKER");
            at.jdbc
                    .sql("update zv_obligation set next_step_at = due_at where id = ?")
                    .param(broken.id())
                    .update();
        }
        meanwhile = notice -> {};
        toldBy("2026-03-02T11:01:00Z");
        assertThat(at.table.stepsTaken(broken)).containsExactly("WORKER");
    }

    @Test
    void as_many_as_there_are_have_their_steps_taken_but_nobody_walks_longer_than_a_round() {
        at.obligations.begin(
                Stream.generate(() -> at.asked("triage", false, Obligation.Timing.TASK, "2026-03-02T11:00:00Z"))
                        .limit(AT_ONCE + 1)
                        .toList());
        meanwhile = notice -> at.clock.set(Instant.parse("2026-03-02T11:00:39Z"));
        assertThat(toldBy("2026-03-02T11:00:00Z")).hasSize(AT_ONCE + 1);

        told.clear();
        meanwhile = notice -> at.clock.set(Instant.parse("2026-03-02T13:00:40Z"));
        assertThat(toldBy("2026-03-02T13:00:00Z")).hasSize(AT_ONCE);
        assertThat(toldBy("2026-03-02T13:00:41Z")).hasSize(AT_ONCE + 1);
    }

    @Test
    void the_coordinators_form_shows_what_is_late_and_settles_what_she_saw() {
        var forms = new FormsAlone(new LateDeadlineForms(new LateDeadlines(at.table, at.clock), PEOPLE.directory()));
        var clock = triage("2026-03-02T11:00:00Z");
        assertThat(forms.offers("SettleLateDeadlines", clock.reference())).containsEntry("late", Map.of());
        toldBy("2026-03-02T15:00:00Z");

        var line = "2. 3. 2026 12:00 · assess risk · crisis-a";
        assertThat(forms.offers("SettleLateDeadlines", clock.reference())).containsEntry("late", Map.of(line, line));
        assertThatThrownBy(() -> settle(forms, clock, "another one")).hasMessage("obligations.meanwhile");
        settle(forms, clock, line);
        assertThat(at.obligations.get(clock.id()).acknowledgedBy()).isEqualTo("coordinator");
    }

    @Test
    void the_figures_tell_what_is_overdue_and_it_is_ill_when_nobody_was_told() {
        var registry = new SimpleMeterRegistry();
        var meters = new ObligationMeters(at.table, registry, at.clock);
        meters.bindTo(registry);
        assertThat(registry.get("zavetje.deadlines.next").gauge().value()).isNaN();
        triage("2026-03-02T09:10:00Z");
        assertThat(registry.get("zavetje.deadlines.next").gauge().value()).isEqualTo(600);
        assertThat(registry.get("zavetje.deadlines.overdue").gauge().value()).isZero();

        at.clock.set(Instant.parse("2026-03-02T09:15:00Z"));
        assertThat(registry.get("zavetje.deadlines.overdue").gauge().value()).isEqualTo(1);
        assertThat(meters.health().getStatus()).isEqualTo(Status.UP);
        at.clock.set(Instant.parse("2026-03-02T09:15:01Z"));
        assertThat(meters.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(new ObligationMeters(at.table, new SimpleMeterRegistry(), at.clock)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UNKNOWN);
        toldBy("2026-03-02T09:15:01Z");
        assertThat(meters.health().getStatus()).isEqualTo(Status.UP);

        meters.on(new TimerFired(Duration.ofSeconds(90)));
        meters.on(new TimerFired(Duration.ofSeconds(-5)));
        var lateness = registry.get("zavetje.timers.lateness").timer();
        assertThat(lateness.count()).isEqualTo(2);
        assertThat(lateness.totalTime(TimeUnit.SECONDS)).isEqualTo(90);
    }

    @Test
    void a_notice_that_waited_says_what_its_clock_says_now_or_nothing() {
        var check = new OpenClockCheck(at.table, at.ladder, at.clock);
        var clock = at.begin("crisis.duration", false, Obligation.Timing.TASK, "2026-03-10T22:59:00Z");
        var key = clock.id() + ":0:WORKER";
        var due = clock.dueAt();
        assertThat(check.dueNow("watch", Notice.Kind.OVERDUE, due)).contains(due);
        assertThat(check.dueNow("watch:one", Notice.Kind.OVERDUE, due)).contains(due);
        assertThat(check.dueNow(UUID.randomUUID() + ":0", Notice.Kind.OVERDUE, due))
                .contains(due);
        assertThat(check.dueNow(key, Notice.Kind.OVERDUE, due)).contains(due);

        var moved = at.obligations.extend(clock.id(), Instant.parse("2026-04-01T22:00:00Z"), "HEALTH", COORDINATOR);
        assertThat(check.dueNow(key, Notice.Kind.OVERDUE, due))
                .as("it will be told")
                .isEmpty();
        assertThat(check.dueNow(key, Notice.Kind.REMINDER, due))
                .as("it will be told")
                .isEmpty();
        at.clock.set(moved.dueAt());
        assertThat(check.dueNow(key, Notice.Kind.OVERDUE, due)).contains(moved.dueAt());
        var hours = triage("2026-04-02T11:00:00Z");
        assertThat(check.dueNow(hours.id() + ":0:REMIND", Notice.Kind.REMINDER, due))
                .as("its new date has no reminder")
                .contains(hours.dueAt());

        at.obligations.end(List.of(at.done(clock)));
        assertThat(check.dueNow(key, Notice.Kind.OVERDUE, moved.dueAt())).isEqualTo(Optional.empty());
    }

    private Obligation triage(String due) {
        return at.begin("triage", false, Obligation.Timing.TASK, due);
    }

    private static void settle(FormsAlone forms, Obligation clock, String seen) {
        forms.submit("SettleLateDeadlines", clock.reference(), COORDINATOR, Map.of("lookedAt", List.of(seen)));
    }

    /** Everybody told so far, when the ladder is walked at that instant. */
    private List<String> toldBy(String now) {
        at.clock.set(Instant.parse(now));
        new Escalation(
                        at.table,
                        at.ladder,
                        new Urgency(at.ladder, List.of()),
                        notice -> {
                            meanwhile.accept(notice);
                            told.add(notice);
                        },
                        PEOPLE.directory(),
                        events::add,
                        new TransactionTemplate(new DataSourceTransactionManager(at.source())),
                        at.clock)
                .walk();
        return told.stream()
                .map(notice ->
                        notice.recipient() + " " + notice.organisation() + " " + notice.kind() + " " + notice.late())
                .toList();
    }
}
