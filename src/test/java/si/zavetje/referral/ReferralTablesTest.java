package si.zavetje.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** The table of referrals, on both databases. */
class ReferralTablesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void a_row_changed_meanwhile_is_not_overwritten(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var referrals = new ReceivedReferrals(jdbc);
        var seen = referrals.of(referred(jdbc));
        referrals.end(seen, "COMPLETED", NOW);

        assertThat(referrals.of(new CaseReference(seen.caseReference())).open()).isFalse();
        assertThatThrownBy(() -> referrals.end(seen, "WITHDREW", NOW))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    private static CaseReference referred(JdbcClient jdbc) {
        var reference = CaseReference.random();
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, 'p')")
                .params(reference.text(), NOW.atOffset(ZoneOffset.UTC))
                .update();
        new ReceivedReferrals(jdbc)
                .add(new ReceivedReferral(
                        reference.text(),
                        NOW,
                        Referral.LegalStatus.TCN_IRREGULAR,
                        false,
                        false,
                        false,
                        0,
                        null,
                        null,
                        0));
        return reference;
    }
}
