package si.zavetje.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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

/** The incoming referrals, on both databases. */
class IncomingReferralRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Offer.Refused TOO_LITTLE = new Offer.Refused(Offer.Reason.TOO_LITTLE, null, null);

    @ParameterizedTest
    @EnumSource
    void of_two_answers_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, IncomingReferralRows.class);
        rows.save(sent(reference).offeredTo("police-a", NOW));

        var seenByBoth = rows.of(reference);
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(seenByBoth.takenUp(NOW)),
                                () -> rows.save(seenByBoth.refused(TOO_LITTLE, NOW))))
                .containsInstanceOf(OptimisticLockingFailureException.class);

        assertThat(rows.of(reference).offer()).isEmpty();
        assertThat(rows.of(reference).offers()).hasSize(1);
    }

    @Test
    void a_refusal_is_kept_when_the_referral_is_offered_on() {
        var offeredOn = sent(CaseReference.random())
                .offeredTo("police-a", NOW)
                .refused(TOO_LITTLE, NOW)
                .offeredTo("police-b", NOW);

        assertThat(offeredOn.offers()).extracting(Offer::unit).containsExactly("police-a", "police-b");
        assertThat(offeredOn.offers().get(0).reason()).isEqualTo(Offer.Reason.TOO_LITTLE);
        assertThat(offeredOn.offer()).map(Offer::unit).contains("police-b");
    }

    @Test
    void nobody_answers_who_is_not_asked_and_nothing_happens_after_the_end() {
        var referral = sent(CaseReference.random());
        assertThatThrownBy(() -> referral.takenUp(NOW)).isInstanceOf(IllegalStateException.class);

        var settled = referral.ended(IncomingReferral.Ending.HELPED_OUTSIDE, NOW);
        assertThatThrownBy(() -> settled.offeredTo("police-a", NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(settled::inDanger).isInstanceOf(IllegalStateException.class);
    }

    private static IncomingReferral sent(CaseReference reference) {
        return IncomingReferral.sent(
                reference, "R-ABCD-EFGH", new Sending("ReferByInspector", "labour", "IRSD", false, true), NOW);
    }
}
