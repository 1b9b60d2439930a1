package si.zavetje.victimassistance;

/** With what outcome a case is closed. */
public enum Outcome {
    /** She leads a life of her own. */
    COMPLETED,
    /** Others help her from here. */
    HANDED_ON,
    RETURNED,
    TRANSFERRED_ABROAD,
    DECLINED,
    WITHDREW,
    MISSING,
    /** Exploited at work, which is a crime of its own and no trafficking (KZ-1, Art. 196). */
    EXPLOITED_AT_WORK,
    NOT_A_VICTIM,
    LOSS_OF_RIGHT,
    DECEASED,
    /** The same person has an earlier case, which goes on. */
    DUPLICATE_MERGED;

    /** Whether a person ends her case herself with it; a child cannot. */
    boolean isHerOwnWish() {
        return this == DECLINED || this == WITHDREW;
    }
}
