package si.zavetje.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** When a life is at risk somebody is told without consent: with a reason, told to the coordinator at once, for days, and reviewed. */
@EngineTest
@CoversEveryNode("DisclosureReview")
class DisclosureProcessTest {

    private static final String REVIEW = "UserTask_ReviewDisclosure";
    private static final Reader CRISIS = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);

    @Autowired
    World world;

    @Autowired
    Consents consents;

    @Autowired
    ConsentAction action;

    @Autowired
    CaseFile file;

    @Autowired
    Responsibilities responsibilities;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void who_said_no_and_is_in_danger_to_life_is_known_to_the_helper_for_days_and_the_coordinator_hears_of_it() {
        var walk = Walk.refer(world).says("police", "REFUSED", "CRISIS_PROVIDER", "purposes", List.of("HELP"));
        assertThat(file.shows(walk.reference, Compartment.IDENTITY, CRISIS)).isTrue();
        assertThat(name(walk)).isEmpty();
        tells(walk, "CRISIS_PROVIDER");

        assertThat(name(walk)).isNotEmpty();
        assertThat(world.task(walk.reference, REVIEW, "coordinator")
                        .getDueDate()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-03-04T22:59:00Z"));
        assertThat(world.form("coordinator", walk.reference, REVIEW))
                .containsEntry("danger", "Somebody threatens life or limb")
                .containsEntry("noConsent", "The person says no")
                .containsEntry(
                        "disclosed",
                        "crisis accommodation: told without consent on 2 March 2026, until 4 March 2026: a life is at risk");
        world.clock.set("2026-03-05T00:00");
        assertThat(name(walk)).isEmpty();
        world.clock.set("2026-03-05T10:00");
        walk.does("coordinator", "ReviewDisclosure", "review", "OVER");
        assertThat(world.openTasks(walk.reference)).doesNotContain(REVIEW);
    }

    @Test
    void what_was_not_needed_ends_at_once_and_the_recipient_is_asked_to_stop() {
        var walk = Walk.refer(world);
        tells(walk, "HEALTH_CARE");
        assertThat(consents.allows(walk.reference, Recipient.HEALTH_CARE, Purpose.HEALTH))
                .isTrue();
        walk.does("coordinator", "ReviewDisclosure", "review", "NOT_NEEDED");

        assertThat(consents.allows(walk.reference, Recipient.HEALTH_CARE, Purpose.HELP))
                .isFalse();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ConfirmStopped");
    }

    @Test
    void what_was_needed_runs_to_its_last_day() {
        var walk = Walk.refer(world);
        tells(walk, "HEALTH_CARE");
        walk.does("coordinator", "ReviewDisclosure", "review", "NEEDED");

        assertThat(consents.allows(walk.reference, Recipient.HEALTH_CARE, Purpose.HELP))
                .isTrue();
        assertThat(world.openTasks(walk.reference)).doesNotContain(REVIEW, "UserTask_ConfirmStopped");
    }

    @Test
    void whoever_could_not_hand_the_form_in_is_not_offered_it() {
        var walk = Walk.refer(world);
        responsibilities.assign(walk.reference, Capacity.ASYLUM_OFFICE, "asylum");

        assertThat(offered(walk, new Reader("somebody", "asylum", OrganisationKind.ASYLUM_OFFICE)))
                .isFalse();
        assertThat(offered(walk, CRISIS)).isTrue();
    }

    private boolean offered(Walk walk, Reader reader) {
        return action.mayOpen(walk.reference, reader, file.writable(walk.reference, reader));
    }

    private String name(Walk walk) {
        return String.valueOf(file.latest(walk.reference, Compartment.IDENTITY, "RegisterReferral", CRISIS)
                .getOrDefault("firstName", ""));
    }

    private static void tells(Walk walk, String recipient) {
        walk.says(
                "police",
                "LIFE_AT_RISK",
                recipient,
                "danger",
                "VIOLENCE",
                "noConsent",
                "SAID_NO",
                "purposes",
                List.of("HELP", "HEALTH"));
    }
}
