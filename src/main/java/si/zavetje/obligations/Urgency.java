package si.zavetje.obligations;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import si.zavetje.policy.PolicyProfile;

/** What must not wait until the morning: whatever is counted in hours, and every clock of a crisis. */
@Component
class Urgency {

    private final Ladder ladder;
    private final List<String> crisisPhases;

    Urgency(Ladder ladder, @Value("${zavetje.notices.crisis-phases}") List<String> crisisPhases) {
        this.ladder = ladder;
        this.crisisPhases = crisisPhases;
    }

    boolean isUrgent(Obligation obligation) {
        return crisisPhases.contains(obligation.phase())
                || ladder.rule(obligation.reference(), obligation.ruleKey()).unit() == PolicyProfile.Unit.HOURS;
    }
}
