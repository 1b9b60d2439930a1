package si.zavetje.bestinterests;

import si.zavetje.bestinterests.Determination.Heard;
import si.zavetje.bestinterests.Determination.Solution;
import si.zavetje.bestinterests.Determination.View;
import si.zavetje.bestinterests.Found.GuardianHeard;
import si.zavetje.forms.FormValues;

/** What a form says of the best interests of a child. */
public record InterestsAnswers(FormValues values) {

    /** What was found of that matter. */
    public Found found(Matter matter, Answer answer) {
        return new Found(
                matter,
                answer,
                values.choice("childHeard", Heard.class),
                values.optionalChoice("childAgrees", View.class).orElse(null),
                values.choice("guardianHeard", GuardianHeard.class),
                values.optionalChoice("solution", Solution.class).orElse(null),
                values.optionalDate("determinedOn").orElse(null));
    }
}
