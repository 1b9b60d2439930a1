package si.zavetje.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.stays.Housing;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The transfers, on both databases. */
class TransferRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void of_two_answers_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, TransferRows.class);
        var asked = Transfer.asked(reference.text(), 1, Housing.CRISIS, "crisis-a", Transfer.Reason.NO_ROOM, null, NOW);
        rows.save(asked.says(true).asks("crisis-b", NOW));

        var seenByBoth = rows.of(reference);
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(seenByBoth.answered(TransferQuestion.Answer.NO_CAPACITY, NOW)),
                                () -> rows.save(seenByBoth.answered(TransferQuestion.Answer.READY, NOW))))
                .containsInstanceOf(OptimisticLockingFailureException.class);

        var now = rows.of(reference);
        assertThat(now.question()).isEmpty();
        assertThat(now.askedAlready()).containsExactly("crisis-a", "crisis-b");
        assertThat(now.goesOn(Transfer.Next.ASK_PROVIDERS, null).askedAlready()).containsExactly("crisis-a");
        rows.save(now.ended(Transfer.Ending.STAYS, NOW));
        assertThat(rows.running(reference)).isEmpty();
    }

    @Test
    void nobody_is_asked_before_she_agrees_and_nothing_happens_after_the_end() {
        var asked = Transfer.asked("ABCD-EFGH", 1, Housing.SAFE, "safe-a", Transfer.Reason.OTHER, null, NOW);

        assertThatThrownBy(() -> asked.asks("safe-b", NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> asked.answered(TransferQuestion.Answer.READY, NOW))
                .isInstanceOf(IllegalStateException.class);
        var over = asked.ended(Transfer.Ending.LEFT, NOW);
        assertThatThrownBy(() -> over.says(true)).isInstanceOf(IllegalStateException.class);
    }
}
