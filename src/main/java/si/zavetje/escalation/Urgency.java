package si.zavetje.escalation;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import si.zavetje.obligations.Ladder;
import si.zavetje.obligations.Obligation;
import si.zavetje.policy.PolicyProfile;

/** What must not wait until the morning: whatever is counted in hours, and every clock of a crisis. */
@Component
public class Urgency {

    private final Ladder ladder;
    private final List<String> crisisPhases;

    Urgency(Ladder ladder, @Value("${zavetje.notices.crisis-phases}") List<String> crisisPhases) {
        this.ladder = ladder;
        this.crisisPhases = crisisPhases;
    }

    public boolean isUrgent(Obligation obligation) {
        return crisisPhases.contains(obligation.phase())
                || ladder.rule(obligation.reference(), obligation.ruleKey()).unit() == PolicyProfile.Unit.HOURS;
    }
}
