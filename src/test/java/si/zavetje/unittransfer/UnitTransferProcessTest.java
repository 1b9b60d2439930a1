package si.zavetje.unittransfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.assignment.Bodies;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.Refusal;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** A case goes to another police unit: the one that gives it over answers for it until the other takes it over. */
@EngineTest
@CoversEveryNode({"UnitRequest", "UnitTransfer"})
class UnitTransferProcessTest {

    private static final Reader GIVER = new Reader("police", "police-a", OrganisationKind.POLICE);
    private static final Reader TAKER = new Reader("police-b", "police-b", OrganisationKind.POLICE);

    @Autowired
    World world;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    UnitTransfers transfers;

    @Autowired
    Bodies bodies;

    @Autowired
    CaseFile file;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void a_monday() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void the_unit_that_takes_over_has_all_that_is_still_to_be_done_and_the_other_was_never_let_go_before() {
        var walk = asked();
        assertThat(police(walk)).isEqualTo("police-a");
        assertThat(file.mayWrite(walk.reference, Compartment.POLICE, TAKER)).isFalse();
        assertThat(world.form("police-b", walk.reference, "UserTask_TakeOverCase"))
                .containsEntry("why", "Another territory")
                .containsKey("personName");

        walk.does("police-b", "TakeOverCase", "answer", "TAKE_OVER");

        assertThat(police(walk)).isEqualTo("police-b");
        assertThat(file.shows(walk.reference, Compartment.IDENTITY, GIVER)).isFalse();
        walk.does("police-b", "TriageReferral", "inDanger", "NO");
    }

    @Test
    void a_no_and_silence_come_back_to_the_unit_of_the_case_which_asks_again_or_keeps_it() {
        var walk = asked().does("police-b", "TakeOverCase", "answer", "DECLINE");
        assertThat(world.form("police", walk.reference, "UserTask_ChooseUnit")).containsEntry("said", "It cannot");
        walk.does("police", "ChooseUnit", "decision", "ASK", "unit", "police-b").fires("BoundaryEvent_UnitSilent");
        assertThat(world.form("police", walk.reference, "UserTask_ChooseUnit"))
                .containsEntry("said", "It did not answer in time");
        assertThat(file.shows(walk.reference, Compartment.IDENTITY, TAKER)).isFalse();

        walk.does("police", "ChooseUnit", "decision", "KEEP");

        assertThat(police(walk)).isEqualTo("police-a");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_ChooseUnit", "UserTask_TakeOverCase");
    }

    @Test
    void a_no_comes_back_to_the_unit_that_answers_for_the_case_by_then() {
        var walk = asked();
        transaction.executeWithoutResult(
                status -> bodies.replace(walk.reference, Capacity.POLICE, "police-a", "police-b"));

        walk.does("police-b", "TakeOverCase", "answer", "DECLINE").does("police-b", "ChooseUnit", "decision", "KEEP");

        assertThat(police(walk)).isEqualTo("police-b");
    }

    @Test
    void only_the_unit_of_an_open_case_asks_and_only_once_at_a_time() {
        var walk = asked();

        assertThatThrownBy(() -> world.opens("police", walk.reference, "unit")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> world.opens("police-b", walk.reference, "unit"))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> transfers.ask(walk.reference, "police-b", UnitTransfer.Reason.OTHER)))
                .isInstanceOf(Refusal.class);
        var other = Walk.refer(world);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> transfers.ask(other.reference, "crisis-a", UnitTransfer.Reason.OTHER)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void while_a_no_waits_to_be_seen_nobody_else_is_asked_beside_it() {
        var walk = asked().does("police-b", "TakeOverCase", "answer", "DECLINE");

        assertThatThrownBy(() -> world.opens("police", walk.reference, "unit")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> transfers.begin(walk.reference, "police-b", UnitTransfer.Reason.OTHER)))
                .isInstanceOf(Refusal.class);
        walk.does("police", "ChooseUnit", "decision", "KEEP");

        assertThat(transfers.possible(walk.reference)).isTrue();
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_ChooseUnit", "UserTask_TakeOverCase");
    }

    @Test
    void what_was_opened_by_mistake_asks_nobody() {
        var walk = Walk.refer(world);
        world.opens("police", walk.reference, "unit");

        walk.does("police", "GiveToUnit", "decision", "NOTHING");

        assertThat(transfers.possible(walk.reference)).isTrue();
    }

    private Walk asked() {
        var walk = Walk.refer(world);
        world.opens("police", walk.reference, "unit");
        return walk.does("police", "GiveToUnit", "decision", "ASK", "unit", "police-b", "reason", "TERRITORY");
    }

    private String police(Walk walk) {
        return responsibilities.organisationFor(walk.reference, Capacity.POLICE).orElseThrow();
    }
}
