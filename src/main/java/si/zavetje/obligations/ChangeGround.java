package si.zavetje.obligations;

import java.util.Arrays;
import java.util.Optional;

/** Why a date may be changed. A list, so that no word about a person gets beside a clock; the story is in the case file. */
public enum ChangeGround {
    HEALTH(Use.EXTENSION),
    INTIMIDATION(Use.EXTENSION),
    PENDING_REQUEST(Use.EXTENSION),
    PENDING_PROCEEDINGS(Use.EXTENSION),
    NO_PLACE_FREE(Use.EXTENSION),
    ABSENCE(Use.EXTENSION),
    DECISION_OF_AUTHORITY(Use.EITHER),
    WRONG_START(Use.CORRECTION),
    WRONG_RULE(Use.CORRECTION),
    WRONG_ENTRY(Use.CORRECTION),
    /** The system's own: the facts the date is counted from were changed. */
    FACTS_CHANGED(Use.SYSTEM);

    private enum Use {
        EXTENSION,
        CORRECTION,
        EITHER,
        SYSTEM
    }

    private final Use use;

    ChangeGround(Use use) {
        this.use = use;
    }

    /** The ground of that name that a person may give; nothing when there is none. */
    public static Optional<ChangeGround> given(String name) {
        return Arrays.stream(values())
                .filter(ground -> ground.use != Use.SYSTEM && ground.name().equals(name))
                .findFirst();
    }

    /** Whether it allows more time. */
    public boolean allowsMoreTime() {
        return use == Use.EXTENSION || use == Use.EITHER;
    }

    /** Whether it allows a date to be put right, in either direction. */
    public boolean allowsCorrection() {
        return use == Use.CORRECTION || use == Use.EITHER;
    }
}
