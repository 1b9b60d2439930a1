package si.zavetje.caseview;

import java.util.Set;

/**
 * Work of the house itself, which is no service to a person: whether she was referred before, alarms, who steps in for
 * whom, and reports and corrections that are being written. Only the body whose work it is may know of it; the sender of a referral learns nothing of whether a person is known.
 */
public final class HouseWork {

    /** The models of such work. */
    public static final Set<String> MODELS = Set.of(
            "EarlierReferrals",
            "ClockAlarm",
            "DeadlineEscalation",
            "BodyReplacement",
            "EventReport",
            "PersonCorrection",
            "StatusCorrection",
            "CaseReopening",
            "LinkUndoing",
            "FoundTogether",
            "Accompaniment",
            "RiskAssessment",
            "NeedsAssessment",
            "TransferRequest",
            "ServiceRequest");

    private HouseWork() {}

    /** Whether a body may know of work of that model. */
    static boolean isKnownTo(String organisation, String model, String whose) {
        return !MODELS.contains(model) || organisation.equals(whose);
    }
}
