package si.zavetje.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.Walk;

/** Whatever is broken is noticed within three minutes, once, and nothing that is sound is. */
abstract class WatcherChecks extends WatchedClocks {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    static Stream<Fault> faults() {
        return Fault.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void is_noticed_in_time_once_and_ends_when_mended(Fault fault) {
        var timer = begin();
        var task = theTaskOf(timer);
        watcher.watch();
        assertThat(watcher.open()).isEmpty();

        fault.breaks().on(this, timer, task);
        var broken = world.clock.instant();
        while (openOf(fault.kind(), timer).isEmpty()) {
            world.clock.advance(BETWEEN_LOOKS);
            watcher.watch();
            assertThat(Duration.between(broken, world.clock.instant())).isLessThanOrEqualTo(AT_MOST);
        }
        var raised = openOf(fault.kind(), timer);
        watcher.watch();
        watcher.watch();

        assertThat(openOf(fault.kind(), timer)).containsExactlyElementsOf(raised);
        assertThat(raised).allSatisfy(alarm -> assertThat(
                        jdbc.sql("select count(*) from zv_notice where dedupe_key = ? and kind = 'ALARM'")
                                .param(alarm.id().toString())
                                .query(Long.class)
                                .single())
                .isEqualTo(1));
        assertThat(world.openTasks(timer.reference())).containsOnlyOnce("UserTask_LookIntoAlarm");
        assertThat(String.valueOf(world.form("coordinator", timer.reference(), "UserTask_LookIntoAlarm")
                        .get("alarms")))
                .endsWith(".");

        fault.mends().on(this, timer, task);
        watcher.watch();
        assertThat(openOf(fault.kind(), timer)).isEmpty();
        sql(
                "update zv_obligation set state = 'VOID' where case_reference = ? and state = 'OPEN' and activity"
                        + " <> 'UserTask_LookIntoAlarm'",
                timer.caseReference());
    }

    @Test
    void the_coordinators_task_about_an_alarm_is_gone_when_she_looked_or_when_it_is_mended() {
        var timer = begin();
        engine.getManagementService().setJobRetries(timer.clockId(), 0);
        watcher.watch();
        world.complete("coordinator", timer.reference(), "UserTask_LookIntoAlarm", Map.of("done", "TRIED_AGAIN"));
        watcher.watch();

        assertThat(world.openTasks(timer.reference())).doesNotContain("UserTask_LookIntoAlarm");
        assertThat(watcher.open()).singleElement().satisfies(alarm -> assertThat(alarm.seenBy())
                .isEqualTo("coordinator"));

        engine.getManagementService().setJobRetries(timer.clockId(), 3);
        watcher.watch();
        assertThat(watcher.open()).isEmpty();
        engine.getManagementService().setJobRetries(timer.clockId(), 0);
        watcher.watch();
        assertThat(world.openTasks(timer.reference())).contains("UserTask_LookIntoAlarm");
        engine.getManagementService().setJobRetries(timer.clockId(), 3);
        watcher.watch();
        assertThat(world.openTasks(timer.reference())).doesNotContain("UserTask_LookIntoAlarm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHANGED_ACCOUNT|group-3|update zv_account set head = true where username = 'group-3'|update zv_account set head = false",
                "CHANGED_ORGANISATION|group-b|update zv_organisation set kind = 'COORDINATOR' where id = 'group-b'"
                        + "|update zv_organisation set kind = 'GROUP_MEMBER' where id = 'group-b'",
            })
    void what_decides_access_and_was_changed_past_the_program_is_one_alarm_until_it_is_mended(
            Finding.Kind kind, String subject, String change, String back) {
        sql(change);
        watcher.watch();
        watcher.watch();

        assertThat(watcher.open()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(kind);
            assertThat(alarm.subject()).isEqualTo(subject);
            assertThat(jdbc.sql("select recipient from zv_notice where kind = 'TAMPERED' and dedupe_key like ?")
                            .param(alarm.id() + "%")
                            .query(String.class)
                            .list())
                    .containsExactly("COORDINATOR");
        });

        sql(back);
        watcher.watch();
        assertThat(watcher.open()).isEmpty();
    }

    @Test
    void a_task_in_the_right_hands_is_no_alarm() {
        engine.getTaskService().setAssignee(theTaskOf(begin()).clockId(), "crisis-a");

        watcher.watch();

        assertThat(watcher.open()).isEmpty();
    }

    @Test
    void a_clean_week_raises_no_alarm() {
        var end = world.clock.instant().plus(Duration.ofDays(7));
        int begun = 0;
        while (world.clock.instant().isBefore(end)) {
            if (begun < 12 && world.clock.instant().getEpochSecond() % 14_400 == 0) {
                comesIn(begun++ % 2 == 0);
            }
            engine.getManagementService()
                    .createJobQuery()
                    .executable()
                    .list()
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
            escalation.walk();
            watcher.watch();
            world.clock.advance(Duration.ofMinutes(20));
        }

        assertThat(begun).isEqualTo(12);
        assertThat(jdbc.sql("select count(*) from zv_obligation where acted_at >= ?")
                        .param(end.minus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isGreaterThan(20);
        assertThat(jdbc.sql(
                                "select a.kind || ' ' || coalesce(o.activity, a.subject) from zv_alarm a"
                                        + " left join zv_obligation o on cast(o.id as varchar(64)) = a.subject where a.raised_at >= ?")
                        .param(end.minus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void the_watchers_own_silence_makes_this_node_ill() {
        var health = new WatcherHealth(watcher, world.clock);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        world.clock.advance(AT_MOST);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
        var meters = new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
        health.bindTo(meters);
        assertThat(meters.get("zavetje.watcher.silence").gauge().value()).isEqualTo(181);
        watcher.watch();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(meters.get("zavetje.alarms.open").gauge().value()).isZero();
    }

    /** A person is announced; half of the providers answer and take her in, the others stay silent. */
    private void comesIn(boolean taken) {
        var now = LocalDateTime.ofInstant(world.clock.instant(), LegalZone.ID);
        if (taken) {
            Walk.refer(world).sheltered(now.toString());
        } else {
            Walk.refer(world).emergencyAgreed().does("police", "AnnouncePlacement", "eta", now.toString());
        }
    }
}
