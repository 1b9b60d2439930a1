package si.zavetje.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Reader;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Exploitation at work that is not trafficking (KZ-1 Art. 196): it is sent on, and the person hears what can be claimed. */
@EngineTest
class LabourOnlyTest {

    private static final Reader OFFICER = new Reader("police", "police-a", OrganisationKind.POLICE);

    @Autowired
    World world;

    @Autowired
    CaseFile file;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void no_trafficking_but_exploitation_at_work_is_sent_on_with_what_the_person_was_told_of_remedies() {
        world.clock.set("2026-03-02T10:00");
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("NO")
                .does(
                        "police",
                        "InformOfNegativeDecision",
                        "labourOnly",
                        "YES",
                        "labourSentTo",
                        "LABOUR_INSPECTORATE",
                        "told",
                        "YES",
                        "remediesTold",
                        List.of("UNPAID_WAGES", "LEGAL_AID"),
                        "review",
                        "NO");

        var entered = transaction.execute(
                status -> file.latest(walk.reference, Compartment.POLICE, "InformOfNegativeDecision", OFFICER));
        assertThat(entered)
                .containsEntry("labourSentTo", "LABOUR_INSPECTORATE")
                .containsEntry("remediesTold", List.of("UNPAID_WAGES", "LEGAL_AID"));
    }

    @ParameterizedTest
    @CsvSource({"YES, EXPLOITED_AT_WORK, NOT_A_VICTIM", "NO, NOT_A_VICTIM, EXPLOITED_AT_WORK"})
    void the_case_ends_as_what_was_found_and_as_nothing_else(String labourOnly, String outcome, String other) {
        world.clock.set("2026-03-02T10:00");
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("NO")
                .does("police", "InformOfNegativeDecision", "labourOnly", labourOnly, "review", "NO");

        assertThatThrownBy(() -> walk.does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", other))
                .hasMessage("victimassistance.notOnRecord");
        walk.does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", outcome);
        assertThat(walk.passed("EndEvent_CaseClosed")).isEqualTo(1);
    }

    @Test
    void after_a_review_what_is_found_then_counts() {
        world.clock.set("2026-03-02T10:00");
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("NO")
                .does("police", "InformOfNegativeDecision", "labourOnly", "YES", "review", "YES", "hearing", "NO")
                .does("police", "DecideReasonableGrounds", "outcome", "NO")
                .does("police", "InformOfNegativeDecision", "labourOnly", "NO", "review", "NO");

        walk.does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "NOT_A_VICTIM");
        assertThat(walk.passed("EndEvent_CaseClosed")).isEqualTo(1);
    }
}
