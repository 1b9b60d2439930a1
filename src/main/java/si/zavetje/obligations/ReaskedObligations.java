package si.zavetje.obligations;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.deadlines.RunningClock;
import si.zavetje.deadlines.RunningClocks;

/** All open obligations as clocks that can be asked, found by what the models ask. */
@Repository
class ReaskedObligations implements RunningClocks {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final EngineLookup lookup;
    private final Ladder ladder;
    private final Clock clock;

    ReaskedObligations(JdbcClient jdbc, Questions questions, EngineLookup lookup, Ladder ladder, Clock clock) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.lookup = lookup;
        this.ladder = ladder;
        this.clock = clock;
    }

    /** Also those that began under a model which asks otherwise by now: then nobody can say, and that is said. */
    @Override
    public List<? extends RunningClock> dependingOn(String rule, String profile, int most) {
        var places = questions.dependingOn(rule);
        return jdbc
                .sql("select o.* from zv_obligation o join zv_case c on c.reference = o.case_reference"
                        + " where o.state = 'OPEN' and c.policy_profile = :profile and (o.rule_key = :rule"
                        + (places.isEmpty() ? "" : " or o.phase || '.' || o.activity in (:places)")
                        + ") order by o.due_at, o.id fetch first " + most + " rows only")
                .param("profile", profile)
                .param("rule", rule)
                .param("places", places)
                .query(new ObligationRow())
                .list()
                .stream()
                .map(each -> new ReaskedObligation(
                        each, lookup.nameOf(each.phase(), each.activity()), questions, ladder, clock))
                .toList();
    }
}
