package si.zavetje.casefile;

/** A part of the case file that is locked on its own: nobody who may read one may therefore read another. */
public enum Compartment {
    IDENTITY,
    REFERRAL,
    POLICE,
    HEALTH,
    SHELTER,
    SUPPORT,
    RISK,
    RESIDENCE,
    GROUP,
    CHILD,
    COMPENSATION,
    PROCEEDINGS,
    STATISTICS
}
