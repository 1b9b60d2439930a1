package si.zavetje.places;

import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.recognition.PersonFacts;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** Whom a place suits, by the table that experts maintain; a person decides in the end. */
@Component
class Matching {

    private static final String MAN = "Masculine";

    private final DecisionTables tables;
    private final Referral referral;
    private final PersonFacts facts;

    Matching(DecisionTables tables, Referral referral, PersonFacts facts) {
        this.tables = tables;
        this.referral = referral;
        this.facts = facts;
    }

    Fit fit(CaseReference reference, Place place) {
        int people = 1 + referral.accompanyingChildren(reference);
        return tables.answer(
                        "PlaceMatch",
                        Map.of(
                                "beds", people <= place.beds() ? "ENOUGH" : "TOO_FEW",
                                "children", welcome(referral.withChild(reference), place.forChildren()),
                                "men", welcome(isMan(reference), place.forMen())))
                .map(Fit::valueOf)
                .orElseThrow();
    }

    private boolean isMan(CaseReference reference) {
        return !referral.child(reference) && facts.of(reference).facts().sex().equals(MAN);
    }

    private static String welcome(boolean comes, boolean welcome) {
        return comes ? welcome ? "WELCOME" : "NOT_WELCOME" : "NONE";
    }
}
