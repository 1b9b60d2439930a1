package si.zavetje.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.consents.Consent.Answer;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** What a person allows others to learn: one recipient at a time, with all that was said, until it ends or is taken back. */
@EngineTest
@CoversEveryNode("ConsentTaking")
class ConsentsProcessTest {

    @Autowired
    World world;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWords words;

    @Autowired
    Referral referral;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void a_recipient_without_an_account_is_allowed_what_was_asked_until_the_last_day() {
        var walk = Walk.refer(world)
                .says("crisis-a", "GIVEN", "HEALTH_CARE", "until", "2026-03-10", "purposes", List.of("HELP"));

        assertThat(consents.allows(walk.reference, Recipient.HEALTH_CARE, Purpose.HELP))
                .isTrue();
        assertThat(consents.allows(walk.reference, Recipient.HEALTH_CARE, Purpose.HEALTH))
                .isFalse();
        world.clock.set("2026-03-10T23:59");
        assertThat(consents.allows(walk.reference, Recipient.HEALTH_CARE, Purpose.HELP))
                .isTrue();
        world.clock.set("2026-03-11T00:00");
        assertThat(consents.allows(walk.reference, Recipient.HEALTH_CARE, Purpose.HELP))
                .isFalse();
    }

    @Test
    void it_is_said_in_words_with_the_language_the_way_and_the_version_of_the_text() {
        var walk = Walk.refer(world)
                .says("crisis-a", "GIVEN", "IOM", "askedIn", "ukr", "how", "SIGNATURE", "words", "SHEET")
                .says("crisis-a", "REFUSED", "EMBASSY", "purposes", List.of("HELP"), "interpreted", false);

        var lines = words.of(walk.reference, consents.of(walk.reference), Locale.ENGLISH);

        assertThat(lines)
                .extracting(line -> line.recipient() + ": " + line.what() + ": " + line.state())
                .containsExactly(
                        "embassy or consulate: who the person is, and what the help needs: not allowed, said on 2 March 2026",
                        "International Organization for Migration: who the person is, and what the help needs:"
                                + " allowed on 2 March 2026, until 2 March 2027",
                        "International Organization for Migration: what is known of the health:"
                                + " allowed on 2 March 2026, until 2 March 2027");
        assertThat(lines.get(1).how())
                .isEqualTo("The person, Ukrainian, Signed on paper, with an interpreter, words of the sheet 2026-1");
        assertThat(lines.get(1).consent().word().takenFor()).isEqualTo("crisis-a");
        world.opens("police", walk.reference, "consent");
        assertThat(world.form("police", walk.reference, "UserTask_RecordConsent")
                        .get("standing"))
                .asString()
                .contains("embassy or consulate", "not allowed");
    }

    @Test
    void what_is_taken_back_is_not_allowed_from_the_next_moment_on() {
        var walk = Walk.refer(world).says("crisis-a", "GIVEN", "LEGAL_AID");
        walk.later(Duration.ofMinutes(1)).says("crisis-a", "WITHDRAWN", "LEGAL_AID", "purposes", List.of("HELP"));

        assertThat(consents.allows(walk.reference, Recipient.LEGAL_AID, Purpose.HELP))
                .isFalse();
        assertThat(consents.allows(walk.reference, Recipient.LEGAL_AID, Purpose.HEALTH))
                .as("nobody learns of the health of somebody whom he may not know")
                .isFalse();
    }

    @Test
    void nothing_is_taken_back_that_was_never_allowed_and_the_health_is_not_told_alone() {
        var walk = Walk.refer(world);

        assertThatThrownBy(() -> walk.says("crisis-a", "WITHDRAWN", "IOM")).hasMessage("consents.nothingToTakeBack");
        assertThatThrownBy(() -> walk.does(
                        "crisis-a",
                        "RecordConsent",
                        "what",
                        "GIVEN",
                        "recipient",
                        "IOM",
                        "purposes",
                        List.of("HEALTH"),
                        "signedBy",
                        "VICTIM"))
                .hasMessage("consents.healthAlone");
        walk.does("crisis-a", "RecordConsent", "what", "NOTHING");
        assertThat(consents.of(walk.reference)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WHAT_FOR", "WHO_READS", "HOW_LONG", "MAY_SEE", "MAY_WITHDRAW"})
    void a_consent_of_somebody_who_does_not_know_all_of_it_is_none(String notTold) {
        var told = new ArrayList<>(List.of("WHAT_FOR", "WHO_READS", "HOW_LONG", "MAY_SEE", "MAY_WITHDRAW"));
        told.remove(notTold);
        var walk = Walk.refer(world);

        assertThatThrownBy(() -> walk.says("crisis-a", "GIVEN", "IOM", "told", told))
                .hasMessage("consents.notInformed");
    }

    @Test
    void a_child_allows_nothing_alone_and_its_own_no_is_heard() {
        var walk = Walk.refer(world, Map.of("birthDate", "2010-06-01"));

        assertThatThrownBy(() -> walk.says("crisis-a", "GIVEN", "IOM")).hasMessage("referral.childNeedsGuardian");
        walk.does(
                "crisis-a",
                "RecordConsent",
                "what",
                "GIVEN",
                "recipient",
                "IOM",
                "signedBy",
                "GUARDIAN",
                "ownView",
                "DISAGREES");
        assertThat(consents.of(walk.reference))
                .extracting(one -> one.word().ownView())
                .containsOnly("DISAGREES");
        walk.does("coordinator", "NameSocialWorkCentre", "centre", "social");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAfterChild");
    }

    @Test
    void whoever_does_not_answer_for_the_person_takes_nothing_down() {
        var walk = Walk.refer(world);

        assertThatThrownBy(() -> world.opens("safe-a", walk.reference, "consent"))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> world.opens("coordinator", walk.reference, "consent"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void whom_the_person_named_when_the_rights_were_explained_is_allowed_with_or_without_an_account() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does(
                        "crisis-a",
                        "BriefRightsAndConsents",
                        "assistance",
                        "YES",
                        "signedBy",
                        "VICTIM",
                        "recipients",
                        List.of("SAFE_PROVIDER", "HEALTH_CARE", "IOM", "FOREIGN_AUTHORITY"),
                        "briefingLanguage",
                        "rum");

        assertThat(consents.of(walk.reference))
                .filteredOn(one -> one.answer() == Answer.GIVEN)
                .extracting(Consent::recipient)
                .containsExactly(
                        Recipient.SAFE_PROVIDER,
                        Recipient.HEALTH_CARE,
                        Recipient.IOM,
                        Recipient.FOREIGN_AUTHORITY,
                        Recipient.RESEARCH);
        assertThat(consents.of(walk.reference))
                .extracting(one -> one.word().language())
                .containsOnly("rum");
        assertThat(consents.allowsDataTo(walk.reference, Capacity.SAFE_PROVIDER))
                .isTrue();
        assertThat(consents.allowsDataTo(walk.reference, Capacity.REINTEGRATION_PROVIDER))
                .isFalse();
        assertThat(referral.open(walk.reference)).isTrue();
    }
}
