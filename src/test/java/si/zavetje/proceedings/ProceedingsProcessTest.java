package si.zavetje.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.assignment.Bodies;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.caseview.CaseList;
import si.zavetje.caseview.CaseView;
import si.zavetje.caseview.CaseViews;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.Refusal;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** The sheet of the proceedings is kept apart from all help; of hearings others learn the day, and the coordinator every half-year the state. */
@EngineTest
@CoversEveryNode({"CriminalProceedings", "CourtHearings"})
class ProceedingsProcessTest {

    private static final Reader PROSECUTOR = new Reader("prosecutor", "prosecutor-a", OrganisationKind.PROSECUTOR);

    @Autowired
    World world;

    @Autowired
    Proceedings proceedings;

    @Autowired
    Hearings hearings;

    @Autowired
    HearingDays days;

    @Autowired
    Obligations obligations;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Referral referral;

    @Autowired
    CaseViews views;

    @Autowired
    CaseList cases;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Bodies bodies;

    @BeforeEach
    void a_morning() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void the_police_name_the_office_once_there_is_a_complaint() {
        var walk = recorded(Walk.refer(world).identified());
        walk.does("police", "NameProsecutor", "complaint", "NOT_YET");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_NameProsecutor");
        named(walk);

        assertThat(open(walk, "UserTask_RecordProceedings").responsible()).isEqualTo("prosecutor-a");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.PROSECUTOR))
                .contains("prosecutor-a");
    }

    @Test
    void without_a_complaint_nothing_is_kept_and_a_later_one_is_asked_for_again() {
        var walk = recorded(Walk.refer(world).identified());
        walk.does("police", "NameProsecutor", "complaint", "NONE");
        assertThat(walk.passed("EndEvent_NoProceedings")).isEqualTo(1);

        recorded(walk);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_NameProsecutor");
    }

    @Test
    void who_is_no_victim_has_no_sheet() {
        var walk = Walk.refer(world).identified();
        walk.does("police", "RecordFormalStatus", "status", "NOT_A_VICTIM", "final", "NO");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_NameProsecutor");
    }

    @ParameterizedTest
    @CsvSource({
        // the first of July and of January, or the working day before
        "2026-03-02T10:00, 2026-07-01T21:59:00Z, 2026-12-31T22:59:00Z",
        "2026-06-30T23:30, 2026-07-01T21:59:00Z, 2026-12-31T22:59:00Z",
        "2026-07-01T00:00, 2026-12-31T22:59:00Z, 2027-07-01T21:59:00Z"
    })
    void the_coordinator_is_told_every_half_year(String named, Instant first, Instant second) {
        var walk = recorded(Walk.refer(world).identified());
        world.clock.set(named);
        named(walk);
        assertThat(open(walk, "UserTask_RecordProceedings").dueAt()).isEqualTo(first);
        records(walk, "entry", "CHANGE");
        assertThat(open(walk, "UserTask_RecordProceedings").dueAt()).isEqualTo(first);
        records(walk, "entry", "NOTICE");

        assertThat(open(walk, "UserTask_RecordProceedings").dueAt()).isEqualTo(second);
        assertThat(open(walk, "UserTask_AcknowledgeNotice").responsible()).isEqualTo("coordinator");
        walk.does("coordinator", "AcknowledgeNotice");
        assertThat(walk.passed("EndEvent_NoticeReceived")).isEqualTo(1);
    }

    @Test
    void a_late_notice_is_of_the_half_year_it_was_due_for() {
        var walk = named(recorded(Walk.refer(world).identified()));
        world.clock.set("2026-07-20T10:00");
        records(walk, "entry", "NOTICE");

        assertThat(open(walk, "UserTask_RecordProceedings").dueAt()).isEqualTo("2026-12-31T22:59:00Z");
    }

    @Test
    void the_coordinator_confirms_stage_outcome_and_figures() {
        var walk = named(recorded(Walk.refer(world).identified()));
        records(
                walk,
                "entry",
                "NOTICE",
                "stage",
                "MAIN_HEARING",
                "accused",
                3,
                "victimsFemale",
                2,
                "victimsMinor",
                1,
                "hearing",
                "FIXED",
                "hearingAt",
                "2026-04-20T09:00");

        assertThat(world.form("coordinator", walk.reference, "UserTask_AcknowledgeNotice"))
                .containsEntry("stageNow", "Main hearing")
                .containsEntry("outcomeNow", "None yet")
                .containsEntry("figuresNow", "Accused: 3. Victims: 2, of them minors: 1.")
                .containsEntry("hearingsNow", "1: 20. 4. 2026 9:00");
    }

    @Test
    void figures_that_cannot_be_true_are_refused() {
        var walk = named(recorded(Walk.refer(world).identified()));

        assertThatThrownBy(() -> records(walk, "victimsMinor", 2))
                .isInstanceOf(Refusal.class)
                .hasMessage("proceedings.moreMinorsThanVictims");
    }

    @Test
    void a_final_end_is_told_and_ends_the_sheet() {
        var walk = named(recorded(Walk.refer(world).identified()));
        records(walk, "entry", "CHANGE", "stage", "FINAL", "outcome", "CONVICTION");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_RecordProceedings");
        walk.does("coordinator", "AcknowledgeNotice", "receipt", "ASKED_AGAIN");
        recorded(walk);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_NameProsecutor");
    }

    @Test
    void a_new_complaint_is_asked_for_also_while_the_end_of_the_last_is_not_confirmed() {
        var walk = named(recorded(Walk.refer(world).identified()));
        records(walk, "entry", "CHANGE", "stage", "FINAL", "outcome", "CONVICTION");
        recorded(walk);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AcknowledgeNotice", "UserTask_NameProsecutor");

        walk.does("coordinator", "AcknowledgeNotice");
        named(walk);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_RecordProceedings");
    }

    @Test
    void a_notice_that_is_handed_in_twice_skips_no_half_year() {
        var walk = named(recorded(Walk.refer(world).identified()));
        records(walk, "entry", "NOTICE");
        var next = open(walk, "UserTask_RecordProceedings").dueAt();
        records(walk, "entry", "NOTICE");

        assertThat(open(walk, "UserTask_RecordProceedings").dueAt()).isEqualTo(next);
    }

    @Test
    void another_office_has_the_proceedings_and_the_one_before_reads_what_it_wrote() {
        var walk = named(recorded(Walk.refer(world).identified()));
        assertThatThrownBy(() -> records(walk, "entry", "HANDED_ON", "office", "prosecutor-a"))
                .hasMessage("proceedings.sameOffice");
        records(walk, "entry", "HANDED_ON", "office", "prosecutor-b");

        assertThat(open(walk, "UserTask_RecordProceedings").responsible()).isEqualTo("prosecutor-b");
        assertThat(caseFile.mayWrite(walk.reference, Compartment.PROCEEDINGS, PROSECUTOR))
                .isFalse();
        walk.does("prosecutor-b", "RecordProceedings", "entry", "CHANGE", "hearing", "NOTHING");
    }

    @Test
    void when_another_unit_or_office_is_named_the_open_work_goes_to_it_and_to_nobody_who_helps() {
        var walk = recorded(Walk.refer(world).identified());
        bodies.replace(walk.reference, Capacity.POLICE, "police-a", "police-b");
        assertThat(open(walk, "UserTask_NameProsecutor").responsible()).isEqualTo("police-b");
        walk.does("police-b", "NameProsecutor", "complaint", "FILED", "office", "prosecutor-a");
        bodies.replace(walk.reference, Capacity.PROSECUTOR, "prosecutor-a", "prosecutor-b");

        assertThat(open(walk, "UserTask_RecordProceedings").responsible()).isEqualTo("prosecutor-b");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_knows_the_person_goes_along_and_learns_the_day_alone(Phase phase) {
        if (phase == Phase.IDENTIFICATION) {
            return;
        }
        var walk = phase.begin(world);
        if (phase == Phase.CRISIS_ACCOMMODATION) {
            walk.decided("REASONABLE_GROUNDS");
        }
        named(recorded(walk));
        fixes(walk, "2026-04-20T09:00");
        assertThat(open(walk, "Event_HearingNear").dueAt()).isEqualTo("2026-04-03T21:59:00Z");
        assertThat(open(walk, "Event_HearingNear").responsible()).isEqualTo(phase.provider);
        assertThat(days.of(phase.provider))
                .filteredOn(day -> day.caseReference().equals(walk.reference.text()))
                .singleElement()
                .satisfies(day -> assertThat(day.day()).isEqualTo("2026-04-20"));
        walk.fires("Event_HearingNear");

        assertThat(open(walk, "UserTask_AccompanyToHearing").dueAt()).isEqualTo("2026-04-17T21:59:00Z");
        assertThat(world.form(phase.provider, walk.reference, "UserTask_AccompanyToHearing"))
                .containsEntry("hearingOn", "20. 4. 2026 9:00")
                .doesNotContainKeys("stage", "article", "accused", "complaint");
        assertThat(view(walk, reader(phase.provider)).hearings())
                .containsExactly(Instant.parse("2026-04-20T07:00:00Z"));
        walk.does(phase.provider, "AccompanyToHearing", "goes", "YES");
        assertThat(walk.passed("EndEvent_NoHearingAhead")).isEqualTo(1);
    }

    @Test
    void hearings_are_prepared_one_after_another_and_a_moved_one_is_prepared_for_its_new_day() {
        var walk = named(recorded(Walk.refer(world).identified()));
        fixes(walk, "2026-04-20T09:00");
        fixes(walk, "2026-05-20T09:00");
        fixes(walk, "2026-03-30T09:00");
        assertThat(walk.passed("BoundaryEvent_HearingChanged")).isEqualTo(1);
        assertThat(open(walk, "Event_HearingNear").dueAt()).isEqualTo("2026-03-16T22:59:00Z");
        walk.fires("Event_HearingNear");
        cancels(walk, "2026-03-30T09:00");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_AccompanyToHearing");
        assertThat(open(walk, "Event_HearingNear").dueAt()).isEqualTo("2026-04-03T21:59:00Z");
        walk.fires("Event_HearingNear").does("crisis-a", "AccompanyToHearing", "goes", "NO");
        assertThat(open(walk, "Event_HearingNear").dueAt()).isEqualTo("2026-05-06T21:59:00Z");
        assertThat(hearings.of(walk.reference)).hasSize(2);
        cancels(walk, "2026-05-20T09:00");
        assertThat(phases(walk)).doesNotContain("CourtHearings");
    }

    @Test
    void no_hearing_is_prepared_when_the_proceedings_are_over() {
        var walk = named(recorded(Walk.refer(world).identified()));
        fixes(walk, "2026-04-20T09:00");
        records(walk, "entry", "CHANGE", "stage", "FINAL", "outcome", "DISCONTINUED");

        assertThat(phases(walk)).doesNotContain("CourtHearings");
        assertThat(hearings.of(walk.reference)).isEmpty();
    }

    @Test
    void nobody_prepares_hearings_with_somebody_who_died_and_the_proceedings_go_on() {
        var walk = named(recorded(Walk.refer(world).identified()));
        fixes(walk, "2026-04-20T09:00");
        walk.reports("police", "DECEASED");
        assertThat(referral.open(walk.reference)).isFalse();
        assertThat(phases(walk)).contains("CriminalProceedings").doesNotContain("CourtHearings");
        assertThat(walk.passed("EndEvent_NobodyAccompanied")).isEqualTo(1);
        fixes(walk, "2026-04-10T09:00");
        assertThat(phases(walk)).doesNotContain("CourtHearings");

        world.clock.set("2026-03-03T10:00");
        world.opens("police", walk.reference, "reopen");
        walk.does("police", "ReopenCase", "reason", "CLOSED_BY_MISTAKE");
        assertThat(phases(walk)).contains("CourtHearings");
    }

    @Test
    void in_a_closed_case_the_police_go_along() {
        var walk = Walk.refer(world, Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                .identified()
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "UNDECIDED")
                .does("crisis-a", "ArrangeOnwardSupport")
                .does("police", "RecordFormalStatus", "status", "IDENTIFIED", "final", "YES");
        named(walk);
        fixes(walk, "2026-04-20T09:00");
        walk.fires("Event_HearingNear").does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "WITHDREW");

        assertThat(referral.open(walk.reference)).isFalse();
        assertThat(open(walk, "UserTask_AccompanyToHearing").responsible()).isEqualTo("police-a");
        walk.does("police", "AccompanyToHearing", "goes", "NOT_REACHED");
        records(walk, "entry", "NOTICE");
        walk.does("coordinator", "AcknowledgeNotice");
    }

    @ParameterizedTest
    @EnumSource(value = Compartment.class, names = "PROCEEDINGS", mode = EnumSource.Mode.EXCLUDE)
    void the_prosecutor_reads_no_other_part_of_the_file(Compartment part) {
        var walk = named(recorded(Phase.SAFE_ACCOMMODATION.begin(world)));

        assertThat(caseFile.mayWrite(walk.reference, part, PROSECUTOR)).isFalse();
        assertThat(view(walk, PROSECUTOR).entries())
                .allSatisfy(entry -> assertThat(entry.compartment()).isEqualTo(Compartment.PROCEEDINGS));
    }

    @Test
    void the_prosecutor_sees_neither_where_the_person_lives_nor_who_helps_nor_what_is_due() {
        var walk = named(recorded(Phase.SAFE_ACCOMMODATION.begin(world)));
        var view = view(walk, PROSECUTOR);

        assertThat(view.services()).isEmpty();
        assertThat(view.bodies()).allMatch(body -> body.who().equals("prosecutor-a"));
        assertThat(view.clocks()).isNotEmpty().allMatch(clock -> clock.responsible()
                .equals("prosecutor-a"));
        assertThat(view.tasks()).singleElement().satisfies(task -> assertThat(task.name())
                .isEqualTo("Record the proceedings"));
        assertThat(listed(walk, PROSECUTOR)).satisfies(line -> {
            assertThat(line.running()).isEmpty();
            assertThat(line.bodies()).allMatch(body -> body.who().equals("prosecutor-a"));
        });
        assertThatThrownBy(() -> world.opens("prosecutor", walk.reference, "event"))
                .isInstanceOf(AccessDenied.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"safe-a", "coordinator"})
    void nobody_else_reads_the_sheet(String username) {
        var walk = named(recorded(Phase.SAFE_ACCOMMODATION.begin(world)));
        records(walk, "entry", "CHANGE");
        var view = view(walk, reader(username));

        assertThat(view.entries()).noneMatch(entry -> entry.compartment() == Compartment.PROCEEDINGS);
        if (!username.equals("coordinator")) {
            assertThat(view.bodies()).noneMatch(body -> body.capacity() == Capacity.PROSECUTOR);
            assertThat(view.tasks()).noneMatch(task -> task.name().equals("Record the proceedings"));
            assertThat(view.clocks()).noneMatch(clock -> clock.phase().equals("CriminalProceedings"));
        }
    }

    private CaseView view(Walk walk, Reader reader) {
        return views.open(walk.reference, reader, null).orElseThrow();
    }

    private CaseList.Line listed(Walk walk, Reader reader) {
        return cases.page(
                        reader,
                        new CaseList.Wanted(
                                walk.reference.text(),
                                "",
                                CaseList.Due.ANY,
                                false,
                                false,
                                CaseList.Order.CASE,
                                false,
                                0))
                .lines()
                .get(0);
    }

    private static Reader reader(String username) {
        return switch (username) {
            case "coordinator" -> new Reader("coordinator", "coordinator", OrganisationKind.COORDINATOR);
            case "crisis-a" -> new Reader(username, username, OrganisationKind.CRISIS_PROVIDER);
            case "safe-a" -> new Reader(username, username, OrganisationKind.SAFE_PROVIDER);
            default -> new Reader(username, username, OrganisationKind.REINTEGRATION_PROVIDER);
        };
    }

    private static Walk recorded(Walk walk) {
        return walk.does("police", "RecordFormalStatus", "status", "IDENTIFIED", "final", "NO");
    }

    private static Walk named(Walk walk) {
        return walk.does("police", "NameProsecutor", "complaint", "FILED", "office", "prosecutor-a");
    }

    private static void records(Walk walk, Object... answers) {
        var given = new ArrayList<Object>(List.of(answers));
        for (var usual : Map.of("entry", "CHANGE", "hearing", "NOTHING").entrySet()) {
            if (!given.contains(usual.getKey())) {
                given.addAll(List.of(usual.getKey(), usual.getValue()));
            }
        }
        walk.does("prosecutor", "RecordProceedings", given.toArray());
    }

    private static void fixes(Walk walk, String at) {
        records(walk, "hearing", "FIXED", "hearingAt", at);
    }

    private void cancels(Walk walk, String at) {
        var id = hearings.ahead(walk.reference).stream()
                .filter(one -> one.at()
                        .equals(java.time.LocalDateTime.parse(at)
                                .atZone(si.zavetje.shared.LegalZone.ID)
                                .toInstant()))
                .findFirst()
                .orElseThrow()
                .id();
        records(walk, "hearing", "CANCELLED", "hearingCancelled", id.toString());
    }

    private List<String> phases(Walk walk) {
        return obligations.openIn(walk.reference).stream()
                .map(Obligation::phase)
                .toList();
    }

    private Obligation open(Walk walk, String activity) {
        return obligations.openIn(walk.reference).stream()
                .filter(one -> one.activity().equals(activity))
                .findFirst()
                .orElseThrow(() -> new AssertionError(activity + " is not open in " + phases(walk)));
    }
}
