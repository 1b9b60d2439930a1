package si.zavetje.caseview;

import java.util.Set;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities.Stood;

/**
 * Work of the house itself, which is no service to a person: whether she was referred before, alarms, who steps in for
 * whom, reports and corrections that are being written, the proceedings, and what others are told about a removal. Only the body whose work it is may know of it; the sender of a referral learns nothing of whether a person is known.
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
            "Guardianship",
            "ConsentTaking",
            "ConsentWithdrawal",
            "DisclosureReview",
            "RiskAssessment",
            "NeedsAssessment",
            "TransferRequest",
            "ServiceRequest",
            "CriminalProceedings",
            "RemovalNotice");

    private HouseWork() {}

    /** Whether somebody stands to a case beside all that is done for the person, and sees but her own work in it. */
    public static boolean standsApart(Reader reader) {
        return reader.role() == OrganisationKind.PROSECUTOR;
    }

    /** Whether somebody may know that a body answers for a case; that of the proceedings is known to few. */
    public static boolean isKnownTo(Reader reader, Stood body) {
        return standsApart(reader)
                ? body.isOf(reader)
                : body.capacity() != Capacity.PROSECUTOR
                        || reader.role() == OrganisationKind.POLICE
                        || reader.role() == OrganisationKind.COORDINATOR;
    }

    /** Whether a body may know of work of that model. */
    static boolean isKnownTo(String organisation, String model, String whose) {
        return !MODELS.contains(model) || organisation.equals(whose);
    }
}
