package si.zavetje.bestinterests;

/** Whether it is best for the child. */
public enum Answer {
    YES,
    NO,
    NOT_YET
}
