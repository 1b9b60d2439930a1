package si.zavetje.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.World;

/** What a person needs is looked at again by whoever helps her, beginning with what was found last. */
@EngineTest
@CoversEveryNode("NeedsAssessment")
class NeedsAssessmentProcessTest {

    @Autowired
    World world;

    @ParameterizedTest
    @EnumSource(names = {"CRISIS_ACCOMMODATION", "SAFE_ACCOMMODATION", "REINTEGRATION"})
    void whoever_helps_her_looks_at_her_needs_again_and_the_police_do_not(Phase phase) {
        world.clock.set("2026-03-02T10:00");
        var walk = phase.begin(world);
        for (var plan : new String[] {"a dentist", "a dentist and new glasses"}) {
            world.opens(phase.provider, walk.reference, "needs");
            walk.does(phase.provider, "AssessNeeds", "plan", plan);
        }
        world.opens(phase.provider, walk.reference, "needs");

        assertThat(world.form(phase.provider, walk.reference, "UserTask_AssessNeeds"))
                .containsEntry("plan", "a dentist and new glasses");
        assertThatThrownBy(() -> world.opens("police", walk.reference, "needs")).isInstanceOf(AccessDenied.class);
    }
}
