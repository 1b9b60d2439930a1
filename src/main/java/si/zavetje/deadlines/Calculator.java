package si.zavetje.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import si.zavetje.policy.Policies;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.AsTyped;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.StatedTime;

/** Calculates a period for anybody who asks, without a case. */
@Component
public class Calculator {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2040;
    private static final int LONGEST_TEXT = 40;

    private final Policies policies;
    private final Counting counting;
    private final Clock clock;

    Calculator(Policies policies, Counting counting, Clock clock) {
        this.policies = policies;
        this.counting = counting;
        this.clock = clock;
    }

    /**
     * When a period ends.
     *
     * @param start a local date, or a local date and time, as a person or a program writes it
     * @param profile the name of a profile; empty for the one in force today
     * @throws Refusal in words for whatever cannot be understood
     */
    public Calculation calculate(String rule, String start, String profile) {
        var under = profile(profile);
        var of = rule(under, rule);
        var stated = stated(start, of);
        int year = stated.local().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal("policy.refused.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        return new Calculation(under, of, stated, counting.from(of, stated.instant()));
    }

    /** When a period under the profile in force ends that begins with an instant; for programs, and in any year. */
    public Instant endOf(String rule, Instant event) {
        return counting.from(rule(profile(""), rule), event).endsAt();
    }

    /** Every profile, newest first. */
    public List<PolicyProfile> profiles() {
        return policies.profiles();
    }

    /** The profile of that name; the one in force today when none is named. */
    public PolicyProfile profile(String name) {
        return name.isBlank()
                ? policies.inForce(clock)
                : policies.find(name.strip()).orElseThrow(() -> new Refusal("policy.refused.profile", shortened(name)));
    }

    /** The rule of that key in a profile. */
    public PolicyProfile.Rule rule(PolicyProfile profile, String key) {
        if (key.isBlank()) {
            throw new Refusal("policy.refused.no-rule");
        }
        return profile.rules().stream()
                .filter(rule -> rule.key().equals(key.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal("policy.refused.rule", shortened(key)));
    }

    private static StatedTime stated(String start, PolicyProfile.Rule rule) {
        var text = start.strip();
        if (text.isEmpty()) {
            throw new Refusal("policy.refused.no-start");
        }
        var moment = AsTyped.dayAndTime(text);
        if (moment.isPresent()) {
            return StatedTime.of(moment.get());
        }
        var day = AsTyped.day(text).orElseThrow(() -> new Refusal("policy.refused.start", shortened(text)));
        if (rule.unit() == PolicyProfile.Unit.HOURS) {
            throw new Refusal("policy.refused.time-needed");
        }
        return StatedTime.of(day.atStartOfDay());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }
}
