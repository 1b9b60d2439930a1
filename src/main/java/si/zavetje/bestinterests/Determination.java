package si.zavetje.bestinterests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One determination of what is best for a child. */
@Table("zv_best_interests")
record Determination(
        @Id UUID id,
        String caseReference,
        int number,
        Matter matter,
        Answer answer,
        Heard childHeard,
        @Nullable View childAgrees,
        @Nullable Solution solution,
        @Nullable LocalDate determinedOn,
        String determinedBy,
        Instant recordedAt,
        @Version int version) {

    /** Whether the child was heard. */
    enum Heard {
        YES,
        NOT_YET,
        TOO_YOUNG
    }

    /** What the child wants, if it was heard. */
    enum View {
        AGREES,
        DISAGREES,
        NO_VIEW
    }

    /** Where the child is to grow up. */
    enum Solution {
        FAMILY_ABROAD,
        CARE_ABROAD,
        FAMILY_HERE,
        FOSTER_CARE,
        CARE_HERE,
        NOT_YET;

        /** Whether the child would live abroad. */
        boolean isAbroad() {
            return this == FAMILY_ABROAD || this == CARE_ABROAD;
        }
    }

    static Determination made(String caseReference, int before, Found found, String by, Instant now) {
        return new Determination(
                UUID.randomUUID(),
                caseReference,
                before + 1,
                found.matter(),
                found.answer(),
                found.childHeard(),
                found.childAgrees(),
                found.solution(),
                found.determinedOn(),
                by,
                now,
                0);
    }
}
