package si.zavetje.places;

/** Whether a place suits whoever is to live there, and why not. */
public enum Fit {
    SUITS,
    TOO_SMALL,
    NOT_FOR_CHILDREN,
    NOT_FOR_MEN
}
