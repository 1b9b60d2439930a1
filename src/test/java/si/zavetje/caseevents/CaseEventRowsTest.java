package si.zavetje.caseevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
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

/** The events of a case, on both databases. */
class CaseEventRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void of_two_reports_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, CaseEventRows.class);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(event(reference, 1, EventKind.LEFT)),
                                () -> rows.save(event(reference, 1, EventKind.MISSING))))
                .containsInstanceOf(DbActionExecutionException.class);
        assertThat(rows.findByCaseReferenceOrderByNumber(reference.text()))
                .extracting(CaseEvent::kind)
                .containsExactly(EventKind.LEFT);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_take_a_report_back_at_once_the_second_is_too_late(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, CaseEventRows.class);
        var reported = rows.save(event(reference, 1, EventKind.LEFT));

        rows.save(reported.takenBack(NOW));
        assertThatThrownBy(() -> rows.save(reported.takenBack(NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(rows.findByCaseReferenceOrderByNumber(reference.text()))
                .extracting(CaseEvent::stands)
                .containsExactly(false);
    }

    @Test
    void what_was_taken_back_is_not_taken_back_again() {
        var takenBack = event(CaseReference.random(), 1, EventKind.LEFT).takenBack(NOW);

        assertThatThrownBy(() -> takenBack.takenBack(NOW)).isInstanceOf(IllegalStateException.class);
    }

    private static CaseEvent event(CaseReference reference, int number, EventKind kind) {
        return new CaseEvent(UUID.randomUUID(), reference.text(), number, kind, NOW, false, null, 0);
    }
}
