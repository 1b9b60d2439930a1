package si.zavetje.reintegration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.referral.Referral.LegalStatus;

/** The rules on who may take part in reintegration, as they were on the day of the application. */
@Component
class EligibilityRules {

    /** Whose citizen somebody is, as far as the rules distinguish. */
    enum Citizenship {
        SI,
        EU,
        TCN;

        static Citizenship of(LegalStatus status) {
            return switch (status) {
                case SI_CITIZEN -> SI;
                case EU -> Citizenship.EU;
                case TCN_LEGAL, TCN_IRREGULAR, ASYLUM_APPLICANT, INT_PROTECTION, TEMP_PROTECTION, UNKNOWN -> TCN;
            };
        }
    }

    /** What is known of something the rules ask about; what is not known shuts nobody out. */
    enum Known {
        YES,
        NO,
        UNKNOWN
    }

    /** What the rules say, and if they say no, why. */
    enum Eligibility {
        ELIGIBLE,
        ONLY_VICTIMS_ABROAD,
        NO_PROCEEDINGS,
        NO_LEGAL_RESIDENCE
    }

    /** What the rules ask. */
    record Application(
            LocalDate appliedOn,
            Citizenship citizenship,
            Known exploitedAbroad,
            Known proceedings,
            Known legalResidence) {}

    private final DecisionTables tables;

    EligibilityRules(DecisionTables tables) {
        this.tables = tables;
    }

    /** What the rules say; empty when none are known for that day. */
    Optional<Eligibility> judge(Application application) {
        return tables.answer(
                        "ReintegrationEligibility",
                        Map.of(
                                "appliedOn", application.appliedOn(),
                                "citizenship", application.citizenship().name(),
                                "exploitedAbroad", application.exploitedAbroad().name(),
                                "proceedings", application.proceedings().name(),
                                "legalResidence", application.legalResidence().name()))
                .map(Eligibility::valueOf);
    }
}
