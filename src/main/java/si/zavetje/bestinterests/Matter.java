package si.zavetje.bestinterests;

/** What is about to happen to a child. */
public enum Matter {
    RETURN,
    MOVE
}
