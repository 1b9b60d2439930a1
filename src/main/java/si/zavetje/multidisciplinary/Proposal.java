package si.zavetje.multidisciplinary;

/** What a group may decide. */
enum Proposal {
    CONFIRM_PROGRAMME,
    CHANGE_PROGRAMME,
    ADD_SAFETY_MEASURE,
    RELOCATE,
    CLOSE,
    LOSS_OF_RIGHT;

    boolean endsStay() {
        return this == CLOSE || this == LOSS_OF_RIGHT;
    }

    boolean isAboutProgramme() {
        return this == CONFIRM_PROGRAMME || this == CHANGE_PROGRAMME;
    }
}
