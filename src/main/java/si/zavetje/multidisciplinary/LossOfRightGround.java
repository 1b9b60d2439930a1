package si.zavetje.multidisciplinary;

/** On which grounds a group may decide that the right to the programme is lost; not cooperating is none of them. */
enum LossOfRightGround {
    VIOLENCE_OR_ENDANGERING_OTHERS,
    DISCLOSED_LOCATION_WILFULLY,
    RENEWED_VOLUNTARY_CONTACT_WITH_PERPETRATORS,
    FRAUDULENT_STATUS,
    SERIOUS_REPEATED_RULE_BREACH,
    PROLONGED_ABSENCE,
    TITLE_LOST,
    OTHER
}
