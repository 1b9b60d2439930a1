package si.zavetje.reflection;

/** What is to follow a permission to stay. */
enum Continuation {
    EXTENSION,
    RESIDENCE_PERMIT,
    LEAVES,
    NONE
}
