package si.zavetje.identification;

/** Whether there are reasonable grounds to believe that a person is a victim. */
enum Decision {
    PENDING,
    REASONABLE_GROUNDS,
    NO,
    INSUFFICIENT
}
