package si.zavetje.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.compensation.CompensationClaim.Came;
import si.zavetje.compensation.CompensationClaim.Remedy;
import si.zavetje.compensation.CompensationFacts.Incapacity;
import si.zavetje.compensation.CompensationRight.Dependants;
import si.zavetje.compensation.CompensationRight.Wish;
import si.zavetje.compensation.CompensationRules.Act;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The tables of the right to compensation and of claims, on both databases. */
class CompensationRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    @ParameterizedTest
    @EnumSource
    void a_right_comes_back_as_written_also_when_nothing_is_known(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, CompensationRights.class);
        var known = rows.save(CompensationRight.known(reference, NOW));
        assertThat(rows.findByCaseReference(reference.text())).contains(known);

        var full = rows.save(known.with(new CompensationFacts(DAY, Incapacity.CEASED, DAY, DAY))
                .with(Act.NEITHER, Dependants.YES)
                .asked(Wish.LATER, NOW)
                .wanted(NOW)
                .told(DAY));

        assertThat(rows.findByCaseReference(reference.text())).contains(full);
    }

    @ParameterizedTest
    @EnumSource
    void a_right_changed_meanwhile_is_not_overwritten_and_there_is_but_one(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, CompensationRights.class);
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(CompensationRight.known(reference, NOW)),
                                () -> rows.save(CompensationRight.known(reference, NOW))))
                .containsInstanceOf(DbActionExecutionException.class);
        var seenByBoth = rows.findByCaseReference(reference.text()).orElseThrow();
        rows.save(seenByBoth.wanted(NOW));

        assertThatThrownBy(() -> rows.save(seenByBoth.told(DAY))).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_file_a_claim_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW).text();
        var rows = Aggregates.at(tables, CompensationClaims.class);
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(CompensationClaim.filed(reference, 0, DAY)),
                                () -> rows.save(CompensationClaim.filed(reference, 0, DAY))))
                .containsInstanceOf(DbActionExecutionException.class);

        var claim = rows.findByCaseReferenceOrderByNumber(reference).get(0);
        var changed = rows.save(claim.came(Came.PARTLY, DAY, null).answered(Remedy.NOT_WANTED));
        assertThat(rows.findByCaseReferenceOrderByNumber(reference)).containsExactly(changed);
    }
}
