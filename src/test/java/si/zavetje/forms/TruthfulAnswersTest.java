package si.zavetje.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.identification.Identification;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.reflection.ReflectionPeriod;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Cases;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Whoever fills a form can say what is true: not known, not held, not told, no; and what follows makes sense. */
@EngineTest
class TruthfulAnswersTest {

    @Autowired
    World world;

    @Autowired
    Cases cases;

    @Autowired
    Identification identification;

    @Autowired
    MultidisciplinaryGroup group;

    @Autowired
    ReflectionPeriod reflection;

    @Autowired
    FormRegistry registry;

    @Autowired
    CaseFile caseFile;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_morning() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void danger_that_is_not_known_counts_as_danger_and_the_person_is_asked_about_shelter() {
        var walk = Walk.refer(world, Map.of("immediateDanger", "UNKNOWN"));
        assertThat(dangerOf(walk.reference)).isTrue();

        walk.once("police", "TriageReferral", "inDanger", "UNKNOWN", "shelterNeeded", "UNKNOWN");

        assertThat(dangerOf(walk.reference)).isTrue();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AgreeEmergencyShelter");
    }

    @Test
    void what_was_not_known_before_is_answered_without_a_question() {
        var walk = Walk.refer(world, Map.of("immediateDanger", "UNKNOWN"));

        walk.once("police", "TriageReferral", "inDanger", "NO");

        assertThat(dangerOf(walk.reference)).isFalse();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_OfferNgoInterview");
    }

    @Test
    void who_could_not_be_asked_about_shelter_has_not_refused_it() {
        var walk = Walk.refer(world).does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES");
        hands("police", walk.reference, "AgreeEmergencyShelter", Map.of("consent", "NOT_ASKED"));

        assertThat(identification.mayBeSheltered(walk.reference)).isFalse();
        walk.decided("REASONABLE_GROUNDS").briefed();
        assertThat(identification.mayBeSheltered(walk.reference)).isTrue();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_DecideCrisisNeed");
    }

    @Test
    void m13_without_an_interview_it_is_decided_on_the_file_and_nothing_is_invented() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "NOT_POSSIBLE");
        hands("police", walk.reference, "IdentificationInterview", Map.of("held", "ON_FILE", "heldReason", "MISSING"));
        walk.does("police", "DecideReasonableGrounds", "outcome", "REASONABLE_GROUNDS");

        assertThat(identification.reasonableGrounds(walk.reference)).isTrue();
    }

    @Test
    void m13_a_person_who_was_not_reached_is_not_said_to_have_been_told() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("NO");
        hands(
                "police",
                walk.reference,
                "InformOfNegativeDecision",
                Map.of("labourOnly", "NO", "told", "NO", "toldReason", "Missing"));

        assertThat(identification.ending(walk.reference)).contains(Identification.Ending.NO_GROUNDS);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAtCase");
    }

    @Test
    void who_needs_no_shelter_and_has_no_plan_yet_is_not_given_one() {
        var walk = Walk.refer(world).identified();
        hands(
                "police",
                walk.reference,
                "DecideCrisisNeed",
                Map.of("needed", "NO", "decidedWith", List.of("PERSON"), "route", "UNDECIDED"));

        assertThat(identification.ending(walk.reference)).contains(Identification.Ending.COMPLETED);
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_ArrangeOnwardSupport")
                .doesNotContain("UserTask_CheckEntry", "UserTask_CheckEligibility");
    }

    @Test
    void who_is_no_victim_needs_neither_a_complaint_nor_an_article() {
        var walk = Walk.refer(world).identified();
        hands(
                "police",
                walk.reference,
                "RecordFormalStatus",
                Map.of("status", "NOT_A_VICTIM", "effectiveOn", "2026-03-02", "final", "YES"));

        assertThat(identification.foundNoVictim(walk.reference)).isTrue();
    }

    @Test
    void nobody_has_to_leave_a_card_that_endangers() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "DECLINES_EVERYTHING");
        hands(
                "police",
                walk.reference,
                "RecordDeclined",
                Map.of("contactCardLeft", "NO", "contactCardLeftReason", "DANGER", "recontactSafe", "UNKNOWN"));

        assertThat(identification.ending(walk.reference)).contains(Identification.Ending.DECLINED);
    }

    @Test
    void a_provider_that_nobody_phoned_reads_so() {
        var walk = Walk.refer(world).emergencyAgreed();
        walk.does("police", "AnnouncePlacement", "phoned", "NO", "phonedReason", "The line was busy.");

        assertThat(world.form("crisis-a", walk.reference, "UserTask_PrepareLocation"))
                .containsEntry("phoned", "NO");
    }

    @Test
    void who_is_certain_of_nothing_is_let_in_all_the_same() {
        var walk = Walk.refer(world)
                .emergencyAgreed()
                .does("police", "AnnouncePlacement", "eta", "2026-03-02T10:00")
                .does("crisis-a", "PrepareLocation", "answer", "READY", "professionalOnStandby", "NO")
                .does(
                        "crisis-a",
                        "RecordHandover",
                        "outcome",
                        "ADMITTED",
                        "admittedAt",
                        "2026-03-02T10:00",
                        "identityChecked",
                        "NO");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_AdmitPerson");
    }

    @Test
    void a_title_of_which_nothing_is_known_yet_is_asked_again_and_shuts_nobody_out() {
        var reference = cases.identified("TCN_LEGAL");
        cases.start("SafeAccommodation", reference);
        checksEntry(reference);
        hands("police", reference, "SettleTitle", Map.of("checkedOn", "2026-03-02", "titlePossible", "UNKNOWN"));
        checksEntry(reference);

        assertThat(world.openTasks(reference)).containsExactly("UserTask_SettleTitle");
    }

    @Test
    void who_does_not_sign_is_not_appointed_and_the_coordinator_names_somebody_else() {
        var reference = cases.identified("EU");
        group.name(reference, List.of("police", "group-3"), "group-3");
        cases.start("GroupMeeting", reference);
        hands("police", reference, "SignStatement", Map.of("accepted", "YES"));
        hands("group-3", reference, "SignStatement", Map.of("accepted", "NO", "acceptedReason", "I know the family."));

        assertThat(group.signed(reference)).containsExactly("police");
        assertThat(world.openTasks(reference)).containsExactly("UserTask_ReplaceMembers");
    }

    @Test
    void a_permission_runs_before_its_card_is_printed_and_a_reminder_that_reached_nobody_has_no_day() {
        var reference = cases.identified("TCN_IRREGULAR");
        cases.start("ReflectionPeriod", reference);
        hands(
                "police",
                reference,
                "IssuePermission",
                Map.of("initiative", "EX_OFFICIO", "decision", "GRANTED", "grantedOn", "2026-03-02"));
        world.fire(reference, "BoundaryEvent_FirstNotice");
        hands("police", reference, "RemindOfContinuation", Map.of("how", "NOT_REACHED"));
        hands(
                "police",
                reference,
                "DecideContinuation",
                Map.of(
                        "asked",
                        "NO",
                        "askedReason",
                        "Missing",
                        "continuation",
                        "EXTENSION",
                        "requestedOn",
                        "2026-03-02"));

        assertThat(reflection.validUntil(reference)).isPresent();
        assertThat(world.openTasks(reference)).contains("UserTask_RecordExtension");
    }

    @Test
    void proceedings_that_are_not_known_shut_nobody_out_of_reintegration() {
        var reference = cases.identified("TCN_LEGAL");
        cases.start("Reintegration", reference);
        hands(
                "reintegration-a",
                reference,
                "CheckEligibility",
                Map.of(
                        "appliedOn", "2026-03-02",
                        "exploitedAbroad", "UNKNOWN",
                        "proceedingsInSlovenia", "UNKNOWN",
                        "legalResidence", "UNKNOWN"));

        assertThat(world.openTasks(reference)).contains("UserTask_EnrolInProgramme");
    }

    @Test
    void m16_whoever_allows_no_notes_on_health_is_asked_no_question_about_it() {
        var walk = Walk.refer(world)
                .sheltered("2026-03-02T10:00")
                .does("crisis-a", "AdmitPerson", "healthConsent", "NO", "medication", "Insulin");
        assertThat(kept(walk, Compartment.HEALTH, "AdmitPerson")).isEmpty();
        assertThat(world.form("crisis-a", walk.reference, "UserTask_AssessNeeds"))
                .containsEntry("healthConsent", "NO");

        hands(
                "crisis-a",
                walk.reference,
                "AssessNeeds",
                Map.of(
                        "healthConsent", "NO",
                        "housing", "LOW",
                        "food", "LOW",
                        "mentalHealth", "HIGH",
                        "legal", "UNKNOWN",
                        "documents", "NOT_ASKED",
                        "finance", "LOW",
                        "family", "NOT_ASKED",
                        "education", "LOW"));

        assertThat(kept(walk, Compartment.HEALTH, "AssessNeeds")).isEmpty();
        assertThat(kept(walk, Compartment.SUPPORT, "AssessNeeds")).containsEntry("family", "NOT_ASKED");
    }

    @Test
    void m16_an_answer_to_the_consent_in_notes_on_health_is_asked_back_before_it_is_overruled() {
        var walk =
                Walk.refer(world).sheltered("2026-03-02T10:00").does("crisis-a", "AdmitPerson", "healthConsent", "NO");

        assertThatThrownBy(() -> walk.once("crisis-a", "AssessNeeds", "healthConsent", "YES"))
                .isInstanceOf(AskedBack.class);
    }

    @Test
    void m16_nobody_is_taken_over_without_consent() {
        var reference = cases.identified("EU");
        cases.start("SafeAccommodation", reference);
        checksEntry(reference);
        hands(
                "coordinator",
                reference,
                "AppointGroup",
                Map.of("member1", "police", "member2", "group-3", "chair", "police"));
        assertThatThrownBy(() -> hands(
                        "safe-a",
                        reference,
                        "AcceptHandOver",
                        Map.of("handOver", "ACCEPTED", "takenOverOn", "2026-03-02", "transferConsent", "NO")))
                .hasMessage("safeaccommodation.noConsentToTakeOver");
        hands("safe-a", reference, "AcceptHandOver", Map.of("handOver", "REFUSED", "refusalReason", "NO_CONSENT"));

        assertThat(world.openTasks(reference)).contains("UserTask_FindAnotherPlace");
    }

    @Test
    void whoever_looks_first_reads_what_the_referral_says_in_words() {
        var walk =
                Walk.refer(world, Map.of("municipality", "Celje", "language", "rum", "details", "Watched by two men."));

        assertThat(world.form("police", walk.reference, "UserTask_TriageReferral"))
                .containsEntry("municipality", "Celje")
                .containsEntry("language", "Romanian")
                .containsEntry("born", "Monday 10 May 1999")
                .containsEntry("immediateDanger", "No")
                .containsEntry("details", "Watched by two men.");
        walk.does("police", "TriageReferral", "inDanger", "NO");
        assertThat(world.form("crisis-a", walk.reference, "UserTask_OfferNgoInterview"))
                .containsEntry("municipality", "Celje")
                .containsKey("safeContact");
    }

    @Test
    void whatever_is_to_be_chosen_from_a_list_that_is_made_when_the_form_is_read_is_offered_by_a_feature()
            throws IOException {
        try (var files = Files.list(Path.of("forms"))) {
            var forms = files.map(TruthfulAnswersTest::read).toList();
            assertThat(forms).hasSizeGreaterThan(60).allSatisfy(form -> assertThat(registry.offeredIn(form.name()))
                    .containsExactlyInAnyOrderElementsOf(form.fields().stream()
                            .map(Field::offered)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet())));
        }
    }

    @Test
    void people_are_chosen_by_name_and_nobody_who_is_not_offered_is_taken() {
        var reference = cases.identified("EU");
        cases.start("SafeAccommodation", reference);
        checksEntry(reference);

        assertThat(world.form("coordinator", reference, "UserTask_AppointGroup").get("people"))
                .asString()
                .contains("\"value\":\"group-3\"", "(group-3), ");
        assertThatThrownBy(() -> hands(
                        "coordinator",
                        reference,
                        "AppointGroup",
                        Map.of("member1", "police", "member2", "coordinator", "chair", "police")))
                .hasMessage("forms.notAnOption");
    }

    private static FormSchema read(Path file) {
        try {
            return FormSchema.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> kept(Walk walk, Compartment part, String form) {
        return caseFile.latest(
                walk.reference, part, form, new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER));
    }

    private void checksEntry(CaseReference reference) {
        hands("safe-a", reference, "CheckEntry", Map.of("checkedOn", "2026-03-02", "stillWanted", "YES"));
    }

    /** Hands in these answers and no others. */
    private void hands(String username, CaseReference reference, String form, Map<String, ?> answers) {
        world.complete(username, reference, "UserTask_" + form, answers);
    }

    private boolean dangerOf(CaseReference reference) {
        return jdbc.sql("select in_danger from zv_inquiry where case_reference = ?")
                .param(reference.text())
                .query(Boolean.class)
                .single();
    }
}
