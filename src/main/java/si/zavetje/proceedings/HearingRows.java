package si.zavetje.proceedings;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The hearings of all cases. */
interface HearingRows extends ListCrudRepository<Hearing, UUID> {

    List<Hearing> findByCaseReferenceOrderByNumber(String caseReference);

    /** Those of the cases in which an organisation prepares the next one, the soonest first. */
    @Query("select h.* from zv_hearing h where h.cancelled = false and exists (select 1 from zv_obligation o"
            + " where o.case_reference = h.case_reference and o.phase = 'CourtHearings' and o.state = 'OPEN'"
            + " and o.responsible = :organisation) order by h.at, h.id fetch first 500 rows only")
    List<Hearing> preparedBy(String organisation);
}
