package si.zavetje.obligations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import si.zavetje.deadlines.PolicyProfile;

/** When silence is noticed: how many days before something is due, and how long after; in hours for what is due in hours. */
@ConfigurationProperties("zavetje.deadlines")
record LadderSettings(Steps ladder, @Nullable Map<String, List<Integer>> remind) {

    /** The steps for periods in hours, and for all others. */
    record Steps(List<Step> hours, List<Step> days) {}

    /** Who is told how long after something was due. */
    record Step(Obligation.Stage key, int after, PolicyProfile.Unit unit) {}

    List<Integer> remind(String rule) {
        return remind == null ? List.of() : remind.getOrDefault(rule, List.of());
    }

    List<Step> after(PolicyProfile.Unit unit) {
        return unit == PolicyProfile.Unit.HOURS ? ladder.hours() : ladder.days();
    }
}
