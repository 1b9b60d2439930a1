package si.zavetje.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Answers;
import si.zavetje.world.World;

/**
 * One woman's way, told once and walked by several tests: referred by the police, sheltered the same night, identified,
 * thirty days in crisis accommodation, three months of permission to stay, a safe place with a group around her, work.
 */
public final class Journey {

    /** One form that somebody handed in. */
    public record Step(String username, String task, Map<String, Object> answers) {}

    private final World world;
    private final Answers answers = new Answers();
    private final List<Step> steps = new ArrayList<>();
    private CaseReference reference = CaseReference.random();

    public Journey(World world) {
        this.world = world;
    }

    /** The reference of the case, once it is opened. */
    public CaseReference reference() {
        return reference;
    }

    /** Every form that was handed in, in order. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Every unique text that was typed. */
    public List<String> canaries() {
        return answers.canaries();
    }

    /** Walks all the way. */
    public CaseReference walk() {
        referral();
        identification();
        crisisAccommodation();
        permissionToStay();
        safeAccommodation();
        reintegration();
        return reference;
    }

    /** Walks until she lives in a safe place, and the group around her has decided. */
    public CaseReference untilTheGroupHasDecided() {
        referral();
        identification();
        crisisAccommodation();
        permissionToStay();
        safePlace();
        return reference;
    }

    /** A police officer refers a person in immediate danger. */
    public void referral() {
        world.clock.set("2026-03-02T21:00");
        var form = answers.to(
                "RegisterReferral",
                world.clock.instant(),
                Map.of(
                        "ageKnown", "BIRTH_DATE",
                        "birthDate", "1999-05-10",
                        "gender", "Feminine",
                        "citizenship", List.of("NG"),
                        "language", "eng",
                        "legalStatus", "TCN_IRREGULAR",
                        "countryOfExploitation", "SI",
                        "immediateDanger", "YES",
                        "ageDisputed", false,
                        "consentToReferral", "YES"));
        form.put("detained", false);
        reference = world.refer("police", form);
        steps.add(new Step("police", "RegisterReferral", form));
    }

    private void identification() {
        does("police", "TriageReferral", Map.of("inDanger", "YES", "shelterNeeded", "YES", "possiblyChild", "NO"));
        does("police", "AgreeEmergencyShelter", Map.of("consent", "YES", "signedBy", "VICTIM"));
        does("coordinator", "CheckEarlierReferrals", Map.of("answer", "NEW"));
    }

    private void crisisAccommodation() {
        does("police", "AnnouncePlacement", Map.of("adults", 1, "children", 0, "eta", "2026-03-02T23:00"));
        does("crisis-a", "PrepareLocation", Map.of("answer", "READY"));
        later(Duration.ofHours(3));
        does("crisis-a", "RecordHandover", Map.of("outcome", "ADMITTED", "admittedAt", "2026-03-02T23:30"));
        does("crisis-a", "AdmitPerson", Map.of());
        later(Duration.ofHours(9));
        does("crisis-a", "AssessRisk", Map.of("level", "HIGH"));
        does("crisis-a", "AssessNeeds", Map.of());

        does("crisis-a", "OfferNgoInterview", Map.of("answer", "ACCEPTED"));
        later(Duration.ofDays(1));
        does("police", "IdentificationInterview", Map.of());
        does("police", "DecideReasonableGrounds", Map.of("outcome", "REASONABLE_GROUNDS"));
        does("crisis-a", "BriefRightsAndConsents", Map.of("assistance", "YES", "signedBy", "VICTIM"));

        does("crisis-a", "InformOfProgramme", Map.of());
        later(Duration.ofDays(12));
        does(
                "crisis-a",
                "RecordVictimDecision",
                Map.of("route", "SAFE_ACCOMMODATION", "cooperation", "NO", "signedBy", "VICTIM"));
        does("crisis-a", "AgreeHandOver", Map.of("consentToTransfer", "YES"));
    }

    private void permissionToStay() {
        does("police", "IssuePermission", Map.of("initiative", "EX_OFFICIO", "decision", "GRANTED"));
        does("police", "InformOfResidenceOptions", Map.of());
        does(
                "police",
                "RecordFormalStatus",
                Map.of("status", "IDENTIFIED", "basis", "CRIMINAL_COMPLAINT", "final", "YES"));
    }

    /** The safe place is found while she still lives in the crisis house, and she moves from one door to the other. */
    private void safeAccommodation() {
        safePlace();
        leavesTheSafePlace();
    }

    private void safePlace() {
        does("safe-a", "CheckEntry", Map.of("stillWanted", "YES"));
        does(
                "coordinator",
                "AppointGroup",
                Map.of(
                        "member1", "group-1",
                        "member2", "group-3",
                        "member3", "safe-a",
                        "member4", "",
                        "member5", "",
                        "chair", "group-3"));
        does("safe-a", "AcceptHandOver", Map.of("handOver", "ACCEPTED"));
        later(Duration.ofDays(2));
        does("safe-a", "AdmitToSafeAccommodation", Map.of());
        does("crisis-a", "RecordExit", Map.of("reason", "TRANSFER_SAFE"));
        later(Duration.ofDays(3));
        does("safe-a", "DrawUpProgramme", Map.of());
        List.of("group-1", "group-3", "safe-a").forEach(member -> does(member, "SignStatement", Map.of()));
        does(
                "group-3",
                "HoldMeeting",
                Map.of(
                        "present",
                        List.of("group-1", "group-3", "safe-a"),
                        "nextMeetingOn",
                        "",
                        "step",
                        "PROPOSE",
                        "proposalType",
                        "CONFIRM_PROGRAMME"));
        List.of("group-1", "group-3", "safe-a").forEach(member -> does(member, "CastVote", Map.of("vote", "YES")));
        does("safe-a", "NotifyVictim", Map.of());
        does("safe-a", "ExecuteDecision", Map.of());
    }

    private void leavesTheSafePlace() {
        later(Duration.ofDays(28));
        does("safe-a", "ReviewProgramme", Map.of("result", "CONTINUE"));
        does("police", "DecideContinuation", Map.of("continuation", "RESIDENCE_PERMIT", "cooperate", "NO"));
        does(
                "police",
                "RecordResidencePermit",
                Map.of(
                        "ground", "PERSONAL_SITUATION",
                        "decision", "GRANTED",
                        "validFrom", "2026-04-20",
                        "validTo", "2027-04-19"));
        later(Duration.ofDays(28));
        does("safe-a", "ReviewProgramme", Map.of("result", "LEAVES"));
        does("safe-a", "RecordSafeExit", Map.of("reason", "REINTEGRATION", "transferConsent", "YES"));
    }

    private void reintegration() {
        does(
                "reintegration-a",
                "CheckEligibility",
                Map.of(
                        "exploitedAbroad", "NO",
                        "proceedingsInSlovenia", "YES",
                        "legalResidence", "YES",
                        "titleUntil", "2027-04-19"));
        does("reintegration-a", "EnrolInProgramme", Map.of("place", "ENROL"));
        later(Duration.ofDays(10));
        does("reintegration-a", "DrawUpReintegrationPlan", Map.of());
        later(Duration.ofDays(85));
        does("reintegration-a", "ReviewReintegration", Map.of("outcome", "CONTINUE"));
        later(Duration.ofDays(85));
        does("reintegration-a", "ReviewReintegration", Map.of("outcome", "EXIT"));
        does("reintegration-a", "RecordReintegrationExit", Map.of("exitOutcome", "EMPLOYED"));
        does("reintegration-a", "LookAtCase", Map.of("decision", "CLOSE", "outcome", "COMPLETED"));
    }

    private void does(String username, String form, Map<String, ?> matters) {
        var filled = answers.to(form, world.clock.instant(), matters);
        world.complete(username, reference, "UserTask_" + form, filled);
        steps.add(new Step(username, "UserTask_" + form, filled));
    }

    private void later(Duration duration) {
        world.clock.advance(duration);
    }
}
