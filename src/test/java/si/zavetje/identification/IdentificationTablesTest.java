package si.zavetje.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;
import si.zavetje.world.TwoTransactions;

/** The tables of the identification, on both databases. */
class IdentificationTablesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource
    void an_inquiry_is_not_overwritten(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var reference = opened(jdbc);
        var inquiries = new Inquiries(jdbc);
        inquiries.begin(reference, true, NOW);
        var seen = inquiries.of(reference);
        inquiries.change(seen, "decision", Decision.INSUFFICIENT, "missing_since", NOW);

        assertThat(inquiries.of(reference).decision()).isEqualTo(Decision.INSUFFICIENT);
        assertThat(inquiries.of(reference).missingSince()).isEqualTo(NOW);
        assertThatThrownBy(() -> inquiries.change(seen, "decision", Decision.NO))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_consent_and_the_newest_status_count(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var reference = opened(jdbc);
        var consents = new Consents(jdbc, CLOCK);
        assertThat(consents.given(reference, "SAFE_PROVIDER")).isFalse();
        consents.add(reference, "SAFE_PROVIDER", true);
        assertThat(consents.given(reference, "SAFE_PROVIDER")).isTrue();
        consents.add(reference, "SAFE_PROVIDER", false);
        assertThat(consents.given(reference, "SAFE_PROVIDER")).isFalse();

        var statuses = new FormalStatuses(jdbc, CLOCK);
        var day = LocalDate.of(2026, 2, 1);
        statuses.add(
                reference, new FormalStatuses.Entry(FormalStatuses.Status.IDENTIFIED, "COURT", "ART_113", day, true));
        var downgraded =
                new FormalStatuses.Entry(FormalStatuses.Status.POTENTIAL, "REPORT_148_10", "ART_113", day, false);
        statuses.add(reference, downgraded);
        assertThat(statuses.latest(reference)).contains(downgraded);
    }

    private static CaseReference opened(JdbcClient jdbc) {
        var reference = CaseReference.random();
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, 'p')")
                .params(reference.text(), NOW.atOffset(ZoneOffset.UTC))
                .update();
        return reference;
    }

    @ParameterizedTest
    @EnumSource
    void what_two_record_at_once_is_all_kept_and_the_later_counts(Database database) {
        var source = database.migrated();
        var jdbc = JdbcClient.create(source);
        var reference = opened(jdbc);
        var consents = new Consents(jdbc, CLOCK);
        var statuses = new FormalStatuses(jdbc, CLOCK);
        var day = LocalDate.of(2026, 2, 1);
        var first = new FormalStatuses.Entry(FormalStatuses.Status.IDENTIFIED, "COURT", "ART_113", day, true);
        var later = new FormalStatuses.Entry(FormalStatuses.Status.POTENTIAL, "COURT", "ART_113", day, false);

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
