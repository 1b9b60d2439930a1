package si.zavetje.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** One case walked step by step, in the words of its forms; what is not said is answered as a thorough person would. */
public final class Walk {

    /** A grown woman in no danger, in the words of the form. */
    public static final Map<String, Object> AN_ADULT_IN_NO_DANGER = Map.of(
            "ageKnown", "BIRTH_DATE",
            "birthDate", "1999-05-10",
            "ageDisputed", false,
            "detained", false,
            "citizenship", List.of("RS"),
            "legalStatus", "TCN_IRREGULAR",
            "immediateDanger", "NO");

    private final World world;
    private final Answers answers = new Answers();

    /** The reference of the case. */
    public final CaseReference reference;

    private Walk(World world, CaseReference reference) {
        this.world = world;
        this.reference = reference;
    }

    /** A case that began in another way. */
    public static Walk of(World world, CaseReference reference) {
        return new Walk(world, reference);
    }

    private Walk(World world, Map<String, ?> given) {
        this.world = world;
        var form = new HashMap<>(answers.to("RegisterReferral", world.clock.instant(), AN_ADULT_IN_NO_DANGER));
        form.putAll(given);
        this.reference = world.refer("police", form);
    }

    /** The police refer a grown woman in no danger. */
    public static Walk refer(World world) {
        return refer(world, Map.of());
    }

    /** The police refer somebody about whom certain things are known. */
    public static Walk refer(World world, Map<String, ?> given) {
        return new Walk(world, given);
    }

    /** Somebody hands in a form. */
    public Walk does(String username, String form, Object... keysAndValues) {
        world.complete(
                username, reference, "UserTask_" + form, answers.to(form, world.clock.instant(), given(keysAndValues)));
        return this;
    }

    /** Somebody reports from the case what happened. */
    public Walk reports(String username, String event, Object... keysAndValues) {
        world.openReport(username, reference);
        var given = new ArrayList<Object>(List.of("event", event, "underThreat", "NO"));
        given.addAll(List.of(keysAndValues));
        return does(username, "ReportEvent", given.toArray());
    }

    /** Somebody asks from the case for a service, which the person wants. */
    public Walk asksFor(String username, String service) {
        world.opens(username, reference, "service");
        return does(username, "AskForService", "service", service, "consent", "YES", "signedBy", "VICTIM");
    }

    /** Somebody takes down what the person says of one recipient, for a year. */
    public Walk says(String username, String answer, String recipient, Object... keysAndValues) {
        world.opens(username, reference, "consent");
        var until = LegalZone.dayOf(world.clock.instant()).plusYears(1).toString();
        var given = new ArrayList<Object>(
                List.of("what", answer, "recipient", recipient, "until", until, "signedBy", "VICTIM"));
        given.addAll(List.of(keysAndValues));
        return does(username, "RecordConsent", given.toArray());
    }

    /** Somebody takes the last report back. */
    public Walk takesBack(String username) {
        world.openReport(username, reference);
        return does(username, "ReportEvent", "event", "TAKE_BACK");
    }

    /** Somebody puts a fact right from the case. */
    public Walk corrects(String username, String form, String fact, Object... keysAndValues) {
        world.opens(username, reference, form.equals("CorrectPerson") ? "person" : "status");
        var given = new ArrayList<Object>(List.of("corrected", fact));
        given.addAll(List.of(keysAndValues));
        return does(username, form, given.toArray());
    }

    /** Somebody hands in a form, and sees what is said to it. */
    public Walk once(String username, String form, Object... keysAndValues) {
        world.completeOnce(
                username, reference, "UserTask_" + form, answers.to(form, world.clock.instant(), given(keysAndValues)));
        return this;
    }

    /** The answers somebody gives to a form. */
    public Map<String, Object> answers(String form, Object... keysAndValues) {
        return answers.to(form, world.clock.instant(), given(keysAndValues));
    }

    private static Map<String, Object> given(Object... keysAndValues) {
        var given = new HashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            given.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return given;
    }

    /** Time passes. */
    public Walk later(Duration duration) {
        world.clock.advance(duration);
        return this;
    }

    /** A timer fires. */
    public Walk fires(String timer) {
        world.fire(reference, timer);
        return this;
    }

    /** She is sheltered before anything is decided, and the provider on call has taken her in. */
    public Walk sheltered(String admittedAt) {
        return emergencyAgreed()
                .does("police", "AnnouncePlacement", "eta", admittedAt)
                .does("crisis-a", "PrepareLocation", "answer", "READY")
                .does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", admittedAt);
    }

    /** She is in danger and wants to be sheltered at once. */
    public Walk emergencyAgreed() {
        return does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES")
                .does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "VICTIM");
    }

    /** The police come to a decision. */
    public Walk decided(String outcome) {
        return does("crisis-a", "OfferNgoInterview", "answer", "ACCEPTED")
                .does("police", "IdentificationInterview")
                .does("police", "DecideReasonableGrounds", "outcome", outcome);
    }

    /** She was told her rights and wants to be assisted. */
    public Walk briefed() {
        return does("crisis-a", "BriefRightsAndConsents", "assistance", "YES", "signedBy", "VICTIM");
    }

    /** The whole identification, without shelter before its end. */
    public Walk identified() {
        return does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .briefed();
    }

    /** How often an element of any model was passed in this case. */
    public long passed(String element) {
        return world
                .engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .list()
                .stream()
                .mapToLong(instance -> world.engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(element)
                        .finished()
                        .count())
                .sum();
    }

    /** Whether nothing of the case is open any more; the right to compensation, the proceedings, the time to recover and the notices about a removal outlive it. */
    public boolean over() {
        return world
                .engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .list()
                .stream()
                .allMatch(instance -> instance.getProcessDefinitionId()
                        .matches("(Compensation|CriminalProceedings|CourtHearings|RecoveryPeriod|Removal).*"));
    }
}
