package si.zavetje.reflection;

/** What is to follow a permission to stay, as the person answers; the answer may change until the permission is over. */
enum Continuation {
    EXTENSION,
    RESIDENCE_PERMIT,
    ASYLUM,
    /** She means to leave. */
    LEAVES,
    /** She has left. */
    LEFT,
    NONE
}
