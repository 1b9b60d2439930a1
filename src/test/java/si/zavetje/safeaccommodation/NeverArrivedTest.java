package si.zavetje.safeaccommodation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.caseevents.Absence;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.stays.ProviderStays;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Who was taken over and never came to the safe place: nothing is invented, and somebody sees to what happens next. */
@EngineTest
class NeverArrivedTest {

    @Autowired
    World world;

    @Autowired
    SafeAccommodation safe;

    @Autowired
    ProviderStays stays;

    @Autowired
    CaseEvents events;

    @Autowired
    Responsibilities responsibilities;

    private Walk walk;

    @BeforeEach
    void aSafePlaceIsReady() {
        world.clock.set("2026-03-02T10:00");
        walk = Phase.expectedInASafePlace(world).later(Duration.ofHours(5));
    }

    @Test
    void who_did_not_come_is_kept_by_the_giving_house_and_another_place_is_found() {
        notArrived("whereabouts", "KNOWN");

        assertThat(safe.inTheHouse(walk.reference)).isFalse();
        assertThat(stays.current(walk.reference)).get().returns("crisis-a", stay -> stay.provider());
        assertThat(events.absence(walk.reference)).isEmpty();
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_FindAnotherPlace", "UserTask_RecordExit")
                .doesNotContain("UserTask_RecordSafeExit");

        walk.does("coordinator", "FindAnotherPlace", "step", "ASK_AGAIN")
                .does("safe-a", "AcceptHandOver", "handOver", "ACCEPTED", "transferConsent", "YES")
                .does("safe-a", "AdmitToSafeAccommodation", "outcome", "ADMITTED");
        assertThat(safe.inTheHouse(walk.reference)).isTrue();
    }

    @Test
    void who_vanished_on_the_way_is_looked_for_at_once() {
        notArrived("whereabouts", "MISSING", "lastSeenAt", "2026-03-02T11:00", "underThreat", "NOT_KNOWN");

        assertThat(events.absence(walk.reference)).get().matches(Absence::missing, "is missing");
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_ReportMissingPerson", "UserTask_FindAnotherPlace");
    }

    @Test
    void who_does_not_want_to_come_and_was_signed_out_already_is_helped_on_by_who_knows_her() {
        walk.does("crisis-a", "RecordExit", "reason", "TRANSFER_SAFE");
        notArrived("whereabouts", "KNOWN");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .as("released by the arrival alone")
                .contains("crisis-a");
        walk.does("coordinator", "FindAnotherPlace", "step", "STOP");

        assertThat(world.task(walk.reference, "UserTask_ArrangeOnwardSupport", "crisis-a"))
                .isNotNull();
    }

    private void notArrived(Object... more) {
        var given = new ArrayList<Object>(List.of("outcome", "NOT_ARRIVED"));
        given.addAll(List.of(more));
        walk.does("safe-a", "AdmitToSafeAccommodation", given.toArray());
    }
}
