package si.zavetje.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.obligations.RichCase;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.watch.Finding;
import si.zavetje.watch.Watcher;
import si.zavetje.world.Cases;
import si.zavetje.world.PostgresTest;
import si.zavetje.world.World;

/** Two nodes are killed again and again while clocks come due: each timer fires once, never early, and nobody is told twice. */
@PostgresTest
class TwoNodesIT {

    private static final int CASES = Integer.getInteger("zavetje.cases", 100);
    private static final int TIMERS = CASES * 7;
    private static final int TASKS = CASES * 2;
    private static final int KILLS = Integer.getInteger("zavetje.kills", 1);
    private static final Duration BETWEEN_BURSTS = Duration.ofSeconds(5);
    /** Shorter than in use, where it is a minute: whoever was killed keeps timers so long. */
    private static final Duration LOCK = Duration.ofSeconds(15);

    @TempDir
    static Path folder;

    @Autowired
    World world;

    @Autowired
    Cases cases;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate batches;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Watcher watcher;

    @Autowired
    Environment settings;

    private final Clock clock = Clock.systemUTC();

    @Test
    void no_timer_is_lost_early_or_doubled_and_nobody_is_told_twice() throws Exception {
        long seed = Long.getLong("zavetje.seed", System.nanoTime());
        System.out.println("Two nodes, " + KILLS + " kills, seed " + seed);
        var clocks =
                new ManyClocks(new RichCase(cases, responsibilities, jdbc, world.clock), runtime, batches, transaction);
        try (var nodes = new TwoNodes(
                        folder,
                        "--spring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=postgres",
                        "--zavetje.wrapping-key-file=" + file("zavetje.wrapping-key-file"),
                        "--zavetje.index-key-file=" + file("zavetje.index-key-file"),
                        "--camunda.bpm.job-execution.lock-time-in-millis=" + LOCK.toMillis())
                .start()) {
            world.clock.set(clock.instant());
            IntStream.range(0, CASES).forEach(number -> clocks.open());
            assertThat(clocks.all()).hasSize(TIMERS + TASKS);
            killWhileTheyFire(nodes, clocks, new Random(seed));
            nodes.awaitBoth();
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> clocks.waiting(clock.instant()) == 0);
        }
        print("Timers", clocks.fired());
        print("Notices", clocks.told());
        everyTimerFiredOnceAndNotEarly(clocks);
        everybodyWasToldOnce(clocks);
        whatWentWrongWouldBeNoticed(clocks);
        world.clock.set(clock.instant());
        watcher.watch();
        // Nobody here has an address: by day the nodes rightly say so, by night it is not yet time to tell them.
        assertThat(watcher.open()).allMatch(alarm -> alarm.kind() == Finding.Kind.UNDELIVERED);
    }

    private void killWhileTheyFire(TwoNodes nodes, ManyClocks clocks, Random chance) throws InterruptedException {
        var all = clocks.all();
        for (int kill = 0; kill < KILLS; kill++) {
            // One is left to take over: what is measured is not how long a start takes.
            nodes.awaitBoth();
            var part = all.subList(all.size() * kill / KILLS, all.size() * (kill + 1) / KILLS);
            var begin = clock.instant().plusSeconds(2);
            clocks.comeDue(part.subList(0, part.size() / 2), begin);
            clocks.comeDue(part.subList(part.size() / 2, part.size()), begin.plus(BETWEEN_BURSTS));
            var last = begin.plus(BETWEEN_BURSTS).plusSeconds(2);
            await().pollDelay(Duration.ofMillis(chance.nextInt((int) BETWEEN_BURSTS.toMillis())))
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> clocks.areFiring(clock.instant(), LOCK)
                            || clock.instant().isAfter(last));
            System.out.println(
                    "Killed node " + nodes.killOne(chance) + ", " + clocks.waiting(clock.instant()) + " clocks waited");
        }
    }

    private void everyTimerFiredOnceAndNotEarly(ManyClocks clocks) {
        assertThat(clocks.fired()).hasSize(TIMERS).noneMatch(acted -> acted.lateness()
                .isNegative());
        assertThat(count("select count(*) from ACT_RU_JOB where DUEDATE_ < current_timestamp"))
                .isZero();
        // What followed each timer is there, once.
        assertThat(count("select count(*) from ACT_HI_ACTINST where ACT_TYPE_ = 'boundaryTimer'"))
                .isEqualTo(TIMERS);
        assertThat(count("select count(*) from (select PROC_INST_ID_, ACT_ID_ from ACT_HI_ACTINST"
                        + " where ACT_TYPE_ = 'boundaryTimer' group by PROC_INST_ID_, ACT_ID_) different"))
                .isEqualTo(TIMERS);
        assertThat(count("select count(*) from ACT_RU_TASK where TASK_DEF_KEY_ in ('UserTask_RemindOfDecision',"
                        + " 'UserTask_RemindOfContinuation', 'UserTask_ReviewPlacementNeed')"))
                .isEqualTo(TIMERS);
    }

    private void everybodyWasToldOnce(ManyClocks clocks) {
        assertThat(clocks.told()).hasSize(TASKS).noneMatch(acted -> acted.lateness()
                .isNegative());
        assertThat(count("select count(*) from zv_obligation_step")).isEqualTo(TASKS);
        assertThat(count("select count(*) from zv_notice where kind = 'OVERDUE'"))
                .isEqualTo(TASKS);
        assertThat(
                        count(
                                "select count(*) from (select case_reference, due_at, organisation, recipient from zv_notice"
                                        + " where kind = 'OVERDUE' group by case_reference, due_at, organisation, recipient) different"))
                .isEqualTo(TASKS);
    }

    private void whatWentWrongWouldBeNoticed(ManyClocks clocks) {
        Runnable timers = () -> everyTimerFiredOnceAndNotEarly(clocks);
        Runnable notices = () -> everybodyWasToldOnce(clocks);
        wouldBeNoticed(
                timers,
                "update zv_obligation set state = 'OPEN', acted_at = null where id = (select id from zv_obligation"
                        + " where timing = 'TIMER' and state = 'DONE' limit 1)");
        wouldBeNoticed(
                timers,
                "update zv_obligation set acted_at = due_at - interval '1' second where id = (select id from"
                        + " zv_obligation where timing = 'TIMER' and state = 'DONE' and acted_at is not null limit 1)");
        wouldBeNoticed(
                timers,
                "update ACT_HI_ACTINST set PROC_INST_ID_ = 'twice', ACT_ID_ = 'twice' where ID_ in"
                        + " (select ID_ from ACT_HI_ACTINST where ACT_TYPE_ = 'boundaryTimer' limit 2)");
        wouldBeNoticed(
                notices,
                "insert into zv_notice select 'twice', kind, case_reference, due_at, organisation, recipient, late,"
                        + " posted_at from zv_notice where kind = 'OVERDUE' limit 1");
        wouldBeNoticed(
                notices,
                "delete from zv_obligation_step where obligation_id ="
                        + " (select obligation_id from zv_obligation_step limit 1)");
    }

    private void wouldBeNoticed(Runnable check, String fault) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(jdbc.sql(fault).update()).isPositive();
            assertThatThrownBy(check::run).isInstanceOf(AssertionError.class);
        });
    }

    private String file(String setting) {
        return Path.of(settings.getRequiredProperty(setting)).toAbsolutePath().toString();
    }

    private long count(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    private static void print(String what, List<ManyClocks.Acted> acted) {
        var sorted = acted.stream().map(ManyClocks.Acted::lateness).sorted().toList();
        System.out.println(what + ": " + sorted.size() + ", lateness p50 " + at(sorted, 50) + ", p99 " + at(sorted, 99)
                + ", max " + at(sorted, 100) + ", later than half a minute "
                + sorted.stream().filter(late -> late.toSeconds() >= 30).count());
    }

    private static String at(List<Duration> sorted, int percent) {
        return sorted.isEmpty()
                ? "none"
                : sorted.get((sorted.size() - 1) * percent / 100).toMillis() + " ms";
    }
}
