package si.zavetje.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import si.zavetje.forms.AskedBack;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Answers;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** The dates that were taken although they cannot be true together, or hardly at all. */
@EngineTest
class OrderOfEventsTest {

    @Autowired
    World world;

    @Autowired
    MessageSource messages;

    @BeforeEach
    void ten_days_after_the_referral() {
        world.clock.set("2026-11-30T10:00");
    }

    @Test
    void an_event_before_the_referral_is_refused_with_both_events_and_their_dates() {
        var walk = referred().does("police", "TriageReferral", "inDanger", "NO").does("crisis-a", "OfferNgoInterview");

        refused(
                () -> walk.once("police", "IdentificationInterview", "interviewedAt", "2026-11-01T10:00"),
                "When was the person interviewed?: the interview with the police (Sunday 1 November 2026 at 10:00) cannot be"
                        + " earlier than the arrival of the referral (Friday 20 November 2026 at 10:00).");
        assertThatThrownBy(() -> walk.once("police", "IdentificationInterview", "interviewedAt", "2026-11-01T10:00"))
                .satisfies(
                        refusal -> assertThat(sentence(refusal, Locale.forLanguageTag("sl")))
                                .isEqualTo(
                                        "When was the person interviewed?: »razgovor s policijo« (nedelja, 1. november 2026 ob 10.00)"
                                                + " ne more biti prej kot »prejem napotitve« (petek, 20. november 2026 ob 10.00)."));
        assertThat(world.openTasks(walk.reference)).contains("UserTask_IdentificationInterview");
    }

    @Test
    void i2_a_police_interview_before_the_one_with_an_organisation_is_asked_back_and_can_be_true() {
        var walk = referred()
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "ACCEPTED", "heldOn", "2026-11-25");

        asked(
                () -> walk.once("police", "IdentificationInterview", "interviewedAt", "2026-11-21T10:00"),
                "When was the person interviewed?: the interview with the police (Saturday 21 November 2026 at 10:00) would be"
                        + " earlier than the interview with the non-governmental organisation. When that was stands in a"
                        + " part of the case file that is not open to you. If that is right, hand the form in once more.");
        walk.once("police", "IdentificationInterview", "interviewedAt", "2026-11-21T10:00");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_IdentificationInterview");
    }

    @Test
    void a_decision_does_not_come_before_the_interview_it_rests_on() {
        var walk = referred()
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "heldOn", "2026-11-20")
                .does("police", "IdentificationInterview", "interviewedAt", "2026-11-21T10:00");

        refused(
                () -> walk.once("police", "DecideReasonableGrounds", "decidedOn", "2026-11-20"),
                "the decision on reasonable grounds (Friday 20 November 2026) cannot be earlier than the interview with"
                        + " the police (Saturday 21 November 2026 at 10:00).");
        walk.does("police", "DecideReasonableGrounds", "decidedOn", "2026-11-21", "outcome", "REASONABLE_GROUNDS");
        refused(
                () -> walk.once("crisis-a", "BriefRightsAndConsents", "briefedOn", "2026-11-01"),
                "the explanation of rights (Sunday 1 November 2026) cannot be earlier than the arrival of the referral");
    }

    @Test
    void an_interview_of_the_organisation_before_the_referral_is_asked_back() {
        var walk = referred().does("police", "TriageReferral", "inDanger", "NO");

        asked(
                () -> walk.once("crisis-a", "OfferNgoInterview", "heldOn", "2026-11-01"),
                "When was it held?: the interview with the non-governmental organisation (Sunday 1 November 2026) would be"
                        + " earlier than the arrival of the referral (Friday 20 November 2026 at 10:00).");
    }

    @Test
    void a_decision_of_the_person_before_she_was_informed_is_asked_back() {
        var walk = referred()
                .emergencyAgreed()
                .does("police", "AnnouncePlacement")
                .does("crisis-a", "PrepareLocation", "answer", "READY")
                .does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", "2026-11-22T20:00")
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "InformOfProgramme", "informedOn", "2026-11-29");

        asked(
                () -> walk.once("crisis-a", "RecordVictimDecision", "decidedOn", "2026-11-28"),
                "the decision of the person (Saturday 28 November 2026) would be earlier than the explanation of the"
                        + " programme (Sunday 29 November 2026).");
        refused(
                () -> walk.once("crisis-a", "RecordVictimDecision", "decidedOn", "2026-11-21"),
                "cannot be earlier than the admission to crisis accommodation (Sunday 22 November 2026 at 20:00).");
        asked(
                () -> walk.once("crisis-a", "AssessRisk", "nextReview", "2026-11-01"),
                "When will the risk be looked at again?: Sunday 1 November 2026 is already past.");
    }

    @Test
    void an_arrival_in_the_past_and_a_placement_of_nobody_are_asked_back_together() {
        var walk = referred().emergencyAgreed();

        asked(
                () -> walk.once("police", "AnnouncePlacement", "eta", "2026-11-30T08:00", "adults", 0, "children", 0),
                "When will the person arrive?: Monday 30 November 2026 at 08:00 is already past.",
                "Nobody is coming: no adult and no child.");
    }

    @Test
    void a_referral_of_long_ago_and_a_very_old_person_are_asked_back_and_taken_the_second_time() {
        var referral = referral("2026-10-21T09:00");
        referral.put("birthDate", "1900-01-01");

        asked(
                () -> world.referOnce("police", referral),
                "When did the referral arrive?: Wednesday 21 October 2026 at 09:00 is 40 days ago.",
                "Date of birth: Monday 1 January 1900 makes the person 126 years old.",
                "If that is right, hand the form in once more.");
        assertThat(world.referOnce("police", referral)).isNotNull();
    }

    @Test
    void only_the_same_person_with_the_same_answers_within_an_hour_has_answered() {
        var referral = referral("1901-01-01T09:00");
        referral.put("ageKnown", "UNKNOWN");
        referral.put("birthDate", "");
        asked(() -> world.referOnce("police", referral), "is 45,989 days ago");
        asked(() -> world.referOnce("police-b", referral), "is 45,989 days ago");
        world.clock.advance(Duration.ofMinutes(61));
        asked(() -> world.referOnce("police", referral), "is 45,989 days ago");
        var other = new HashMap<>(referral);
        other.put("receivedAt", "1902-01-01T09:00");
        asked(() -> world.referOnce("police", other), "is 45,624 days ago");
        world.clock.advance(Duration.ofMinutes(59));

        assertThat(world.referOnce("police", referral)).isNotNull();
        asked(() -> world.referOnce("police", referral), "is 45,989 days ago");
    }

    @Test
    void what_has_not_come_is_refused_by_the_name_of_its_question() {
        assertThatThrownBy(() -> world.referOnce("police", referral("2026-12-01T09:00")))
                .satisfies(refusal -> assertThat(((Refusal) refusal).question()).contains("receivedAt"));
        assertThatThrownBy(() -> world.referOnce("police", referral("2026-10-20T09:00")))
                .satisfies(refusal -> assertThat(((Refusal) refusal).question()).contains("receivedAt"));
        refused(
                () -> world.referOnce("police", referral("2026-12-01T09:00")),
                "When did the referral arrive?: Tuesday 1 December 2026 at 09:00 has not come yet.");
        var unborn = referral("2026-11-30T09:00");
        unborn.put("birthDate", "2027-01-01");
        refused(() -> world.referOnce("police", unborn), "Date of birth: Friday 1 January 2027 has not come yet.");
    }

    private Walk referred() {
        return Walk.refer(world, Map.of("receivedAt", "2026-11-20T10:00"));
    }

    private Map<String, Object> referral(String receivedAt) {
        return new HashMap<>(new Answers()
                .to(
                        "RegisterReferral",
                        world.clock.instant(),
                        Map.of("receivedAt", receivedAt, "ageKnown", "BIRTH_DATE", "birthDate", "1999-05-10")));
    }

    private void refused(ThrowingCallable handedIn, String part) {
        assertThatThrownBy(handedIn).isNotInstanceOf(AskedBack.class).satisfies(refusal -> assertThat(
                        sentence(refusal, Locale.ENGLISH))
                .contains(part));
    }

    private void asked(ThrowingCallable handedIn, String... parts) {
        assertThatThrownBy(handedIn).isInstanceOf(AskedBack.class).satisfies(refusal -> assertThat(
                        sentence(refusal, Locale.ENGLISH))
                .contains(parts)
                .endsWith("If that is right, hand the form in once more."));
    }

    private String sentence(Throwable refusal, Locale language) {
        return messages.getMessage((Refusal) refusal, language);
    }
}
