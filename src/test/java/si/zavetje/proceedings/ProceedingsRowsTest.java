package si.zavetje.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.proceedings.ProceedingsSheet.Complaint;
import si.zavetje.proceedings.ProceedingsSheet.Entry;
import si.zavetje.proceedings.ProceedingsSheet.Figures;
import si.zavetje.proceedings.ProceedingsSheet.Outcome;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The tables of the proceedings and of the hearings, on both databases. */
class ProceedingsRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    @ParameterizedTest
    @EnumSource
    void a_sheet_comes_back_as_written_empty_and_full(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, ProceedingsSheets.class);
        var empty = rows.save(ProceedingsSheet.empty(reference));
        assertThat(rows.findByCaseReference(reference.text())).contains(empty);

        var full = rows.save(empty.named(NOW)
                .says(Entry.NOTICE, Stage.APPEAL, DAY, Outcome.CONVICTION, new Figures(3, 2, 1, 0, 1))
                .notified(LocalDate.of(2026, 1, 1)));
        assertThat(rows.findByCaseReference(reference.text())).contains(full);
    }

    @ParameterizedTest
    @EnumSource
    void a_sheet_changed_meanwhile_is_not_overwritten_and_there_is_but_one(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, ProceedingsSheets.class);
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(ProceedingsSheet.empty(reference)),
                                () -> rows.save(ProceedingsSheet.empty(reference))))
                .containsInstanceOf(DbActionExecutionException.class);
        var seenByBoth = rows.findByCaseReference(reference.text()).orElseThrow();
        rows.save(seenByBoth.named(NOW));

        assertThatThrownBy(() -> rows.save(seenByBoth.without(Complaint.NONE)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_fix_a_hearing_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW).text();
        var rows = Aggregates.at(tables, HearingRows.class);
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(Hearing.fixed(reference, 0, NOW, NOW)),
                                () -> rows.save(Hearing.fixed(reference, 0, NOW, NOW))))
                .containsInstanceOf(DbActionExecutionException.class);

        var hearing = rows.findByCaseReferenceOrderByNumber(reference).get(0);
        var changed = rows.save(hearing.isPrepared().isCancelled());
        assertThat(rows.findByCaseReferenceOrderByNumber(reference)).containsExactly(changed);
    }
}
