package si.zavetje.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** How great the risk was found to be, and when it is to be looked at again; what was found stands in the case file. */
@Table("zv_risk_assessment")
record RiskAssessment(
        @Id UUID id,
        String caseReference,
        int number,
        RiskLevel level,
        Instant assessedAt,
        @Nullable LocalDate nextReview,
        @Version int version) {

    static RiskAssessment next(
            String caseReference, int before, RiskLevel level, Instant now, @Nullable LocalDate nextReview) {
        return new RiskAssessment(UUID.randomUUID(), caseReference, before + 1, level, now, nextReview, 0);
    }
}
