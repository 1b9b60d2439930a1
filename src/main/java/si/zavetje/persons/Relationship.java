package si.zavetje.persons;

/** What somebody is to the person she accompanies. */
public enum Relationship {
    CHILD,
    SIBLING,
    PARTNER,
    PARENT,
    OTHER
}
