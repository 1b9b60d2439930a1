package si.zavetje.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import si.zavetje.casefile.Compartment;

/** What somebody without an account wrote: what happened, and how somebody can be reached safely, if at all. */
public record Lead(String happening, String reach, String place, Answer danger, Answer child, Who who) {

    static final int LONGEST_HAPPENING = 1000;
    static final int LONGEST_REACH = 160;
    static final int LONGEST_PLACE = 60;

    /** What is not answered is not known. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** For whom somebody writes. */
    public enum Who {
        SELF,
        CITIZEN,
        FOREIGN_AUTHORITY
    }

    /** Whether it can be taken: it says something, and not more than can be kept. */
    boolean fits() {
        return !happening.isBlank()
                && happening.length() <= LONGEST_HAPPENING
                && reach.length() <= LONGEST_REACH
                && place.length() <= LONGEST_PLACE;
    }

    /** What it says, in the questions of a referral by the police; what it does not say is not known. */
    Map<Compartment, Map<String, Object>> asReferral(String receivedAt) {
        var identity = new LinkedHashMap<String, Object>(
                Map.of("ageKnown", "UNKNOWN", "gender", "NonSpecifiedUnknown", "citizenship", List.of("XXX")));
        if (child == Answer.YES) {
            identity.put("ageDisputed", true);
        }
        if (!reach.isBlank()) {
            identity.put("safeContact", reach);
        }
        var referral = new LinkedHashMap<String, Object>(Map.of(
                "referrerRole",
                who.name(),
                "receivedAt",
                receivedAt,
                "legalStatus",
                "UNKNOWN",
                "immediateDanger",
                danger.name(),
                "victimKnowsOfReferral",
                who == Who.SELF ? "YES" : "UNKNOWN",
                "consentToReferral",
                who == Who.SELF ? "YES" : "NOT_ASKED"));
        if (!place.isBlank()) {
            referral.put("municipality", place);
        }
        return Map.of(
                Compartment.IDENTITY, identity,
                Compartment.REFERRAL, referral,
                Compartment.POLICE, Map.of("details", happening));
    }
}
