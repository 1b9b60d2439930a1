package si.zavetje.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** Who accompanies a person, on both databases. */
class CompanionRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void of_two_who_add_somebody_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, CompanionRows.class);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(() -> rows.save(companion(reference)), () -> rows.save(companion(reference))))
                .containsInstanceOf(DbActionExecutionException.class);
        assertThat(rows.findByCaseReferenceOrderByNumber(reference.text())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_sign_somebody_out_at_once_the_second_is_too_late(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, CompanionRows.class);
        var there = rows.save(companion(reference));

        rows.save(there.leaves(NOW));
        assertThatThrownBy(() -> rows.save(there.leaves(NOW))).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void who_left_is_not_assessed_and_does_not_leave_again_but_may_come_back() {
        var left = companion(CaseReference.random()).leaves(NOW);

        assertThatThrownBy(() -> left.leaves(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> left.assessed(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(left.changed(Relationship.SIBLING, false, false).stays()).isTrue();
    }

    private static Companion companion(CaseReference reference) {
        return Companion.joins(reference.text(), 1, Relationship.CHILD, true, false, NOW);
    }
}
