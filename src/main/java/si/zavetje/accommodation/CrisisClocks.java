package si.zavetje.accommodation;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.deadlines.RunningClock;
import si.zavetje.deadlines.RunningClocks;
import si.zavetje.shared.CaseReference;

/** The periods that run for people in crisis accommodation, counted from their admission. */
@Repository
class CrisisClocks implements RunningClocks {

    private static final String RULE = "crisis.duration";

    private final JdbcClient jdbc;

    CrisisClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RunningClock> running(String rule) {
        if (!rule.equals(RULE)) {
            return List.of();
        }
        return jdbc.sql("select case_reference, admitted_at from zv_crisis_stay where exited_at is null"
                        + " and extended_until is null order by case_reference")
                .query((row, number) -> new RunningClock(
                        new CaseReference(row.getString("case_reference")),
                        RULE,
                        row.getObject("admitted_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
