package si.zavetje.packaged;

import java.time.Clock;
import java.util.Map;
import si.zavetje.world.Answers;
import si.zavetje.world.Visitor;

/** The night of a referral, without a screen: what the police hand in until a person is announced to a provider. */
final class Night {

    static final Map<String, Object> ADULT_IN_DANGER = Map.of(
            "ageKnown", "ESTIMATE",
            "estimatedAge", 27,
            "ageDisputed", false,
            "birthDate", "",
            "immediateDanger", "YES",
            "consentToReferral", "YES");

    private final Answers answers = new Answers();
    private final Visitor police;

    Night(RunningJar program) {
        this.police = Visitor.signIn(program.port(), "police");
    }

    /** A referral, and its case. */
    String referred() {
        return police.refer(filled("RegisterReferral", ADULT_IN_DANGER));
    }

    /** Looks at it and asks her whether she wants to be sheltered: she does. */
    String agreed(String reference) {
        police.complete("Triage the referral", reference, filled("TriageReferral", Map.of("possiblyChild", "NO")));
        police.complete(
                "Agree emergency shelter",
                reference,
                filled("AgreeEmergencyShelter", Map.of("consent", "YES", "signedBy", "VICTIM")));
        return reference;
    }

    /** Announces her to the provider whose turn it is. */
    String announced(String reference) {
        police.complete("Announce the placement", reference, filled("AnnouncePlacement", Map.of()));
        return reference;
    }

    Answers answers() {
        return answers;
    }

    private Map<String, Object> filled(String form, Map<String, ?> matters) {
        return answers.to(form, Clock.systemUTC().instant(), matters);
    }
}
