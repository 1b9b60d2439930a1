package si.zavetje.compensation;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.referral.Referral.LegalStatus;

/** The rules on compensation by the State, as they are on the day somebody looks. */
@Component
class CompensationRules {

    /** From what a period is counted. */
    enum Fact {
        END_OF_ACT,
        INCAPACITY_CEASED,
        INCAPACITY_LASTS,
        ENFORCEMENT_FAILED,
        AT_THE_LATEST
    }

    /** What is counted from it. */
    enum ClaimPeriod {
        AFTER_ACT("zozkd.claim"),
        AFTER_INCAPACITY("zozkd.incapacity"),
        AFTER_ENFORCEMENT("zozkd.afterEnforcement"),
        AT_THE_LATEST("zozkd.absolute");

        private final String rule;

        ClaimPeriod(String rule) {
            this.rule = rule;
        }

        /** The rule of the policy profile that says how long it is. */
        String rule() {
            return rule;
        }
    }

    /** Who claims. */
    enum Claimant {
        PERSON,
        DEPENDANT
    }

    /** Whose citizen somebody is, as far as the rules distinguish. */
    enum Citizenship {
        SI,
        EU,
        TCN,
        UNKNOWN;

        static Citizenship of(LegalStatus status) {
            return switch (status) {
                case SI_CITIZEN -> SI;
                case EU -> Citizenship.EU;
                case TCN_LEGAL, TCN_IRREGULAR, ASYLUM_APPLICANT, INT_PROTECTION, TEMP_PROTECTION -> TCN;
                case UNKNOWN -> Citizenship.UNKNOWN;
            };
        }
    }

    /** Whether the act was one for which the State pays. */
    enum Act {
        VIOLENT_OR_SEXUAL,
        NEITHER,
        NOT_KNOWN
    }

    /** What may stand against a claim; it is said, and refuses nothing. */
    enum Warning {
        NO_WARNING,
        ACT,
        ACT_NOT_KNOWN,
        CITIZENSHIP,
        CITIZENSHIP_AND_ACT,
        CITIZENSHIP_AND_ACT_NOT_KNOWN
    }

    private final DecisionTables tables;

    CompensationRules(DecisionTables tables) {
        this.tables = tables;
    }

    /** What is counted from a fact. */
    ClaimPeriod period(LocalDate lookedOn, Fact fact, Claimant claimant) {
        return ClaimPeriod.valueOf(answer(
                "CompensationDue", Map.of("lookedOn", lookedOn, "fact", fact.name(), "claimant", claimant.name())));
    }

    /** What the person should know before a claim is filed. */
    Warning warning(LocalDate lookedOn, Citizenship citizenship, Act act) {
        return Warning.valueOf(answer(
                "CompensationWarnings",
                Map.of("lookedOn", lookedOn, "citizenship", citizenship.name(), "act", act.name())));
    }

    private String answer(String table, Map<String, ?> facts) {
        return tables.answer(table, facts)
                .orElseThrow(() -> new IllegalArgumentException(table + " knows no rule for " + facts));
    }
}
