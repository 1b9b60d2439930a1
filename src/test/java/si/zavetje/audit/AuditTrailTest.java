package si.zavetje.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.world.Database;
import si.zavetje.world.MovableClock;

class AuditTrailTest {

    private static final List<String> TAMPERINGS = List.of(
            "update zv_audit_event set actor = 'somebody' where sequence = 500",
            "update zv_audit_event set actor = null where sequence = 500",
            "update zv_audit_event set account = 'bor' where sequence = 500",
            "update zv_audit_event set organisation = 'police-b' where sequence = 500",
            "update zv_audit_event set asked_by = 'admin' where sequence = 500",
            "update zv_audit_event set act = 'ACCOUNT_DISABLED' where sequence = 500",
            "update zv_audit_event set act = 'NEVER_HEARD_OF' where sequence = 500",
            "update zv_audit_event set outcome = 'REFUSED' where sequence = 500",
            "update zv_audit_event set at = dateadd('second', 1, at) where sequence = 500",
            "update zv_audit_event set hash = 'x' where sequence = 500",
            "update zv_audit_event set previous_hash = 'x' where sequence = 500",
            "delete from zv_audit_event where sequence = 500",
            "update zv_audit_event set sequence = case sequence when 500 then 501 else 500 end"
                    + " where sequence in (500, 501)");

    @ParameterizedTest
    @EnumSource
    void what_was_done_is_read_newest_first_and_by_the_day_in_ljubljana(Database database) {
        var audit = Audit.on(database);
        audit.clock.set("2026-11-29T23:59");
        audit.record("admin", Act.ACCOUNT_CREATED, Act.Outcome.ASKED, "ana");
        audit.clock.set("2026-11-30T00:00");
        audit.record("coordinator", Act.ACCOUNT_CREATED, Act.Outcome.CONFIRMED, "ana");

        assertThat(audit.trail.newest(10))
                .extracting(AuditEvent::outcome)
                .containsExactly(Act.Outcome.CONFIRMED, Act.Outcome.ASKED);
        assertThat(audit.trail.newest(1)).extracting(AuditEvent::sequence).containsExactly(2L);
        assertThat(audit.trail.of(LocalDate.of(2026, 11, 29)))
                .extracting(AuditEvent::actor)
                .containsExactly("admin");
        assertThat(audit.trail.of(LocalDate.of(2026, 11, 30)))
                .extracting(AuditEvent::actor)
                .containsExactly("coordinator");
        assertThat(audit.trail.firstBroken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_row_goes_where_the_act_goes_and_nothing_is_written_outside_a_transaction(Database database) {
        var audit = Audit.on(database);
        audit.transaction.executeWithoutResult(status -> {
            audit.trail.record("admin", Act.ACCOUNT_DISABLED, Act.Outcome.DONE, "ana", "police-a", null);
            status.setRollbackOnly();
        });

        assertThat(audit.trail.newest(10)).isEmpty();
        assertThat(audit.trail.firstBroken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_eight_at_once_each_gets_its_place_and_the_chain_does_not_fork(Database database) {
        var audit = Audit.on(database);
        var together = new CountDownLatch(8);

        IntStream.range(0, 8)
                .mapToObj(number -> new Thread(() -> {
                    together.countDown();
                    for (int i = 0; i < 5; i++) {
                        audit.record("admin-" + number, Act.ACCOUNT_ENABLED, Act.Outcome.ASKED, "ana");
                    }
                }))
                .peek(Thread::start)
                .toList()
                .forEach(AuditTrailTest::join);

        assertThat(audit.trail.newest(100)).hasSize(40);
        assertThat(audit.trail.firstBroken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_table_refuses_a_second_row_in_the_same_place(Database database) {
        var audit = Audit.on(database);
        audit.record("admin", Act.ACCOUNT_ENABLED, Act.Outcome.ASKED, "ana");

        assertThatThrownBy(() -> audit.change("insert into zv_audit_event (sequence, at, act, outcome, previous_hash,"
                        + " hash) select 2, at, act, outcome, previous_hash, 'other' from zv_audit_event"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void any_single_row_among_a_thousand_that_was_changed_swapped_or_removed_is_found() {
        var audit = Audit.on(Database.H2);
        audit.transaction.executeWithoutResult(status -> IntStream.range(0, 1000)
                .forEach(i -> audit.trail.record(
                        "admin-" + i, Act.ACCOUNT_ENABLED, Act.Outcome.ASKED, "ana", "police-a", null)));
        assertThat(audit.trail.firstBroken()).isEmpty();

        for (var tampering : TAMPERINGS) {
            audit.transaction.executeWithoutResult(status -> {
                audit.change(tampering);
                assertThat(audit.trail.firstBroken()).as(tampering).hasValue(500);
                status.setRollbackOnly();
            });
        }
        assertThat(audit.trail.firstBroken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void rows_cut_off_the_end_are_missed(Database database) {
        var audit = Audit.on(database);
        for (int i = 0; i < 5; i++) {
            audit.record("admin", Act.ACCOUNT_ENABLED, Act.Outcome.ASKED, "ana");
        }

        audit.change("delete from zv_audit_event where sequence > 3");

        assertThat(audit.trail.firstBroken()).hasValue(4);
    }

    @ParameterizedTest
    @EnumSource
    void a_chain_that_was_made_anew_without_the_key_is_found(Database database) {
        var audit = Audit.on(database);
        for (int i = 0; i < 5; i++) {
            audit.record("admin", Act.ACCOUNT_ENABLED, Act.Outcome.ASKED, "ana");
        }
        var events = audit.trail.newest(10).stream()
                .sorted(Comparator.comparing(AuditEvent::sequence))
                .toList();

        audit.change("delete from zv_audit_event where sequence >= 3");
        var previous = audit.jdbc
                .sql("select hash from zv_audit_event where sequence = 2")
                .query(String.class)
                .single();
        for (var event : events.subList(2, 5)) {
            var forged = new AuditEvent(
                    event.sequence(),
                    event.at(),
                    "somebody-else",
                    event.act(),
                    event.outcome(),
                    event.account(),
                    event.organisation(),
                    event.askedBy());
            var hash = AuditChain.hash(previous, forged);
            audit.jdbc
                    .sql("insert into zv_audit_event (sequence, at, actor, act, outcome, account, organisation,"
                            + " previous_hash, hash, seal) select ?, at, ?, act, outcome, account, organisation, ?, ?, seal"
                            + " from zv_audit_event where sequence = 2")
                    .params(forged.sequence(), forged.actor(), previous, hash)
                    .update();
            previous = hash;
        }
        audit.jdbc.sql("update zv_audit_head set hash = ?").param(previous).update();

        assertThat(audit.trail.firstBroken()).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource
    void rows_cut_off_with_a_head_written_to_fit_are_missed(Database database) {
        var audit = Audit.on(database);
        for (int i = 0; i < 5; i++) {
            audit.record("admin", Act.ACCOUNT_ENABLED, Act.Outcome.ASKED, "ana");
        }

        audit.change("delete from zv_audit_event where sequence > 3");
        audit.change(
                "update zv_audit_head set sequence = 3, hash = (select hash from zv_audit_event where sequence = 3),"
                        + " seal = (select seal from zv_audit_event where sequence = 3)");

        assertThat(audit.trail.firstBroken()).hasValue(4);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private record Audit(AuditTrail trail, TransactionTemplate transaction, JdbcClient jdbc, MovableClock clock) {

        static Audit on(Database kind) {
            DataSource database = kind.migrated();
            var jdbc = JdbcClient.create(database);
            var clock = new MovableClock();
            return new Audit(
                    new AuditTrail(jdbc, DirectoryEdits.in(jdbc).seals(), clock),
                    new TransactionTemplate(new JdbcTransactionManager(database)),
                    jdbc,
                    clock);
        }

        void record(String actor, Act act, Act.Outcome outcome, String account) {
            transaction.executeWithoutResult(status -> trail.record(actor, act, outcome, account, "police-a", null));
        }

        void change(String sql) {
            jdbc.sql(sql).update();
        }
    }
}
