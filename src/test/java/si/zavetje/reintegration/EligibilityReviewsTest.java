package si.zavetje.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.database.NewRows;
import si.zavetje.referral.Referral.LegalStatus;
import si.zavetje.reintegration.EligibilityReview.Ground;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;

/** The table of looks at the eligibility on both databases. */
class EligibilityReviewsTest {

    private static final Instant NOW = Instant.parse("2026-03-29T00:30:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 6);

    private static Programme in(DataSource tables) {
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var programmes = Aggregates.at(tables, Programmes.class);
        programmes.begin(reference, false);
        return programmes.of(reference);
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_look_counts_and_comes_back_as_written(Database database) {
        var tables = database.migrated();
        var programme = in(tables);
        var reviews = Aggregates.at(tables, EligibilityReviews.class);
        reviews.ask(programme, LegalStatus.EU, NOW);
        reviews.save(reviews.newest(programme).orElseThrow().continues(NOW));
        reviews.ask(programme, LegalStatus.TCN_LEGAL, NOW);
        reviews.save(reviews.newest(programme).orElseThrow().ends(Ground.NO_LEGAL_RESIDENCE, NOW));
        reviews.save(reviews.newest(programme).orElseThrow().effective(LAST_DAY));

        var newest = reviews.newest(programme).orElseThrow();
        assertThat(newest)
                .returns(2, EligibilityReview::number)
                .returns(LegalStatus.TCN_LEGAL, EligibilityReview::statusBefore)
                .returns(true, EligibilityReview::ends)
                .returns(Ground.NO_LEGAL_RESIDENCE, EligibilityReview::ground)
                .returns(NOW, EligibilityReview::answeredAt)
                .returns(LAST_DAY, EligibilityReview::rightLostOn);
        assertThat(reviews.before(newest)).get().returns(false, EligibilityReview::ends);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_look_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var programme = in(tables);
        var reviews = Aggregates.at(tables, EligibilityReviews.class);
        reviews.ask(programme, LegalStatus.EU, NOW);
        var seenByBoth = reviews.newest(programme).orElseThrow();
        reviews.save(seenByBoth.continues(NOW));

        assertThatThrownBy(() -> reviews.save(seenByBoth.ends(Ground.NO_PROCEEDINGS, NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> NewRows.add(
                        () -> reviews.save(EligibilityReview.asked(programme.id(), 1, LegalStatus.EU, NOW))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_look_is_answered_once_and_nobody_is_told_of_an_end_that_was_not_decided() {
        var asked = EligibilityReview.asked(UUID.randomUUID(), 1, LegalStatus.EU, NOW);
        var ends = asked.ends(Ground.NOT_A_VICTIM, NOW);

        assertThatThrownBy(() -> asked.effective(LAST_DAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> asked.takenBack(NOW).effective(LAST_DAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ends.continues(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ends.effective(LAST_DAY).effective(LAST_DAY))
                .isInstanceOf(IllegalStateException.class);
    }
}
