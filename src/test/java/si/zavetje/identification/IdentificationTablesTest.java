package si.zavetje.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The tables of the identification, on both databases. */
class IdentificationTablesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource
    void an_inquiry_is_not_overwritten(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var inquiries = Aggregates.at(tables, Inquiries.class);
        inquiries.save(Inquiry.begun(reference, true, NOW));
        var seen = inquiries.of(reference);
        inquiries.save(seen.decided(Decision.INSUFFICIENT, NOW).inDanger(false));

        assertThat(inquiries.of(reference).decision()).isEqualTo(Decision.INSUFFICIENT);
        assertThat(inquiries.of(reference).inDanger()).isFalse();
        assertThatThrownBy(() -> inquiries.save(seen.decided(Decision.NO, NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void an_inquiry_that_is_over_is_decided_no_more_and_what_was_said_later_on_cooperation_counts() {
        var day = LocalDate.of(2026, 3, 2);
        var over = Inquiry.begun(CaseReference.random(), false, NOW)
                .onCooperation(Cooperation.NO, day)
                .onCooperation(Cooperation.YES, day.minusDays(1))
                .ended(Identification.Ending.COMPLETED, NOW);

        assertThat(over.cooperation()).isEqualTo(Cooperation.NO);
        assertThatThrownBy(() -> over.decided(Decision.NO, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> over.ended(Identification.Ending.DECLINED, NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_status_counts(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var reference = OpenedCase.in(jdbc, NOW);
        var statuses = new FormalStatuses(jdbc, CLOCK);
        var day = LocalDate.of(2026, 2, 1);
        statuses.add(reference, new FormalStatuses.Entry(FormalStatus.IDENTIFIED, "COURT", "ART_113", day, true));
        var downgraded = new FormalStatuses.Entry(FormalStatus.POTENTIAL, "REPORT_148_10", "ART_113", day, false);
        statuses.add(reference, downgraded);
        assertThat(statuses.latest(reference)).contains(downgraded);
    }

    @ParameterizedTest
    @EnumSource
    void what_two_record_at_once_is_all_kept_and_the_later_counts(Database database) {
        var source = database.migrated();
        var jdbc = JdbcClient.create(source);
        var reference = OpenedCase.in(jdbc, NOW);
        var statuses = new FormalStatuses(jdbc, CLOCK);
        var day = LocalDate.of(2026, 2, 1);
        var first = new FormalStatuses.Entry(FormalStatus.IDENTIFIED, "COURT", "ART_113", day, true);
        var later = new FormalStatuses.Entry(FormalStatus.POTENTIAL, "COURT", "ART_113", day, false);

        var refused = TwoTransactions.on(source)
                .atOnce(() -> statuses.add(reference, first), () -> statuses.add(reference, later));

        assertThat(refused).isEmpty();
        assertThat(statuses.latest(reference)).contains(later);
        assertThat(jdbc.sql("select count(*) from zv_formal_status")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }
}
