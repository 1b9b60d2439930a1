package si.zavetje.bestinterests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import si.zavetje.bestinterests.Determination.Heard;
import si.zavetje.bestinterests.Determination.Solution;
import si.zavetje.bestinterests.Determination.View;

/** What somebody has found to be best for a child. */
public record Found(
        Matter matter,
        Answer answer,
        Heard childHeard,
        @Nullable View childAgrees,
        GuardianHeard guardianHeard,
        @Nullable Solution solution,
        @Nullable LocalDate determinedOn) {

    /** Whether who speaks for the child was heard. */
    enum GuardianHeard {
        YES,
        NO,
        NONE
    }
}
