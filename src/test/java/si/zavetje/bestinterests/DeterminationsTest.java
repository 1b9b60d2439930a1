package si.zavetje.bestinterests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** What was determined for a child, on both databases. */
class DeterminationsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void of_two_who_determine_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, Determinations.class);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(() -> rows.save(made(reference)), () -> rows.save(made(reference))))
                .containsInstanceOf(DbActionExecutionException.class);
        assertThat(rows.findByCaseReferenceOrderByNumber(reference.text())).hasSize(1);
    }

    private static Determination made(CaseReference reference) {
        var found = new Found(
                Matter.RETURN,
                Answer.YES,
                Determination.Heard.YES,
                Determination.View.AGREES,
                Found.GuardianHeard.YES,
                Determination.Solution.FAMILY_ABROAD,
                LocalDate.parse("2026-03-01"));
        return Determination.made(reference.text(), 0, found, "social", NOW);
    }
}
