package si.zavetje.reopening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.reopening.Reopening.Reason;
import si.zavetje.shared.CaseReference;
import si.zavetje.victimassistance.Outcome;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The cases that were opened again, on both databases. */
class ReopeningRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void of_two_who_open_a_case_again_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, ReopeningRows.class);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(() -> rows.save(first(reference)), () -> rows.save(first(reference))))
                .containsInstanceOf(DbActionExecutionException.class);
        assertThat(rows.countByCaseReference(reference.text())).isEqualTo(1);
    }

    private static Reopening first(CaseReference reference) {
        return Reopening.of(reference, 1, NOW, Outcome.WITHDREW, Reason.NEW_FACTS, NOW);
    }
}
