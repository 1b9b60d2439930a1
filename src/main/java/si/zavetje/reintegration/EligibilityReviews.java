package si.zavetje.reintegration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.database.NewRows;
import si.zavetje.referral.Referral.LegalStatus;

/** All looks at whether those who take part still may; the newest one of a programme is the one that counts. */
interface EligibilityReviews extends ListCrudRepository<EligibilityReview, UUID> {

    Optional<EligibilityReview> findFirstByProgrammeOrderByNumberDesc(UUID programme);

    Optional<EligibilityReview> findByProgrammeAndNumber(UUID programme, int number);

    default Optional<EligibilityReview> newest(Programme programme) {
        return findFirstByProgrammeOrderByNumberDesc(programme.id());
    }

    /** The one before it. */
    default Optional<EligibilityReview> before(EligibilityReview review) {
        return findByProgrammeAndNumber(review.programme(), review.number() - 1);
    }

    default void ask(Programme programme, LegalStatus before, Instant now) {
        int number = newest(programme).map(EligibilityReview::number).orElse(0) + 1;
        NewRows.add(() -> save(EligibilityReview.asked(programme.id(), number, before, now)));
    }
}
