package si.zavetje.intake;

/** When an organisation that is no authority tells the police of a person, by the policy in force. */
enum NotifyPolice {
    /** Of everybody, as its agreement with the police may say. */
    ALWAYS,
    /** Of nobody against her will, but of every child. */
    WITH_CONSENT,
    /** The same, and of whose life is at risk. */
    LIFE_RISK_ONLY;

    boolean tells(boolean agrees, boolean child, boolean lifeAtRisk) {
        return this == ALWAYS || agrees || child || (this == LIFE_RISK_ONLY && lifeAtRisk);
    }
}
