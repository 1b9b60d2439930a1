package si.zavetje.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.casefile.CaseReading;
import si.zavetje.casefile.CaseReading.ReadEntry;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Nobody reads of a person what others wrote without consent or law, and from the moment a consent ends nobody does any more. */
@EngineTest
class LearningProcessTest {

    private static final Reader CRISIS = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);
    private static final Reader SAFE = new Reader("safe-a", "safe-a", OrganisationKind.SAFE_PROVIDER);
    private static final Reader POLICE = new Reader("police", "police-a", OrganisationKind.POLICE);
    private static final Reader CENTRE = new Reader("social", "social", OrganisationKind.SOCIAL_WORK_CENTRE);

    @Autowired
    World world;

    @Autowired
    CaseReading reading;

    @Autowired
    Responsibilities responsibilities;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void the_helper_who_offers_a_talk_knows_whom_until_the_person_says_no() {
        var walk = Walk.refer(world);
        assertThat(parts(walk, CRISIS)).contains(Compartment.IDENTITY);

        walk.says("police", "REFUSED", "CRISIS_PROVIDER", "purposes", List.of("HELP"));

        assertThat(parts(walk, CRISIS)).isEmpty();
        assertThat(parts(walk, POLICE)).contains(Compartment.IDENTITY, Compartment.REFERRAL);
    }

    @Test
    void h42_who_declines_everything_is_not_known_to_the_helper_any_more() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "DECLINES_EVERYTHING");

        assertThat(parts(walk, CRISIS)).doesNotContain(Compartment.IDENTITY, Compartment.REFERRAL);
        assertThat(writers(walk, CRISIS)).containsExactly("crisis-a");
    }

    @Test
    void h36_who_takes_the_consent_back_after_the_hand_over_is_known_to_the_house_by_its_own_words_alone() {
        var walk = Phase.SAFE_ACCOMMODATION.begin(world);
        assertThat(parts(walk, SAFE)).contains(Compartment.IDENTITY);
        assertThat(writers(walk, SAFE)).contains("crisis-a", "police-a");

        walk.says("safe-a", "WITHDRAWN", "SAFE_PROVIDER", "purposes", List.of("HELP"));

        assertThat(writers(walk, SAFE)).containsExactly("safe-a");
        assertThat(parts(walk, SAFE)).doesNotContain(Compartment.IDENTITY);
        assertThat(world.form("safe-a", walk.reference, "UserTask_RecordSafeExit"))
                .as("what she is called is shown no more")
                .doesNotContainKey("personName");
        walk.does("safe-a", "RecordSafeExit", "reason", "OTHER", "exitedOn", "2026-03-02");
    }

    @Test
    void a_consent_that_is_over_opens_nothing_from_the_first_moment_of_the_next_day() {
        var walk = Phase.SAFE_ACCOMMODATION.begin(world);
        walk.says("safe-a", "GIVEN", "SAFE_PROVIDER", "until", "2026-03-20");
        world.clock.set("2026-03-20T23:59");
        assertThat(writers(walk, SAFE)).contains("crisis-a", "police-a");
        world.clock.set("2026-03-21T00:00");
        assertThat(writers(walk, SAFE)).containsExactly("safe-a");
        world.clock.advance(Duration.ofHours(9));
        walk.says("safe-a", "GIVEN", "SAFE_PROVIDER");
        assertThat(writers(walk, SAFE)).contains("crisis-a", "police-a");
    }

    @Test
    void the_centre_knows_a_child_by_law_and_a_grown_person_by_consent() {
        var child = Walk.refer(world, Map.of("birthDate", "2010-06-01"))
                .does("coordinator", "NameSocialWorkCentre", "centre", "social");
        assertThat(parts(child, CENTRE)).contains(Compartment.IDENTITY);
        var grown = Walk.refer(world);
        responsibilities.assign(grown.reference, Capacity.SOCIAL_WORK_CENTRE, "social");
        assertThat(parts(grown, CENTRE)).isEmpty();
        grown.says("crisis-a", "GIVEN", "SOCIAL_WORK_CENTRE");
        assertThat(parts(grown, CENTRE)).contains(Compartment.IDENTITY);
    }

    @Test
    void safe_accommodation_takes_nobody_over_of_whom_it_may_not_know() {
        var walk = Walk.refer(world, Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
                .sheltered("2026-03-02T10:00")
                .decided("REASONABLE_GROUNDS")
                .briefed()
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM")
                .does("safe-a", "CheckEntry", "stillWanted", "YES")
                .does("coordinator", "AppointGroup", "member1", "police", "member2", "group-3", "chair", "police")
                .says("crisis-a", "GIVEN", "SAFE_PROVIDER", "until", "2026-03-02");
        assertThat(parts(walk, SAFE)).contains(Compartment.IDENTITY);
        world.clock.set("2026-03-03T10:00");

        assertThat(parts(walk, SAFE)).doesNotContain(Compartment.IDENTITY);
        assertThatThrownBy(() -> accepts(walk)).hasMessage("safeaccommodation.notAllowedToKnow");
        walk.says("crisis-a", "GIVEN", "SAFE_PROVIDER");
        accepts(walk);
    }

    private static void accepts(Walk walk) {
        walk.does("safe-a", "AcceptHandOver", "handOver", "ACCEPTED", "transferConsent", "YES");
    }

    private List<Compartment> parts(Walk walk, Reader reader) {
        return entries(walk, reader).stream()
                .map(ReadEntry::compartment)
                .distinct()
                .toList();
    }

    private List<String> writers(Walk walk, Reader reader) {
        return entries(walk, reader).stream()
                .map(ReadEntry::organisation)
                .distinct()
                .toList();
    }

    private List<ReadEntry> entries(Walk walk, Reader reader) {
        return reading.of(walk.reference, reader)
                .map(CaseReading.ReadFile::entries)
                .orElse(List.of());
    }
}
