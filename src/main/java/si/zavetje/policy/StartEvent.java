package si.zavetje.policy;

/** With which event a period begins. */
public enum StartEvent {
    TASK_BEGAN,
    REFERRED,
    REASONABLE_GROUNDS,
    LAST_SEEN,
    PLACE_ASKED,
    EXPECTED_ARRIVAL,
    ADMITTED,
    STAY_ENDS,
    GRANTED,
    PERMISSION_ENDS,
    REVIEW_FIXED,
    VOTED,
    LAST_MEETING,
    LEFT,
    ACT_COMMITTED,
    INCAPACITY_ENDED,
    ENFORCEMENT_FAILED,
    CASE_CLOSED,
    NOTICE_SENT
}
