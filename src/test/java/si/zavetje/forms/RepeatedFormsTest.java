package si.zavetje.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Whoever assesses, plans or reviews once more begins with what was written last, and loses none of it. */
@EngineTest
class RepeatedFormsTest {

    private static final Reader CRISIS = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);
    private static final Reader NEXT = new Reader("crisis-b", "crisis-b", OrganisationKind.CRISIS_PROVIDER);

    @Autowired
    World world;

    @Autowired
    CaseForms desk;

    @Autowired
    CaseFile file;

    @Autowired
    Responsibilities responsibilities;

    @Test
    void an_assessment_of_needs_begins_with_the_last_one_and_both_are_kept() throws IOException {
        var reference = inTheHouse();
        assess(reference, "URGENT", "HIGH");
        assess(reference, "LOW", "HIGH");

        assertThat(desk.open(schema("AssessNeeds"), reference, "task", CRISIS))
                .containsEntry("housing", "LOW")
                .containsEntry("physicalHealth", "HIGH");
        assertThat(file.entered(reference, Set.of("AssessNeeds"), Set.of(Compartment.SUPPORT)))
                .extracting(entry -> entry.values().get("housing"))
                .containsExactly("LOW", "URGENT");
    }

    @Test
    void what_somebody_else_noted_about_her_health_is_not_filled_in() throws IOException {
        var reference = inTheHouse();
        assess(reference, "URGENT", "HIGH");
        responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-b");

        assertThat(desk.open(schema("AssessNeeds"), reference, "task", NEXT))
                .containsEntry("housing", "URGENT")
                .doesNotContainKey("physicalHealth");
    }

    @Test
    void a_review_of_reintegration_begins_with_the_last_one_and_decides_anew() {
        world.clock.set("2026-03-02T10:00");
        var walk = Phase.REINTEGRATION.begin(world);
        walk.does("reintegration-a", "DrawUpReintegrationPlan", "areas", List.of("LEGAL"), "legalGoal", "A permit.")
                .does("reintegration-a", "ReviewReintegration", "goals", "Half way.", "outcome", "CONTINUE");

        assertThat(world.form("reintegration-a", walk.reference, "UserTask_ReviewReintegration"))
                .containsEntry("goals", "Half way.")
                .doesNotContainKeys("outcome", "reviewedOn");
    }

    @ParameterizedTest
    @CsvSource({
        "AssessRisk,measures nextReview",
        "AssessNeeds,healthConsent",
        "DrawUpProgramme,signed signedReason signedOn",
        "DrawUpReintegrationPlan,signed signedReason signedOn",
        "ReviewProgramme,reviewedOn riskLevel result changeWanted",
        "ReviewReintegration,reviewedOn activities outcome"
    })
    void every_question_but_those_that_are_decided_anew_begins_with_its_last_answer(String form, String anew)
            throws IOException {
        assertThat(begunEmpty(form)).containsExactly(anew.split(" "));
    }

    private static List<String> begunEmpty(String form) throws IOException {
        return schema(form).fields().stream()
                .filter(field -> !field.readOnly())
                .filter(field ->
                        field.prefill() == null || !field.prefill().form().equals(form))
                .map(Field::key)
                .toList();
    }

    private CaseReference inTheHouse() {
        world.clock.set("2026-03-02T10:00");
        return Walk.refer(world).sheltered("2026-03-02T10:00").reference;
    }

    private void assess(CaseReference reference, String housing, String physicalHealth) {
        file.record(
                reference,
                "AssessNeeds",
                Map.of(
                        Compartment.SUPPORT,
                        Map.of("housing", housing),
                        Compartment.HEALTH,
                        Map.of("physicalHealth", physicalHealth)),
                CRISIS);
    }

    private static FormSchema schema(String form) throws IOException {
        return FormSchema.parse(Files.readAllBytes(Path.of("forms", form + ".form")));
    }
}
