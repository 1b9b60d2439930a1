package si.zavetje.referral;

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

/** The table of referrals, on both databases. */
class ReferralTablesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void a_row_changed_meanwhile_is_not_overwritten(Database database) {
        var tables = database.migrated();
        var rows = Aggregates.at(tables, ReceivedReferralRows.class);
        var seen = rows.save(referral(OpenedCase.in(JdbcClient.create(tables), NOW)));
        rows.save(seen.ended("COMPLETED", NOW));

        assertThat(rows.findById(seen.caseReference())).get().matches(row -> !row.open());
        assertThatThrownBy(() -> rows.save(seen.ended("WITHDREW", NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void nothing_of_a_closed_case_is_put_right_and_an_open_one_is_not_opened_again() {
        var open = referral(CaseReference.random());
        var closed = open.ended("COMPLETED", NOW);

        assertThatThrownBy(open::openedAgain).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.ended("WITHDREW", NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.judged(true)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.withDanger(true)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.withChildren(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.withLegalStatus(Referral.LegalStatus.EU))
                .isInstanceOf(IllegalStateException.class);
        assertThat(closed.openedAgain()).isEqualTo(open);
    }

    private static ReceivedReferral referral(CaseReference reference) {
        return new ReceivedReferral(
                reference.text(), NOW, Referral.LegalStatus.TCN_IRREGULAR, false, false, false, 0, null, null, 0);
    }
}
