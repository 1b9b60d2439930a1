package si.zavetje.accommodation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.deadlines.RunningClock;
import si.zavetje.deadlines.RunningClocks;
import si.zavetje.shared.CaseReference;

/** The periods that run for people in crisis accommodation, counted from their admission. */
@Repository
class CrisisClocks implements RunningClocks {

    /** Of which stays a period runs that is counted from the admission. */
    private static final Map<String, String> RUNNING = Map.of(
            "crisis.duration", "extended_until is null",
            "assess.risk", "not risk_assessed",
            "assess.needs", "not needs_assessed",
            "programme.information", "not programme_explained");

    private final JdbcClient jdbc;

    CrisisClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RunningClock> running(String rule) {
        var condition = RUNNING.get(rule);
        if (condition == null) {
            return List.of();
        }
        return jdbc.sql("select case_reference, admitted_at from zv_crisis_stay where exited_at is null and "
                        + condition + " order by case_reference")
                .query((row, number) -> new RunningClock(
                        new CaseReference(row.getString("case_reference")),
                        rule,
                        row.getObject("admitted_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
