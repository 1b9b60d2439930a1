package si.zavetje.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.accommodation.CrisisStay;
import si.zavetje.assignment.Bodies;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.handover.HandOverItem;
import si.zavetje.handover.HandOverSheets;
import si.zavetje.handover.Sheet;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.LegalZone;
import si.zavetje.stays.Housing;
import si.zavetje.stays.ProviderStay;
import si.zavetje.stays.ProviderStays;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** A person moves to another provider during a stay: who gives her over answers for her until she has arrived. */
@EngineTest
@CoversEveryNode({"Transfer", "TransferRequest"})
class TransferProcessTest {

    private static final Reader GIVER = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);
    private static final Reader TAKER = new Reader("crisis-b", "crisis-b", OrganisationKind.CRISIS_PROVIDER);

    @Autowired
    World world;

    @Autowired
    Transfers transfers;

    @Autowired
    ProviderStays stays;

    @Autowired
    CrisisStay crisisStay;

    @Autowired
    CrisisAccommodation accommodation;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Referral referral;

    @Autowired
    HandOverSheets sheets;

    @Autowired
    CaseFile file;

    @Autowired
    Bodies bodies;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void who_moves_to_another_provider_keeps_her_period_and_each_provider_has_its_own_care_days() {
        var walk = sheltered().does("crisis-a", "AdmitPerson").does("crisis-a", "AssessRisk");
        var lastDay = crisisStay.period(walk.reference).lastDay();
        agreed(walk).does("crisis-b", "AnswerTransfer", "answer", "READY");
        world.clock.set("2026-03-12T16:00");
        walk.does("crisis-b", "RecordArrival", "outcome", "ARRIVED", "arrivedAt", "2026-03-12T15:00");

        assertThat(stays.of(walk.reference, Housing.CRISIS))
                .extracting(ProviderStay::provider, ProviderStay::ending)
                .containsExactly(tuple("crisis-a", "TRANSFERRED"), tuple("crisis-b", null));
        assertThat(crisisStay.period(walk.reference).lastDay()).isEqualTo(lastDay);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_RecordVictimDecision", "UserTask_RecordExit");
        world.clock.set("2026-03-20T10:00");
        assertThat(world.form("crisis-b", walk.reference, "UserTask_RecordExit"))
                .containsEntry("careDays", 18)
                .containsEntry("careDaysPerProvider", "crisis-a: 10, crisis-b: 8");
        walk.does("crisis-b", "RecordExit", "reason", "OTHER", "exitedAt", "2026-03-20T09:00");
        assertThat(accommodation.careDays(walk.reference)).isEqualTo(18);
    }

    @Test
    void who_gives_her_over_is_let_go_by_the_arrival_and_not_before() {
        var walk = agreed(sheltered());
        assertThat(holder(walk)).isEqualTo("crisis-a");
        walk.does("crisis-b", "AnswerTransfer", "answer", "READY");
        assertThat(holder(walk)).isEqualTo("crisis-a");
        assertThat(file.mayWrite(walk.reference, Compartment.SHELTER, TAKER)).isFalse();

        walk.does("crisis-b", "RecordArrival", "outcome", "ARRIVED");

        assertThat(holder(walk)).isEqualTo("crisis-b");
        assertThat(file.mayWrite(walk.reference, Compartment.SHELTER, GIVER)).isFalse();
        assertThat(file.mayWrite(walk.reference, Compartment.SHELTER, TAKER)).isTrue();
        walk.does("crisis-b", "AdmitPerson");
    }

    @Test
    void who_is_only_asked_learns_how_many_come_and_nothing_else() {
        var walk = agreed(sheltered());

        assertThat(world.form("crisis-b", walk.reference, "UserTask_AnswerTransfer"))
                .containsEntry("adults", 1)
                .containsEntry("children", 0)
                .containsEntry("presence", "On call")
                .doesNotContainKeys("personName", "language");
        assertThat(file.latest(walk.reference, Compartment.IDENTITY, "RegisterReferral", TAKER))
                .isEmpty();
        assertThat(sheets.isFor(walk.reference, TAKER)).isFalse();
    }

    @Test
    void what_she_allowed_goes_to_who_has_a_place_ready_before_she_comes() {
        var walk = asked(sheltered(), "crisis-a")
                .does(
                        "crisis-a",
                        "PrepareTransfer",
                        "agrees",
                        "YES",
                        "signedBy",
                        "VICTIM",
                        "consentToTransfer",
                        "YES",
                        "dataItems",
                        List.of("IDENTITY"))
                .does("crisis-b", "AnswerTransfer", "answer", "READY");

        assertThat(sheets.open(walk.reference, TAKER, Locale.ENGLISH))
                .get()
                .extracting(Sheet::sections)
                .asInstanceOf(InstanceOfAssertFactories.list(Sheet.Section.class))
                .extracting(Sheet.Section::item)
                .containsExactly(HandOverItem.IDENTITY);
    }

    @Test
    void when_nobody_has_a_place_she_stays_and_the_coordinator_is_asked() {
        var walk = agreed(sheltered()).does("crisis-b", "AnswerTransfer", "answer", "NO_CAPACITY");
        assertThat(holder(walk)).isEqualTo("crisis-a");
        assertThat(world.form("coordinator", walk.reference, "UserTask_SettleTransfer"))
                .containsEntry("why", "There is no room any more")
                .containsEntry("agrees", "YES")
                .containsEntry("askedSoFar", 1);

        walk.does("coordinator", "SettleTransfer", "step", "ASK_PROVIDERS").fires("BoundaryEvent_NoAnswer");
        assertThatThrownBy(() ->
                        walk.does("coordinator", "SettleTransfer", "step", "NAME_PROVIDER", "provider", "crisis-a"))
                .hasMessage("forms.notAnOption");
        walk.does("coordinator", "SettleTransfer", "step", "NAME_PROVIDER", "provider", "crisis-b")
                .does("crisis-b", "AnswerTransfer", "answer", "READY")
                .does("crisis-b", "RecordArrival", "outcome", "NOT_ARRIVED")
                .does("coordinator", "SettleTransfer", "step", "STAYS");

        assertThat(walk.passed("EndEvent_PersonStays")).isEqualTo(1);
        assertThat(transfers.runs(walk.reference)).isFalse();
        assertThat(stays.current(walk.reference)).get().returns("crisis-a", ProviderStay::provider);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AdmitPerson", "UserTask_RecordExit");
    }

    @Test
    void nobody_waits_for_ever_for_who_does_not_come() {
        var walk = agreed(sheltered())
                .does("crisis-b", "AnswerTransfer", "answer", "READY")
                .fires("BoundaryEvent_NobodyArrived");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_SettleTransfer");
        walk.does("coordinator", "SettleTransfer", "step", "NAME_PROVIDER", "provider", "crisis-b")
                .does("crisis-b", "AnswerTransfer", "answer", "READY")
                .does("crisis-b", "RecordArrival", "outcome", "ARRIVED");
        assertThat(holder(walk)).isEqualTo("crisis-b");
    }

    @Test
    void nobody_is_moved_who_does_not_agree() {
        var walk = asked(sheltered(), "coordinator").does("crisis-a", "PrepareTransfer", "agrees", "NO");
        assertThatThrownBy(() -> walk.does("coordinator", "SettleTransfer", "step", "ASK_PROVIDERS"))
                .hasMessage("transfer.doesNotAgree");

        walk.does("coordinator", "SettleTransfer", "step", "ASK_PERSON")
                .does("crisis-a", "PrepareTransfer", "agrees", "YES", "signedBy", "VICTIM");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AnswerTransfer");
    }

    @Test
    void a_child_does_not_agree_alone() {
        var walk = asked(named(child("2012-05-10")), "crisis-a");

        assertThatThrownBy(() -> walk.does("crisis-a", "PrepareTransfer", "agrees", "YES", "signedBy", "VICTIM"))
                .hasMessage("referral.childNeedsGuardian");
        guardianAgrees(walk).does("social", "DetermineMove", "interests", "YES", "guardianHeard", "YES");
        assertThat(world.form("crisis-b", walk.reference, "UserTask_AnswerTransfer"))
                .containsEntry("children", 1)
                .containsEntry("presence", "24 hours, a child");
    }

    @Test
    void no_child_moves_before_its_centre_says_that_it_is_best_for_it() {
        var walk = guardianAgrees(asked(named(child("2012-05-10")), "crisis-a"));
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_AnswerTransfer");
        walk.does("social", "DetermineMove", "interests", "NOT_YET", "childHeard", "NOT_YET", "guardianHeard", "NO");
        for (var lacks : List.of(
                List.of("NOT_YET", "YES", "bestinterests.childNotHeard"),
                List.of("YES", "NO", "bestinterests.guardianNotHeard"),
                List.of("YES", "NONE", "bestinterests.guardianNotHeard"))) {
            assertThatThrownBy(() -> walk.does(
                            "social",
                            "DetermineMove",
                            "interests",
                            "YES",
                            "childHeard",
                            lacks.get(0),
                            "guardianHeard",
                            lacks.get(1)))
                    .hasMessage(lacks.get(2));
        }
        walk.does("social", "DetermineMove", "interests", "NO", "guardianHeard", "YES");

        assertThat(world.form("coordinator", walk.reference, "UserTask_SettleTransfer"))
                .containsEntry("interestsFound", "It is not best for the child to move, says its social work centre.");
        assertThatThrownBy(() -> walk.does("coordinator", "SettleTransfer", "step", "ASK_PROVIDERS"))
                .hasMessage("transfer.notInInterests");
        walk.does("coordinator", "SettleTransfer", "step", "ASK_PERSON");
        guardianAgrees(walk).does("social", "DetermineMove", "interests", "YES", "guardianHeard", "YES");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AnswerTransfer");
    }

    @Test
    void nobody_but_a_centre_says_that_it_is_best_for_a_child_to_move() {
        var walk = guardianAgrees(asked(child("2012-05-10"), "crisis-a"));
        assertThatThrownBy(() -> walk.does("police", "DetermineMove", "interests", "YES", "guardianHeard", "YES"))
                .hasMessage("bestinterests.noCentre");
        walk.does("coordinator", "NameSocialWorkCentre", "centre", "social")
                .does("social", "DetermineMove", "interests", "YES", "guardianHeard", "NONE");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_AnswerTransfer");
    }

    @Test
    void who_comes_of_age_before_it_is_said_is_asked_herself() {
        var walk = guardianAgrees(asked(named(child("2008-03-10")), "crisis-a"));
        assertThat(world.openTasks(walk.reference)).contains("UserTask_DetermineMove");
        world.clock.set("2026-03-11T10:00");
        referral.lookWhoCameOfAge();

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_SettleTransfer")
                .doesNotContain("UserTask_DetermineMove");
        walk.does("coordinator", "SettleTransfer", "step", "ASK_PERSON")
                .does("crisis-a", "PrepareTransfer", "agrees", "YES", "signedBy", "VICTIM");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AnswerTransfer");
    }

    private Walk child(String bornOn) {
        world.clock.set("2026-03-02T10:00");
        return Walk.refer(world, Map.of("birthDate", bornOn))
                .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES")
                .does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN")
                .does("police", "AnnouncePlacement", "eta", "2026-03-02T10:00")
                .does("crisis-a", "PrepareLocation", "answer", "READY")
                .does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", "2026-03-02T10:00");
    }

    private static Walk named(Walk walk) {
        return walk.does("coordinator", "NameSocialWorkCentre", "centre", "social")
                .does("social", "LookAfterChild", "speaksForChild", "PARENT");
    }

    private static Walk guardianAgrees(Walk walk) {
        return walk.does("crisis-a", "PrepareTransfer", "agrees", "YES", "signedBy", "GUARDIAN");
    }

    @Test
    void who_leaves_the_house_meanwhile_is_moved_nowhere() {
        var walk = agreed(sheltered());
        walk.does("crisis-a", "RecordExit", "reason", "LEFT");

        assertThat(walk.passed("EndEvent_TransferOver")).isEqualTo(1);
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_AnswerTransfer");
    }

    @Test
    void only_the_house_and_the_coordinator_ask_for_a_transfer_and_only_once_at_a_time() {
        var walk = sheltered();
        assertThatThrownBy(() -> world.opens("police", walk.reference, "transfer"))
                .isInstanceOf(AccessDenied.class);
        asked(walk, "crisis-a");
        assertThatThrownBy(() -> world.opens("coordinator", walk.reference, "transfer"))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> transfers.ask(walk.reference, "OTHER", null)).hasMessage("transfer.runs");
    }

    @Test
    void a_wish_to_move_that_nobody_has_begins_nothing() {
        var walk = sheltered();
        world.opens("crisis-a", walk.reference, "transfer");
        walk.does("crisis-a", "AskForTransfer", "reason", "NOT_NEEDED");

        assertThat(transfers.runs(walk.reference)).isFalse();
    }

    @Test
    void from_a_safe_place_one_moves_too_and_the_group_hears_of_it() {
        world.clock.set("2026-03-02T10:00");
        var walk = asked(Phase.SAFE_ACCOMMODATION.begin(world), "safe-a")
                .does("safe-a", "PrepareTransfer", "agrees", "YES", "signedBy", "VICTIM");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_SettleTransfer", "UserTask_RecordSafeExit");
        walk.does("safe-a", "RecordSafeExit", "reason", "INDEPENDENT");
        assertThat(walk.passed("EndEvent_TransferOver")).isEqualTo(1);
    }

    @Test
    void from_one_safe_place_to_another_the_stay_and_its_programme_go_on() {
        world.open("safe-b", "safe-a");
        try {
            world.clock.set("2026-03-02T10:00");
            var walk = asked(Phase.SAFE_ACCOMMODATION.begin(world), "safe-a")
                    .does("safe-a", "PrepareTransfer", "agrees", "YES", "signedBy", "VICTIM")
                    .does("safe-b", "AnswerTransfer", "answer", "READY");
            world.clock.set("2026-03-04T16:00");
            walk.does("safe-b", "RecordArrival", "outcome", "ARRIVED", "arrivedAt", "2026-03-04T15:00");

            assertThat(stays.of(walk.reference, Housing.SAFE))
                    .extracting(ProviderStay::provider, ProviderStay::ending)
                    .containsExactly(tuple("safe-a", "TRANSFERRED"), tuple("safe-b", null));
            assertThat(responsibilities.organisationFor(walk.reference, Capacity.SAFE_PROVIDER))
                    .contains("safe-b");
            walk.does("safe-b", "DrawUpProgramme").does("safe-b", "RecordSafeExit", "reason", "INDEPENDENT");
            assertThat(stays.careDays(walk.reference, Housing.SAFE, world.clock.instant()))
                    .containsExactly(Map.entry("safe-a", 2), Map.entry("safe-b", 0));
        } finally {
            world.close("safe-b");
        }
    }

    @Test
    void whoever_the_coordinator_names_for_the_house_has_the_care_days_from_then_on() {
        var walk = agreed(sheltered());
        world.clock.set("2026-03-05T10:00");
        transaction.executeWithoutResult(
                done -> bodies.replace(walk.reference, Capacity.CRISIS_PROVIDER, "crisis-a", "crisis-b"));

        assertThat(stays.careDays(walk.reference, Housing.CRISIS, world.clock.instant()))
                .containsExactly(Map.entry("crisis-a", 3), Map.entry("crisis-b", 0));
        assertThat(transfers.runs(walk.reference)).isFalse();
    }

    @Test
    void nobody_stays_at_a_provider_that_ends_and_the_clock_of_her_period_runs_on() {
        var walk = sheltered();
        var lastDay = crisisStay.period(walk.reference).lastDay();
        world.opens("coordinator", walk.reference, "transfer");
        walk.does("coordinator", "AskForTransfer", "reason", "PROVIDER_ENDS", "lastDay", "2026-03-03");

        assertThat(transfers.preparationDue(walk.reference)).isEqualTo(LegalZone.endOf(LocalDate.parse("2026-03-03")));
        assertThat(world.form("crisis-a", walk.reference, "UserTask_PrepareTransfer"))
                .containsEntry("providerEnds", "Tuesday 3 March 2026");
        walk.does("crisis-a", "PrepareTransfer", "agrees", "NO");
        assertThatThrownBy(() -> walk.does("coordinator", "SettleTransfer", "step", "STAYS"))
                .hasMessage("transfer.providerEnds");
        walk.does("coordinator", "SettleTransfer", "step", "ASK_PERSON");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_PrepareTransfer");
        assertThat(crisisStay.period(walk.reference).lastDay()).isEqualTo(lastDay);
    }

    private Walk sheltered() {
        world.clock.set("2026-03-02T10:00");
        return Walk.refer(world).sheltered("2026-03-02T10:00");
    }

    private Walk asked(Walk walk, String by) {
        world.opens(by, walk.reference, "transfer");
        return walk.does(by, "AskForTransfer", "reason", "NO_ROOM");
    }

    private Walk agreed(Walk walk) {
        return asked(walk, "crisis-a").does("crisis-a", "PrepareTransfer", "agrees", "YES", "signedBy", "VICTIM");
    }

    private String holder(Walk walk) {
        return responsibilities
                .organisationFor(walk.reference, Capacity.CRISIS_PROVIDER)
                .orElseThrow();
    }
}
