package si.zavetje.information;

/** What everybody who is offered help is told about (the nine topics of the government's guide to the rights of such people). */
enum Topic {
    WHERE_TO_GET_HELP,
    KINDS_OF_HELP,
    HOW_TO_REPORT,
    PROCEEDINGS,
    PROTECTION,
    LEGAL_AID,
    COMPENSATION,
    LIVING_ABROAD,
    COSTS
}
