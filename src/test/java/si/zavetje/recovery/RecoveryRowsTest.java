package si.zavetje.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.recovery.RecoveryPeriod.Ending;
import si.zavetje.recovery.RecoveryPeriod.Ground;
import si.zavetje.recovery.RecoveryPeriod.Remedy;
import si.zavetje.recovery.RecoveryPeriod.Wish;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The table of the time to recover, on both databases. */
class RecoveryRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    @ParameterizedTest
    @EnumSource
    void a_period_comes_back_as_written_begun_and_over(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, RecoveryPeriods.class);
        var begun = rows.save(RecoveryPeriod.begun(reference, DAY, DAY.plusDays(30)));
        assertThat(rows.findByCaseReference(reference.text())).contains(begun);

        var over = rows.save(begun.extended(DAY.plusDays(60))
                .says(Wish.RETURN)
                .toEnd(Ground.IMPROPER_CLAIM)
                .told(DAY)
                .remedied(Remedy.NOT_USED)
                .over(Ending.ON_GROUNDS, NOW));
        assertThat(rows.findByCaseReference(reference.text())).contains(over);
    }

    @ParameterizedTest
    @EnumSource
    void a_period_changed_meanwhile_is_not_overwritten_and_there_is_but_one(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, RecoveryPeriods.class);
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(RecoveryPeriod.begun(reference, DAY, DAY)),
                                () -> rows.save(RecoveryPeriod.begun(reference, DAY, DAY))))
                .containsInstanceOf(DbActionExecutionException.class);
        var seenByBoth = rows.findByCaseReference(reference.text()).orElseThrow();
        rows.save(seenByBoth.extended(DAY.plusDays(30)));

        assertThatThrownBy(() -> rows.save(seenByBoth.over(Ending.LAST_DAY, NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }
}
