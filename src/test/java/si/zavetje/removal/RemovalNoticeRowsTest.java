package si.zavetje.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.removal.RemovalNotice.Receipt;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The table of the notices about a removal, on both databases. */
class RemovalNoticeRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @EnumSource
    void what_was_sent_comes_back_in_order_confirmed_and_not(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, RemovalNoticeRows.class);
        var over = rows.save(RemovalNotice.sent(reference, 2, "border", null, NOW));
        var first = rows.save(RemovalNotice.sent(reference, 1, "migration", DAY, NOW));
        var confirmed = rows.save(first.confirmed(Receipt.STOPPED, NOW));

        assertThat(rows.findByCaseReferenceOrderByNumberAscRecipientAsc(reference.text()))
                .containsExactly(confirmed, over);
    }

    @ParameterizedTest
    @EnumSource
    void a_notice_confirmed_twice_is_confirmed_once_and_none_is_sent_twice(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, RemovalNoticeRows.class);
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(RemovalNotice.sent(reference, 1, "border", DAY, NOW)),
                                () -> rows.save(RemovalNotice.sent(reference, 1, "border", DAY, NOW))))
                .containsInstanceOf(DbActionExecutionException.class);
        var seenByBoth = rows.findByCaseReferenceOrderByNumberAscRecipientAsc(reference.text())
                .get(0);
        rows.save(seenByBoth.confirmed(Receipt.NOTED, NOW));

        assertThatThrownBy(() -> rows.save(seenByBoth.confirmed(Receipt.WHO, NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }
}
