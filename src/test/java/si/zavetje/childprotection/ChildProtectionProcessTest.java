package si.zavetje.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.consents.Consents;
import si.zavetje.identification.Identification;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.victimassistance.Outcome;
import si.zavetje.victimassistance.VictimAssistance;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** A child is looked after by a social work centre, and nobody ends assistance by saying no for her. */
@EngineTest
@CoversEveryNode({"ChildProtection", "ComingOfAge"})
class ChildProtectionProcessTest {

    private static final Map<String, Object> A_CHILD = Map.of("birthDate", "2010-06-01");
    private static final Map<String, Object> ALMOST_GROWN = Map.of("birthDate", "2008-03-05");

    @Autowired
    Consents consents;

    @Autowired
    World world;

    @Autowired
    Referral referral;

    @Autowired
    Identification identification;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    VictimAssistance assistance;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void m11_a_social_work_centre_is_named_for_every_child_and_learns_of_the_case() {
        var walk = Walk.refer(world, A_CHILD);
        assertThat(world.form("coordinator", walk.reference, "UserTask_NameSocialWorkCentre"))
                .containsKey("centres");
        walk.does("coordinator", "NameSocialWorkCentre", "centre", "social");

        assertThat(responsibilities.organisationFor(walk.reference, Capacity.SOCIAL_WORK_CENTRE))
                .contains("social");
        assertThat(world.form("social", walk.reference, "UserTask_LookAfterChild"))
                .containsKey("personName")
                .containsEntry("why", "The person is a child, or is treated as one.");
        walk.does("social", "LookAfterChild");
        assertThat(walk.passed("EndEvent_ChildLookedAfter")).isEqualTo(1);
    }

    @Test
    void a_centre_that_there_is_not_is_not_named() {
        var walk = Walk.refer(world, A_CHILD);

        assertThatThrownBy(() -> walk.does("coordinator", "NameSocialWorkCentre", "centre", "police-a"))
                .hasMessage("forms.notAnOption");
    }

    @Test
    void nobody_is_named_for_an_adult_and_once_for_somebody_who_turns_out_to_be_a_child() {
        var walk = Walk.refer(world);
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_NameSocialWorkCentre");
        walk.reports("police", "POSSIBLY_CHILD").does("police", "TriageReferral", "possiblyChild", "YES");

        assertThat(world.openTasks(walk.reference)).containsOnlyOnce("UserTask_NameSocialWorkCentre");
    }

    /** Every way in which a no ends or reduces the assistance of an adult: for a child the case goes on, and the centre acts. */
    @TestFactory
    Stream<DynamicTest> m11_no_way_of_saying_no_ends_the_assistance_of_a_child() {
        return Map.<String, Consumer<Walk>>of(
                        "everything is declined",
                        walk -> walk.does("police", "TriageReferral", "inDanger", "NO")
                                .does("crisis-a", "OfferNgoInterview", "answer", "DECLINES_EVERYTHING"),
                        "the guardian says no to assistance",
                        walk -> walk.does("police", "TriageReferral", "inDanger", "NO")
                                .decided("REASONABLE_GROUNDS")
                                .does("crisis-a", "BriefRightsAndConsents", "assistance", "NO", "signedBy", "GUARDIAN"),
                        "the guardian says no to shelter",
                        walk -> walk.does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES")
                                .does("police", "AgreeEmergencyShelter", "consent", "NO", "signedBy", "GUARDIAN"),
                        "the child leaves the house",
                        walk -> sheltered(walk).does("crisis-a", "RecordExit", "reason", "LEFT"))
                .entrySet()
                .stream()
                .map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
                    var walk = looked(Walk.refer(world, A_CHILD));
                    way.getValue().accept(walk);

                    assertThat(world.openTasks(walk.reference))
                            .contains("UserTask_LookAfterChild")
                            .doesNotContain("UserTask_RecordDeclined");
                    assertThat(referral.open(walk.reference)).isTrue();
                    assertThat(identification.ending(walk.reference))
                            .isNotIn(java.util.Optional.of(Identification.Ending.DECLINED));
                }));
    }

    /** The claims that only an adult can make are refused for a child. */
    @Test
    void m11_a_child_withdraws_from_nothing_and_closes_no_case() {
        var walk = Walk.refer(world, A_CHILD);

        assertThatThrownBy(() -> walk.reports("police", "ASSISTANCE_WITHDRAWN"))
                .hasMessage("caseevents.childsAssistance");
        assertThat(referral.mayGiveUp(walk.reference)).isFalse();
        for (var wish : List.of(Outcome.DECLINED, Outcome.WITHDREW)) {
            assertThatThrownBy(() -> assistance.close(walk.reference, wish)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void m11_somebody_who_turns_out_to_be_a_child_while_she_declines_is_helped_on() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "DECLINES_EVERYTHING")
                .reports("police", "POSSIBLY_CHILD")
                .does("police", "RecordDeclined");

        assertThat(identification.ending(walk.reference)).contains(Identification.Ending.COMPLETED);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ArrangeOnwardSupport");
    }

    @Test
    void the_centre_says_yes_for_a_child_for_whom_the_guardian_said_no() {
        var walk = looked(Walk.refer(world, A_CHILD))
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does("crisis-a", "BriefRightsAndConsents", "assistance", "NO", "signedBy", "GUARDIAN");
        assertThat(world.form("social", walk.reference, "UserTask_LookAfterChild")
                        .get("why"))
                .asString()
                .contains("said no");
        assertThatThrownBy(() -> walk.does("police", "DecideCrisisNeed", "needed", "YES"))
                .hasMessage("accommodation.notWithoutConsent");
        walk.does("social", "LookAfterChild", "assistance", "GOES_ON")
                .does("police", "DecideCrisisNeed", "needed", "YES");

        assertThat(identification.consentedToAssistance(walk.reference)).isTrue();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AnnouncePlacement");
    }

    @Test
    void a_centre_that_cares_in_another_way_says_yes_to_nothing() {
        var walk = looked(Walk.refer(world, A_CHILD))
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does("crisis-a", "BriefRightsAndConsents", "assistance", "NO", "signedBy", "GUARDIAN")
                .does("social", "LookAfterChild", "assistance", "CENTRE_CARES");

        assertThat(identification.consentedToAssistance(walk.reference)).isFalse();
    }

    @Test
    void h27_on_the_eighteenth_birthday_the_adult_is_asked_again_once() {
        var walk = agreedForTheChild();
        referral.lookWhoCameOfAge();
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_AskAdultAgain");
        walk.later(Duration.ofDays(4));
        referral.lookWhoCameOfAge();
        referral.lookWhoCameOfAge();

        assertThat(world.openTasks(walk.reference)).containsOnlyOnce("UserTask_AskAdultAgain");
        walk.does("crisis-a", "AskAdultAgain", "assistance", "YES", "recipients", List.of("SAFE_PROVIDER"));
        assertThat(consents.allowsDataTo(walk.reference, Capacity.SAFE_PROVIDER))
                .isTrue();
        assertThat(consents.allowsDataTo(walk.reference, Capacity.REINTEGRATION_PROVIDER))
                .isFalse();
    }

    @Test
    void h27_an_adult_who_says_no_ends_what_was_agreed_for_the_child() {
        var walk = agreedForTheChild().later(Duration.ofDays(4));
        referral.lookWhoCameOfAge();
        walk.does("crisis-a", "AskAdultAgain", "assistance", "NO");

        assertThat(identification.ending(walk.reference)).contains(Identification.Ending.WITHDREW);
    }

    @Test
    void h27_an_adult_who_says_yes_is_assisted_although_the_guardian_had_said_no() {
        var walk = Walk.refer(world, ALMOST_GROWN)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does("crisis-a", "BriefRightsAndConsents", "assistance", "NO", "signedBy", "GUARDIAN");
        walk.later(Duration.ofDays(4));
        referral.lookWhoCameOfAge();
        walk.does("crisis-a", "AskAdultAgain", "assistance", "YES", "recipients", List.of());

        assertThat(identification.assistanceRefused(walk.reference)).isFalse();
    }

    @Test
    void a_child_whose_death_was_reported_by_mistake_is_looked_after_again() {
        var walk = Walk.refer(world, A_CHILD).reports("police", "DECEASED");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_NameSocialWorkCentre");
        walk.later(Duration.ofDays(1));
        world.opens("police", walk.reference, "reopen");
        walk.does("police", "ReopenCase", "reason", "CLOSED_BY_MISTAKE");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_NameSocialWorkCentre");
    }

    @Test
    void an_adult_who_could_not_be_asked_is_asked_when_she_is_back() {
        var walk = agreedForTheChild().later(Duration.ofHours(1)).reports("police", "MISSING");
        walk.later(Duration.ofDays(4));
        referral.lookWhoCameOfAge();
        walk.does("crisis-a", "AskAdultAgain", "assistance", "CANNOT_BE_ASKED");
        walk.later(Duration.ofDays(1)).reports("police", "RETURNED");

        assertThat(world.openTasks(walk.reference)).containsOnlyOnce("UserTask_AskAdultAgain");
        walk.does("crisis-a", "AskAdultAgain", "assistance", "YES", "recipients", List.of());
        walk.later(Duration.ofDays(1)).reports("police", "MISSING").later(Duration.ofDays(1));
        walk.reports("police", "RETURNED");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_AskAdultAgain");
    }

    @Test
    void the_centre_reads_that_the_child_does_not_want_what_was_answered_for_it() {
        var walk = looked(Walk.refer(world, A_CHILD))
                .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES")
                .does(
                        "police",
                        "AgreeEmergencyShelter",
                        "consent",
                        "YES",
                        "signedBy",
                        "GUARDIAN",
                        "ownView",
                        "DISAGREES");

        assertThat(world.form("social", walk.reference, "UserTask_LookAfterChild")
                        .get("why"))
                .asString()
                .contains("does not want");
    }

    private Walk agreedForTheChild() {
        return Walk.refer(world, ALMOST_GROWN)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does("crisis-a", "BriefRightsAndConsents", "assistance", "YES", "signedBy", "GUARDIAN");
    }

    private static Walk looked(Walk walk) {
        return walk.does("coordinator", "NameSocialWorkCentre", "centre", "social")
                .does("social", "LookAfterChild");
    }

    private static Walk sheltered(Walk walk) {
        return walk.does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES")
                .does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN")
                .does("police", "AnnouncePlacement", "eta", "2026-03-02T10:00")
                .does("crisis-a", "PrepareLocation", "answer", "READY")
                .does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", "2026-03-02T10:00");
    }
}
