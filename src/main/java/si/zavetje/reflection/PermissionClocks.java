package si.zavetje.reflection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.deadlines.RunningClock;
import si.zavetje.deadlines.RunningClocks;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Today;

/** The permissions to stay that run now, counted from their grant; what was extended was decided by hand. */
@Repository
class PermissionClocks implements RunningClocks {

    private static final String RULE = "art50.initial";

    private final JdbcClient jdbc;
    private final Today today;

    PermissionClocks(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public List<RunningClock> running(String rule) {
        if (!rule.equals(RULE)) {
            return List.of();
        }
        return jdbc.sql(
                        "select p.case_reference, p.granted_on from zv_permission p where p.granted and p.extensions = 0"
                                + " and p.last_day >= ? and p.number = (select max(l.number) from zv_permission l"
                                + " where l.case_reference = p.case_reference) order by p.case_reference")
                .param(today.date())
                .query((row, number) -> new RunningClock(
                        new CaseReference(row.getString("case_reference")),
                        RULE,
                        row.getObject("granted_on", LocalDate.class)
                                .atTime(LocalTime.NOON)
                                .atZone(LegalZone.ID)
                                .toInstant()))
                .list();
    }
}
