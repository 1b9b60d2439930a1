package si.zavetje.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.caseactions.CaseActions;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.caseview.CaseList;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.watch.Watcher;
import si.zavetje.world.Answers;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineScan;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Somebody who is not the police refers a person: it is received, answered, and never lost. */
@EngineTest
@CoversEveryNode({
    "IncomingReferral",
    "ReferralByInspector",
    "ReferralByOrganisation",
    "ReferralByAuthority",
    "ReferralByCarer"
})
class IncomingReferralProcessTest {

    private static final Reader INSPECTOR = new Reader("labour", "labour", OrganisationKind.LABOUR_INSPECTORATE);
    private static final Reader OFFICER = new Reader("police", "police-a", OrganisationKind.POLICE);
    private static final Reader OTHER_OFFICER = new Reader("police-b", "police-b", OrganisationKind.POLICE);

    /** A grown man in no danger, of whom some things are known. */
    private static final Map<String, Object> A_MAN = Map.of(
            "ageKnown", "BIRTH_DATE",
            "birthDate", "1990-04-02",
            "ageDisputed", false,
            "firstName", "Jovan",
            "secondName", "Petrovič",
            "citizenship", List.of("RS"),
            "legalStatus", "TCN_LEGAL",
            "immediateDanger", "NO",
            "consentToReferral", "YES");

    private static final CaseList.Wanted OPEN =
            new CaseList.Wanted("", "", CaseList.Due.ANY, false, false, CaseList.Order.CASE, false, 0);

    @Autowired
    World world;

    @Autowired
    DataSource database;

    @Autowired
    IncomingReferrals incoming;

    @Autowired
    Referral referral;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    CaseFile file;

    @Autowired
    CaseList list;

    @Autowired
    CaseActions actions;

    @Autowired
    Watcher watcher;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void a_monday() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void h31_who_has_temporary_protection_is_sheltered_after_an_authority_referred_and_asked_for_no_permission() {
        var person = new HashMap<>(A_MAN);
        person.putAll(Map.of("citizenship", List.of("UA"), "legalStatus", "TEMP_PROTECTION", "procedure", "ASYLUM"));
        var answers = new Answers().to("ReferByAuthority", world.clock.instant(), person);
        var walk = Walk.of(world, world.refer("unit", "ReferralByAuthority", answers))
                .does("police", "ReceiveReferral", "answer", "TAKEN_UP")
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .briefed()
                .does("police", "DecideCrisisNeed", "needed", "YES");

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_AnnouncePlacement")
                .doesNotContain("UserTask_IssuePermission");
    }

    @Test
    void a_case_begins_with_a_referral_as_with_one_of_the_police_and_runs_from_the_day_it_was_sent() {
        var walk = inspected();
        var sentAt = world.clock.instant();
        assertThat(referral.open(walk.reference)).isFalse();
        assertThat(seenBy("labour", walk).state()).isEqualTo(IncomingReferrals.State.RECEIVED);
        assertThat(world.form("police", walk.reference, "UserTask_ReceiveReferral"))
                .containsEntry("personName", "Jovan Petrovič")
                .containsEntry("sentBy", "labour")
                .containsEntry("dangerSaid", "No");

        walk.later(Duration.ofHours(20)).does("police", "ReceiveReferral", "answer", "TAKEN_UP");

        assertThat(referral.open(walk.reference)).isTrue();
        assertThat(referral.receivedAt(walk.reference)).isEqualTo(sentAt);
        assertThat(referral.legalStatus(walk.reference)).isEqualTo(Referral.LegalStatus.TCN_LEGAL);
        assertThat(referral.inDanger(walk.reference)).isFalse();
        assertThat(referral.child(walk.reference)).isFalse();
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.POLICE))
                .contains("police-a");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .contains("crisis-a");
        assertThat(world.openTasks(walk.reference))
                .containsExactlyInAnyOrder("UserTask_TriageReferral", "UserTask_CheckEarlierReferrals");
        assertThat(world.form("police", walk.reference, "UserTask_TriageReferral"))
                .containsEntry("personName", "Jovan Petrovič")
                .containsKeys("safeContact", "details", "referrerRole");
        assertThat(seenBy("labour", walk).state()).isEqualTo(IncomingReferrals.State.TAKEN_UP);
        walk.identified();
    }

    @Test
    void who_sent_it_reads_what_it_wrote_until_it_is_taken_up_and_nothing_afterwards() {
        var walk = inspected();
        assertThat(file.mayWrite(walk.reference, Compartment.REFERRAL, INSPECTOR))
                .isTrue();
        assertThat(file.shows(walk.reference, Compartment.IDENTITY, INSPECTOR)).isTrue();
        assertThat(list.page(INSPECTOR, OPEN).lines()).isEmpty();
        assertThat(actions.offered(walk.reference, INSPECTOR)).isEmpty();
        assertThat(actions.offered(walk.reference, OFFICER)).isEmpty();

        walk.does("police", "ReceiveReferral", "answer", "TAKEN_UP");

        for (var part : Compartment.values()) {
            assertThat(file.shows(walk.reference, part, INSPECTOR)).isFalse();
            assertThat(file.mayWrite(walk.reference, part, INSPECTOR)).isFalse();
        }
    }

    @Test
    void nobody_is_told_whether_a_person_is_known() {
        var known = inspected().does("police", "ReceiveReferral", "answer", "TAKEN_UP");
        var again = inspected();
        var asked = world.form("police", again.reference, "UserTask_ReceiveReferral");
        assertThat(asked.toString()).doesNotContain(known.reference.text());

        again.does("police", "ReceiveReferral", "answer", "TAKEN_UP");

        assertThat(List.of(seenBy("labour", known), seenBy("labour", again)))
                .extracting(IncomingReferrals.Sent::state)
                .containsOnly(IncomingReferrals.State.TAKEN_UP);
        assertThat(Offer.Reason.values())
                .extracting(Enum::name)
                .noneMatch(reason -> reason.contains("KNOWN") || reason.contains("DUPLICATE"));
    }

    @Test
    void a_unit_gives_it_to_the_right_one_which_takes_it_up() {
        var walk = sent("unit", "ReferralByAuthority", "ReferByAuthority", A_MAN)
                .does("police", "ReceiveReferral", "answer", "PASSED_ON", "unit", "police-b");

        assertThat(file.shows(walk.reference, Compartment.IDENTITY, OFFICER)).isFalse();
        assertThat(file.shows(walk.reference, Compartment.IDENTITY, OTHER_OFFICER))
                .isTrue();
        assertThat(world.form("police-b", walk.reference, "UserTask_ReceiveReferral"))
                .containsEntry("refusedBefore", "police-a: Gave it to another unit");
        walk.does("police-b", "ReceiveReferral", "answer", "TAKEN_UP");

        assertThat(responsibilities.organisationFor(walk.reference, Capacity.POLICE))
                .contains("police-b");
        walk.does("police-b", "TriageReferral", "inDanger", "NO");
    }

    @Test
    void a_unit_that_is_not_offered_cannot_be_named() {
        var walk = inspected();

        assertThatThrownBy(() -> walk.once("police", "ReceiveReferral", "answer", "PASSED_ON", "unit", "police-a"))
                .hasMessageContaining("forms.notAnOption");
        assertThatThrownBy(
                        () -> transaction.executeWithoutResult(status -> incoming.passOn(walk.reference, "crisis-a")))
                .hasMessageContaining("intake.noSuchUnit");
    }

    @Test
    void exploitation_at_work_is_sent_on_and_whoever_sent_it_hears_who_tells_of_remedies() {
        var walk = inspected()
                .does(
                        "police",
                        "ReceiveReferral",
                        "answer",
                        "REFUSED",
                        "reason",
                        "LABOUR_EXPLOITATION",
                        "sentOn",
                        "LABOUR_INSPECTORATE",
                        "remedies",
                        "SENDER");

        assertThat(world.form("labour", walk.reference, "UserTask_FollowUpRefusal"))
                .containsEntry("why", "Exploited at work, which is not trafficking")
                .containsEntry("sentOn", "Labour inspectorate")
                .hasEntrySatisfying(
                        "remedies", words -> assertThat(words.toString()).contains("unpaid wages"));
        var sent = seenBy("labour", walk);
        assertThat(sent.state()).isEqualTo(IncomingReferrals.State.CANNOT_BE_TAKEN_UP);
        assertThat(sent.reason()).isEqualTo("LABOUR_EXPLOITATION");
        assertThat(referral.received(walk.reference)).isFalse();
    }

    @Test
    void a_refused_referral_is_offered_on_with_its_history_and_ends_only_when_the_coordinator_agrees() {
        var walk = inspected();
        refused(walk, "police", "TOO_LITTLE");
        walk.does(
                "labour",
                "FollowUpRefusal",
                "next",
                "OFFER_AGAIN",
                "unit",
                "police-b",
                "newFacts",
                "He was seen again.");
        assertThat(world.form("police-b", walk.reference, "UserTask_ReceiveReferral"))
                .containsEntry("refusedBefore", "police-a: Too little is known to act on it")
                .hasEntrySatisfying(
                        "details", words -> assertThat(words.toString()).endsWith("\nHe was seen again."));
        refused(walk, "police-b", "NO_SIGNS");
        walk.does("labour", "FollowUpRefusal", "next", "HELP_OTHERWISE");

        assertThat(world.form("coordinator", walk.reference, "UserTask_ReviewRefusal"))
                .containsEntry(
                        "askedSoFar",
                        "police-a: Too little is known to act on it; police-b: No sign that the person is a victim of trafficking")
                .containsEntry("senderSays", "Helps the person without the police")
                .doesNotContainKey("personName");
        walk.does("coordinator", "ReviewRefusal", "decision", "NAME_UNIT", "unit", "police-a");
        refused(walk, "police", "ANOTHER_COUNTRY");
        walk.does("labour", "FollowUpRefusal", "next", "NOTHING")
                .does("coordinator", "ReviewRefusal", "decision", "AGREED");

        assertThat(walk.over()).isTrue();
        assertThat(referral.received(walk.reference)).isFalse();
        assertThat(watcher.findings()).noneMatch(found -> walk.reference.text().equals(found.caseReference()));
        var coordinator = new Reader("coordinator", "coordinator", OrganisationKind.COORDINATOR);
        assertThat(list.page(coordinator, OPEN).lines())
                .noneMatch(line -> line.reference().equals(walk.reference));
    }

    @Test
    void silence_becomes_work_for_whoever_sent_it_and_for_the_coordinator() {
        var walk = sent("health", "ReferralByCarer", "ReferByCarer", A_MAN).fires("BoundaryEvent_NoAnswer");

        assertThat(world.openTasks(walk.reference))
                .containsExactlyInAnyOrder(
                        "UserTask_ReceiveReferral", "UserTask_ChaseReferral", "UserTask_AskAfterReferral");
        var before =
                world.task(walk.reference, "UserTask_ReceiveReferral", null).getDueDate();
        walk.does("health", "AskAfterReferral", "inDanger", "YES");
        assertThat(world.task(walk.reference, "UserTask_ReceiveReferral", null).getDueDate())
                .isBefore(before);

        walk.does("coordinator", "ChaseReferral", "decision", "NAME_UNIT", "unit", "police-b");
        assertThat(world.openTasks(walk.reference)).containsExactly("UserTask_ReceiveReferral");
        walk.does("police-b", "ReceiveReferral", "answer", "TAKEN_UP");
        assertThat(referral.inDanger(walk.reference)).isTrue();
    }

    @Test
    void a_unit_that_answers_late_ends_the_questions_why_it_did_not() {
        var walk = inspected().fires("BoundaryEvent_NoAnswer").does("police", "ReceiveReferral", "answer", "TAKEN_UP");

        assertThat(world.openTasks(walk.reference))
                .doesNotContain("UserTask_ChaseReferral", "UserTask_AskAfterReferral")
                .contains("UserTask_TriageReferral");
    }

    @Test
    void the_coordinator_who_reached_the_unit_leaves_it_there() {
        var walk =
                inspected().fires("BoundaryEvent_NoAnswer").does("coordinator", "ChaseReferral", "decision", "REACHED");

        assertThat(world.task(walk.reference, "UserTask_ReceiveReferral", "police"))
                .isNotNull();
        walk.does("labour", "AskAfterReferral", "inDanger", "NO")
                .does("police", "ReceiveReferral", "answer", "TAKEN_UP");
    }

    @Test
    void danger_makes_the_clock_of_the_contact_point_short_and_what_is_not_known_counts_as_danger() {
        var calm = inspected();
        var urgent = sent("labour", "ReferralByInspector", "ReferByInspector", with("immediateDanger", "UNKNOWN"));

        assertThat(incoming.answerDue(urgent.reference)).isBefore(incoming.answerDue(calm.reference));
        assertThat(incoming.silentAt(urgent.reference)).isBefore(incoming.silentAt(calm.reference));
    }

    @Test
    void who_wants_help_and_no_police_is_helped_outside_the_programme_until_the_help_ends() {
        var walk = helpedOutside();
        assertThat(seenBy("ngo", walk).state()).isEqualTo(IncomingReferrals.State.POLICE_NOT_TOLD);
        assertThat(file.shows(walk.reference, Compartment.IDENTITY, OFFICER)).isFalse();
        assertThat(responsibilities.history(walk.reference)).isEmpty();
        walk.does("ngo", "HelpOutsideProgramme", "next", "GOES_ON")
                .does("ngo", "HelpOutsideProgramme", "next", "ENDED", "ending", "INDEPENDENT");

        assertThat(walk.over()).isTrue();
        assertThat(referral.received(walk.reference)).isFalse();
        assertThat(watcher.findings()).noneMatch(found -> walk.reference.text().equals(found.caseReference()));
    }

    @Test
    void who_agrees_later_is_referred_then_and_the_police_do_not_read_how_she_was_helped() {
        var walk = helpedOutside().does("ngo", "HelpOutsideProgramme", "next", "AGREES");

        assertThat(world.form("police", walk.reference, "UserTask_ReceiveReferral"))
                .containsEntry("consentSaid", "Yes")
                .containsEntry("dangerSaid", "No");
        walk.does("police", "ReceiveReferral", "answer", "TAKEN_UP");
        assertThat(transaction.<Map<String, Object>>execute(
                        status -> file.latest(walk.reference, Compartment.SUPPORT, "HelpOutsideProgramme", OFFICER)))
                .isEmpty();
    }

    @Test
    void danger_to_life_is_told_to_the_police_whatever_was_said_before() {
        var walk = helpedOutside().does("ngo", "HelpOutsideProgramme", "next", "LIFE_AT_RISK");

        assertThat(world.form("police", walk.reference, "UserTask_ReceiveReferral"))
                .containsEntry("consentSaid", "No")
                .containsEntry("dangerSaid", "Yes");
    }

    @Test
    void danger_that_is_found_is_told_to_the_police_where_nothing_was_known_of_it() {
        var unknown = with("immediateDanger", "UNKNOWN");
        unknown.put("consentToReferral", "NO");
        var helped = sent("ngo", "ReferralByOrganisation", "ReferByOrganisation", unknown)
                .does("ngo", "HelpOutsideProgramme", "next", "LIFE_AT_RISK");
        assertThat(world.form("police", helped.reference, "UserTask_ReceiveReferral"))
                .containsEntry("dangerSaid", "Yes");

        var asked = sent("labour", "ReferralByInspector", "ReferByInspector", with("immediateDanger", "UNKNOWN"))
                .fires("BoundaryEvent_NoAnswer")
                .does("labour", "AskAfterReferral", "inDanger", "YES");
        assertThat(world.form("police", asked.reference, "UserTask_ReceiveReferral"))
                .containsEntry("dangerSaid", "Yes");
    }

    @ParameterizedTest
    @CsvSource({
        "ALWAYS, false, false, false, true",
        "WITH_CONSENT, true, false, false, true",
        "WITH_CONSENT, false, true, false, true",
        "WITH_CONSENT, false, false, true, false",
        "LIFE_RISK_ONLY, true, false, false, true",
        "LIFE_RISK_ONLY, false, false, true, true",
        "LIFE_RISK_ONLY, false, true, false, true",
        "LIFE_RISK_ONLY, false, false, false, false"
    })
    void the_policy_says_when_an_organisation_tells_the_police(
            NotifyPolice mode, boolean agrees, boolean child, boolean lifeAtRisk, boolean told) {
        assertThat(mode.tells(agrees, child, lifeAtRisk)).isEqualTo(told);
    }

    @Test
    void the_police_are_told_of_a_child_whatever_it_says() {
        var child = with("consentToReferral", "NO");
        child.put("birthDate", "2012-04-02");

        var walk = sent("ngo", "ReferralByOrganisation", "ReferByOrganisation", child);

        assertThat(world.openTasks(walk.reference)).containsExactly("UserTask_ReceiveReferral");
    }

    @Test
    void a_child_of_fifteen_whom_a_labour_inspector_met_is_looked_after_as_soon_as_it_is_taken_up() {
        var child = with("consentToReferral", "CHILD");
        child.put("birthDate", "2011-01-15");
        var walk = sent("labour", "ReferralByInspector", "ReferByInspector", child);

        walk.does("police", "ReceiveReferral", "answer", "TAKEN_UP");

        assertThat(referral.child(walk.reference)).isTrue();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_NameSocialWorkCentre");
    }

    @Test
    void what_somebody_without_an_account_sent_is_answered_and_nobody_waits_for_it() {
        var silent = lead().fires("BoundaryEvent_NoAnswer");
        assertThat(world.openTasks(silent.reference))
                .containsExactlyInAnyOrder("UserTask_ReceiveReferral", "UserTask_ChaseReferral");
        refused(silent, "police", "MISUSE");
        assertThat(silent.over()).isTrue();
        assertThat(watcher.findings())
                .noneMatch(found -> silent.reference.text().equals(found.caseReference()));

        var refused = lead();
        refused(refused, "police", "TOO_LITTLE");
        assertThat(world.openTasks(refused.reference)).containsExactly("UserTask_ReviewRefusal");

        var taken = lead().does("police", "ReceiveReferral", "answer", "TAKEN_UP");
        assertThat(referral.legalStatus(taken.reference)).isEqualTo(Referral.LegalStatus.UNKNOWN);
    }

    @Test
    void the_engine_holds_nothing_of_what_was_typed() {
        var walk = inspected();

        refused(walk, "police", "NO_SIGNS");
        walk.does("labour", "FollowUpRefusal", "next", "NOTHING");

        assertThat(new EngineScan(database).search("ACT_", List.of("Petrovič")).findings())
                .isEmpty();
        assertThat(new EngineScan(database)
                        .search("ZV_INCOMING", List.of("Petrovič"))
                        .findings())
                .isEmpty();
    }

    private IncomingReferrals.Sent seenBy(String organisation, Walk walk) {
        var receipt = incoming.of(walk.reference).receipt();
        return incoming.sentBy(organisation).stream()
                .filter(sent -> sent.receipt().equals(receipt))
                .findFirst()
                .orElseThrow();
    }

    private Walk inspected() {
        return sent("labour", "ReferralByInspector", "ReferByInspector", A_MAN);
    }

    private Walk helpedOutside() {
        var walk = sent("ngo", "ReferralByOrganisation", "ReferByOrganisation", with("consentToReferral", "NO"));
        assertThat(world.openTasks(walk.reference)).containsExactly("UserTask_HelpOutsideProgramme");
        return walk;
    }

    private Walk lead() {
        CaseReference reference = new CaseReference(transaction
                .execute(status -> incoming.receive(new Sending("WriteToUs", null, "CITIZEN", true, true)))
                .caseReference());
        world.engine.getRuntimeService().startProcessInstanceByKey("IncomingReferral", reference.text());
        return Walk.of(world, reference);
    }

    private static void refused(Walk walk, String officer, String reason) {
        walk.does(officer, "ReceiveReferral", "answer", "REFUSED", "reason", reason);
    }

    private Walk sent(String username, String model, String form, Map<String, ?> given) {
        var answers = new Answers().to(form, world.clock.instant(), given);
        return Walk.of(world, world.refer(username, model, answers));
    }

    private static Map<String, Object> with(String question, Object answer) {
        var answers = new HashMap<String, Object>(A_MAN);
        answers.put(question, answer);
        return answers;
    }
}
