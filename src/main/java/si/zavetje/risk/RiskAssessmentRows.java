package si.zavetje.risk;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The assessments of all cases. */
interface RiskAssessmentRows extends ListCrudRepository<RiskAssessment, UUID> {

    List<RiskAssessment> findByCaseReferenceOrderByNumber(String caseReference);
}
