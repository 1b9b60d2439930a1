package si.zavetje.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Reader;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** What a feature knows is shown in a form to those who may read that part of the file, and to nobody else. */
@EngineTest
class FactsInFormsTest {

    @Autowired
    World world;

    @Autowired
    CaseForms desk;

    @Test
    void the_ground_of_stay_is_shown_to_who_answers_for_the_case_and_not_to_a_stranger() throws IOException {
        var reference = Walk.refer(world).reference;
        var form = FormSchema.parse(Files.readAllBytes(Path.of("forms/CheckEligibility.form")));

        assertThat(desk.open(form, reference, "task", new Reader("police", "police-a", OrganisationKind.POLICE)))
                .containsEntry("legalStatus", "TCN_IRREGULAR");
        assertThat(desk.open(
                        form, reference, "task", new Reader("crisis-b", "crisis-b", OrganisationKind.CRISIS_PROVIDER)))
                .isEqualTo(Map.of());
    }
}
