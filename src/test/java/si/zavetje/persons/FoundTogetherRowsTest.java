package si.zavetje.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** Who was found together, on both databases. */
class FoundTogetherRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void of_two_who_link_a_case_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, FoundTogetherRows.class);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(() -> rows.save(found(reference)), () -> rows.save(found(reference))))
                .containsInstanceOf(DbActionExecutionException.class);
        assertThat(rows.findByCaseReferenceAndLeftAtIsNull(reference.text())).isPresent();
    }

    @Test
    void who_was_taken_out_is_not_taken_out_again() {
        var gone = found(CaseReference.random()).leaves(NOW);

        assertThatThrownBy(() -> gone.leaves(NOW)).isInstanceOf(IllegalStateException.class);
    }

    private static FoundTogether found(CaseReference reference) {
        return FoundTogether.in(UUID.randomUUID(), reference, NOW);
    }
}
