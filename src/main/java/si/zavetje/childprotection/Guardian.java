package si.zavetje.childprotection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.Refusal;

/** Somebody who speaks for a child from one day on, until the day from which somebody else does, or nobody. */
@Table("zv_guardian")
record Guardian(
        @Id UUID id,
        String caseReference,
        int number,
        Kind kind,
        LocalDate sinceDay,
        @Nullable LocalDate untilDay,
        @Nullable Ending ending,
        @Version int version) {

    /** Why somebody speaks for a child. */
    enum Kind {
        PARENT,
        SPECIAL_CASE,
        ASYLUM,
        COURT,
        CENTRE;

        /** Whether the centre of the place where the child lives sees to it: another place needs another one. */
        boolean ofPlace() {
            return this == SPECIAL_CASE || this == ASYLUM || this == CENTRE;
        }
    }

    /** Why somebody does not speak for the child any more. */
    enum Ending {
        REPLACED,
        MOVED,
        ASYLUM_OVER,
        SUSPECTED,
        DISMISSED,
        OF_AGE,
        OTHER
    }

    static Guardian named(String caseReference, int number, Kind kind, LocalDate since) {
        return new Guardian(UUID.randomUUID(), caseReference, number, kind, since, null, null, 0);
    }

    /** Whether the word of this guardian counts on a day. */
    boolean speaksOn(LocalDate day) {
        return !sinceDay.isAfter(day) && (untilDay == null || day.isBefore(untilDay));
    }

    boolean over() {
        return untilDay != null;
    }

    /**
     * The word does not count any more from that day on.
     *
     * @throws Refusal for a day before the first one
     */
    Guardian ended(LocalDate day, Ending why) {
        if (over()) {
            throw new Refusal("childprotection.guardianOver");
        }
        if (day.isBefore(sinceDay)) {
            throw new Refusal("childprotection.endsBeforeBegin");
        }
        return new Guardian(id, caseReference, number, kind, sinceDay, day, why, version);
    }
}
