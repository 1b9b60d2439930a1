package si.zavetje.consents;

/** What somebody may learn of a person, and for what. */
public enum Purpose {
    /** Who the person is, and what the help needs. */
    HELP,
    /** What is known of the person's health; nobody learns that who may not know who the person is. */
    HEALTH,
    /** Figures without a name. */
    FIGURES
}
