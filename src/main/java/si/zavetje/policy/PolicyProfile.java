package si.zavetje.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The periods and rules in force from a day on; a case keeps the profile it began with. */
public record PolicyProfile(
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Rule> rules,
        List<Given> settings,
        Map<Pace, List<Step>> ladder) {

    /** How the source of a rule is written for which none was found. */
    public static final String PROPOSAL = "PROPOSAL";

    /** A profile of periods alone. */
    public PolicyProfile(String name, LocalDate validFrom, List<Rule> rules) {
        this(name, validFrom, null, rules, List.of(), Map.of());
    }

    /**
     * One period: its length, how it is counted and from which event, who says so, whether that is still to be confirmed, for
     * an extension from where it counts, and how many days before its last day the people concerned are reminded.
     */
    public record Rule(
            String key,
            int amount,
            Unit unit,
            Kind kind,
            StartEvent start,
            String source,
            boolean toBeConfirmed,
            @Nullable Anchor anchor,
            List<Integer> remind) {

        /** The same period with another length, to see what would follow from it. */
        public Rule lasting(int otherAmount, Unit otherUnit) {
            return new Rule(key, otherAmount, otherUnit, kind, start, source, toBeConfirmed, anchor, remind);
        }
    }

    /** What a profile says about a rule that is no period. */
    public record Given(Setting setting, int value, String source, boolean toBeConfirmed) {}

    /** One step of the ladder on which silence climbs: who is told how long after the due instant. */
    public record Step(Who who, int after, Unit unit) {}

    /** Who is told. */
    public enum Who {
        WORKER,
        DEPUTY,
        COORDINATOR
    }

    /** How fast silence climbs: by the hour after periods in hours, by the working day after all others. */
    public enum Pace {
        HOURS,
        DAYS,
        /** From its beginning, where a task that cannot wait was told and nobody takes it. */
        UNCLAIMED
    }

    /** From where an extension of a period counts. */
    public enum Anchor {
        /** From the event with which the period began, as if it had been longer from the first. */
        FIRST_EVENT,
        /** From the last day of the period it follows. */
        PREVIOUS_END
    }

    /** In what a period is measured. */
    public enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS,
        MONTHS
    }

    /** How the end of a period is found. */
    public enum Kind {
        /** Protects a person: the event day is not counted, ends at 24:00 of the last day, never moved. */
        PROTECTION,
        /** A party's own deadline: rolls forward over days on which offices do not work. */
        PARTY,
        /** Work of staff: rolls back to the working day before, so that it is done while there is still time. */
        STAFF
    }

    /** The steps that follow when the rule's due instant passes in silence. */
    public List<Step> ladderOf(Rule rule) {
        return ladder.getOrDefault(rule.unit() == Unit.HOURS ? Pace.HOURS : Pace.DAYS, List.of());
    }

    public Rule rule(String key) {
        return rules.stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the profile " + name + " has no period " + key));
    }

    /** The number a rule that is no period names; yes is 1 and no is 0. */
    public int setting(Setting setting) {
        return settings.stream()
                .filter(given -> given.setting() == setting)
                .findFirst()
                .map(Given::value)
                .orElseThrow(() -> new IllegalArgumentException("the profile " + name + " lacks " + setting.key()));
    }
}
