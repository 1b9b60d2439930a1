package si.zavetje.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The periods in force from a day on; a case keeps the profile it began with. */
public record PolicyProfile(String name, LocalDate validFrom, List<Rule> rules) {

    /** One period: its length, how it is counted, who says so, and, for an extension, from where it counts. */
    public record Rule(String key, int amount, Unit unit, Kind kind, String source, @Nullable Anchor anchor) {}

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

    Rule rule(String key) {
        return rules.stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the profile " + name + " has no period " + key));
    }
}
