package si.zavetje.assistedreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.assistedreturn.ReturnFile.Arrival;
import si.zavetje.assistedreturn.ReturnFile.Documents;
import si.zavetje.assistedreturn.ReturnFile.Ending;
import si.zavetje.assistedreturn.ReturnFile.Interests;
import si.zavetje.assistedreturn.ReturnFile.Receiver;
import si.zavetje.assistedreturn.ReturnFile.ReturnRisk;
import si.zavetje.assistedreturn.ReturnFile.Testimony;
import si.zavetje.assistedreturn.ReturnFile.Wish;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The table of returns, on both databases. */
class ReturnFilesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @ParameterizedTest
    @EnumSource
    void a_return_comes_back_as_written_also_when_nothing_is_known(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW).text();
        var rows = Aggregates.at(tables, ReturnFiles.class);
        var asked = rows.save(ReturnFile.asked(reference, 0));
        assertThat(rows.findByCaseReferenceOrderByNumber(reference)).containsExactly(asked);

        var full = rows.save(asked.wish(Wish.WANTED, NOW)
                .interests(Interests.GO)
                .risk(ReturnRisk.SAFE_WITH_MEASURES)
                .documents(Documents.CANNOT_BE_HAD)
                .testimony(Testimony.WAIT_WISHED)
                .receiver(Receiver.NOT_WANTED)
                .departed(DAY)
                .arrival(Arrival.NOT_ARRIVED)
                .contacted()
                .ended(Ending.NOT_IN_INTERESTS));

        assertThat(rows.findByCaseReferenceOrderByNumber(reference)).containsExactly(full);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_begin_a_return_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW).text();
        var rows = Aggregates.at(tables, ReturnFiles.class);
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(ReturnFile.asked(reference, 0)),
                                () -> rows.save(ReturnFile.asked(reference, 0))))
                .containsInstanceOf(DbActionExecutionException.class);
        var seenByBoth = rows.findByCaseReferenceOrderByNumber(reference).get(0);
        rows.save(seenByBoth.wish(Wish.WANTED, NOW));

        assertThatThrownBy(() -> rows.save(seenByBoth.wish(Wish.NOT_WANTED, NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }
}
