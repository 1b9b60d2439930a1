package si.zavetje.obligations;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.deadlines.Policies;
import si.zavetje.deadlines.RunningClock;
import si.zavetje.deadlines.RunningClocks;
import si.zavetje.deadlines.StartEvent;
import si.zavetje.shared.CaseReference;

/** The open tasks, counted from when each began; periods counted from another event are known to whoever keeps that event. */
@Repository
class ObligationClocks implements RunningClocks {

    private final JdbcClient jdbc;
    private final Policies policies;

    ObligationClocks(JdbcClient jdbc, Policies policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    @Override
    public List<RunningClock> running(String rule) {
        if (!countsFromTheTask(rule)) {
            return List.of();
        }
        return jdbc.sql("select case_reference, started_at from zv_obligation where state = 'OPEN' and not extended"
                        + " and rule_key = ? order by case_reference")
                .param(rule)
                .query((row, number) -> new RunningClock(
                        new CaseReference(row.getString("case_reference")),
                        rule,
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private boolean countsFromTheTask(String rule) {
        return policies.profiles().stream()
                .flatMap(profile -> profile.rules().stream())
                .anyMatch(known -> known.key().equals(rule) && known.start() == StartEvent.TASK_BEGAN);
    }
}
