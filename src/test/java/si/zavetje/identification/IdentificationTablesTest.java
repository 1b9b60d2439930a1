package si.zavetje.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.Seals;
import si.zavetje.keys.Tampered;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The tables of the identification, on both databases. */
class IdentificationTablesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

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
    void the_newest_consent_and_the_newest_status_count(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var reference = OpenedCase.in(jdbc, NOW);
        var consents = consents(jdbc);
        assertThat(consents.given(reference, "SAFE_PROVIDER")).isFalse();
        consents.add(reference, "SAFE_PROVIDER", true);
        assertThat(consents.given(reference, "SAFE_PROVIDER")).isTrue();
        consents.add(reference, "SAFE_PROVIDER", false);
        assertThat(consents.given(reference, "SAFE_PROVIDER")).isFalse();

        var statuses = new FormalStatuses(jdbc, CLOCK);
        var day = LocalDate.of(2026, 2, 1);
        statuses.add(reference, new FormalStatuses.Entry(FormalStatus.IDENTIFIED, "COURT", "ART_113", day, true));
        var downgraded = new FormalStatuses.Entry(FormalStatus.POTENTIAL, "REPORT_148_10", "ART_113", day, false);
        statuses.add(reference, downgraded);
        assertThat(statuses.latest(reference)).contains(downgraded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update zv_consent set given = true",
                "update zv_consent set recipient = 'CRISIS_PROVIDER'",
                "update zv_consent set recorded_at = recorded_at + interval '1' hour",
                "update zv_consent set case_reference = (select max(reference) from zv_case where reference <> case_reference)",
                "insert into zv_consent (case_reference, recipient, given, recorded_at)"
                        + " select case_reference, recipient, true, recorded_at from zv_consent"
            })
    void a_consent_that_was_written_past_the_program_is_not_believed(String edit) {
        for (var database : Database.values()) {
            var jdbc = JdbcClient.create(database.migrated());
            var reference = OpenedCase.in(jdbc, NOW);
            var other = OpenedCase.in(jdbc, NOW);
            var consents = consents(jdbc);
            consents.add(reference, "SAFE_PROVIDER", false);
            assertThat(consents.given(reference, "SAFE_PROVIDER")).isFalse();
            assertThat(consents.changedPast()).isEmpty();

            jdbc.sql(edit).update();

            assertThat(consents.changedPast()).hasSize(1);
            assertThatThrownBy(() -> {
                        consents.of(reference);
                        consents.of(other);
                    })
                    .isInstanceOf(Tampered.class);
        }
    }

    /** The row of a consent that was taken back since, once more: it is older than what she said last. */
    @ParameterizedTest
    @EnumSource
    void an_earlier_consent_put_in_again_gives_nothing(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var reference = OpenedCase.in(jdbc, NOW);
        consents(jdbc).add(reference, "SAFE_PROVIDER", true);
        new Consents(jdbc, Seals.rows(folder, jdbc), Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC))
                .add(reference, "SAFE_PROVIDER", false);

        jdbc.sql("insert into zv_consent (case_reference, recipient, given, recorded_at, seal)"
                        + " select case_reference, recipient, given, recorded_at, seal from zv_consent where given")
                .update();

        assertThat(consents(jdbc).given(reference, "SAFE_PROVIDER")).isFalse();
    }

    private Consents consents(JdbcClient jdbc) {
        return new Consents(jdbc, Seals.rows(folder, jdbc), CLOCK);
    }

    @ParameterizedTest
    @EnumSource
    void what_two_record_at_once_is_all_kept_and_the_later_counts(Database database) {
        var source = database.migrated();
        var jdbc = JdbcClient.create(source);
        var reference = OpenedCase.in(jdbc, NOW);
        var consents = consents(jdbc);
        var statuses = new FormalStatuses(jdbc, CLOCK);
        var day = LocalDate.of(2026, 2, 1);
        var first = new FormalStatuses.Entry(FormalStatus.IDENTIFIED, "COURT", "ART_113", day, true);
        var later = new FormalStatuses.Entry(FormalStatus.POTENTIAL, "COURT", "ART_113", day, false);

        var refused = TwoTransactions.on(source)
                .atOnce(
                        () -> {
                            consents.add(reference, "SAFE_PROVIDER", true);
                            statuses.add(reference, first);
                        },
                        () -> {
                            consents.add(reference, "SAFE_PROVIDER", false);
                            statuses.add(reference, later);
                        });

        assertThat(refused).isEmpty();
        assertThat(consents.given(reference, "SAFE_PROVIDER")).isFalse();
        assertThat(statuses.latest(reference)).contains(later);
        assertThat(jdbc.sql("select count(*) from zv_consent").query(Long.class).single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from zv_formal_status")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }
}
