package si.zavetje.unittransfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The questions to police units, on both databases. */
class UnitTransferRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void of_two_answers_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, UnitTransferRows.class);
        rows.save(UnitTransfer.asked(reference.text(), 1, "police-a", "police-b", UnitTransfer.Reason.TERRITORY, NOW));

        var seenByBoth = rows.open(reference).orElseThrow();
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(seenByBoth.answered(UnitTransfer.Answer.DECLINED, NOW)),
                                () -> rows.save(seenByBoth.answered(UnitTransfer.Answer.TAKEN_OVER, NOW))))
                .containsInstanceOf(OptimisticLockingFailureException.class);

        assertThat(rows.open(reference)).isEmpty();
        var answered = rows.last(reference).orElseThrow();
        assertThatThrownBy(() -> answered.answered(UnitTransfer.Answer.NO_ANSWER, NOW))
                .isInstanceOf(IllegalStateException.class);
    }
}
