package si.zavetje.intake;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** What a referral says, in the questions of the referral by the police: a case that begins with it is like any other. */
@Component
class ReferredFacts {

    /** The form by which the police refer. */
    static final String FORM = "RegisterReferral";

    private static final String DANGER = "immediateDanger";
    private static final String DETAILS = "details";

    private static final Map<Compartment, Set<String>> QUESTIONS = Map.of(
            Compartment.IDENTITY,
            Set.of(
                    "firstName",
                    "secondName",
                    "documentNumber",
                    "ageKnown",
                    "birthDate",
                    "birthMonth",
                    "birthYear",
                    "estimatedAge",
                    "ageDisputed",
                    "gender",
                    "citizenship",
                    "language",
                    "interpreter",
                    "safeContact"),
            Compartment.REFERRAL,
            Set.of(
                    "municipality",
                    "childrenWith",
                    "legalStatus",
                    "exploitation",
                    "countryOfExploitation",
                    DANGER,
                    "detained",
                    "victimKnowsOfReferral",
                    "consentToReferral"),
            Compartment.POLICE,
            Set.of(DETAILS));

    private final CaseFile caseFile;
    private final ContactPoint contactPoint;

    ReferredFacts(CaseFile caseFile, ContactPoint contactPoint) {
        this.caseFile = caseFile;
        this.contactPoint = contactPoint;
    }

    /** What its sender entered, part by part of the file; nobody is shown it who may not read that part. */
    Map<Compartment, Map<String, Object>> of(IncomingReferral referral) {
        var reference = new CaseReference(referral.caseReference());
        var facts = new EnumMap<Compartment, Map<String, Object>>(unknown());
        caseFile.entered(reference, Set.of(referral.form()), QUESTIONS.keySet())
                .forEach(entry -> entry.values().forEach((question, answer) -> {
                    if (QUESTIONS.getOrDefault(entry.compartment(), Set.of()).contains(question)) {
                        facts.getOrDefault(entry.compartment(), new HashMap<>()).put(question, answer);
                    }
                }));
        var said = facts.getOrDefault(Compartment.REFERRAL, new HashMap<>());
        said.put("referrerRole", referral.senderRole());
        said.put(
                "receivedAt",
                LocalDateTime.ofInstant(referral.sentAt(), LegalZone.ID)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        if (referral.sender() != null) {
            said.put("referringOrganisation", contactPoint.nameOf(referral.sender()));
        }
        if (foundInDanger(reference)) {
            said.put(DANGER, "YES");
        }
        addNewFacts(reference, facts.getOrDefault(Compartment.POLICE, new HashMap<>()));
        if (agreedSince(reference)) {
            said.put("victimKnowsOfReferral", "YES");
            said.put("consentToReferral", "YES");
        }
        facts.values().removeIf(Map::isEmpty);
        return facts;
    }

    /** Whoever sent it found the person in danger since, whatever was known of it then. */
    private boolean foundInDanger(CaseReference reference) {
        return caseFile
                .entered(
                        reference,
                        Set.of("AskAfterReferral", "HelpOutsideProgramme"),
                        Set.of(Compartment.REFERRAL, Compartment.SUPPORT))
                .stream()
                .anyMatch(entry -> "YES".equals(entry.values().get("inDanger"))
                        || "LIFE_AT_RISK".equals(entry.values().get("next")));
    }

    /** What was not known before a refusal stands after what was known, the newest last. */
    private void addNewFacts(CaseReference reference, Map<String, Object> said) {
        var details = new ArrayList<String>();
        caseFile.entered(reference, Set.of("FollowUpRefusal"), Set.of(Compartment.POLICE)).stream()
                .map(entry -> entry.values().get("newFacts"))
                .filter(Objects::nonNull)
                .forEach(facts -> details.add(0, facts.toString()));
        if (!details.isEmpty()) {
            Optional.ofNullable(said.get(DETAILS)).ifPresent(first -> details.add(0, first.toString()));
            said.put(DETAILS, String.join("\n", details));
        }
    }

    /** A person who did not want the police to be told, and does now. */
    private boolean agreedSince(CaseReference reference) {
        return caseFile.entered(reference, Set.of("HelpOutsideProgramme"), Set.of(Compartment.SUPPORT)).stream()
                .findFirst()
                .filter(entry -> "AGREES".equals(entry.values().get("next")))
                .isPresent();
    }

    /** What is not asked of somebody who refers, and must be answered all the same. */
    private static Map<Compartment, Map<String, Object>> unknown() {
        return Map.of(
                Compartment.IDENTITY,
                new LinkedHashMap<>(
                        Map.of("ageKnown", "UNKNOWN", "gender", "NonSpecifiedUnknown", "citizenship", List.of("XXX"))),
                Compartment.REFERRAL,
                new LinkedHashMap<>(Map.of(
                        "legalStatus",
                        "UNKNOWN",
                        DANGER,
                        "UNKNOWN",
                        "victimKnowsOfReferral",
                        "UNKNOWN",
                        "consentToReferral",
                        "NOT_ASKED")),
                Compartment.POLICE,
                new LinkedHashMap<>());
    }
}
