package si.zavetje.reintegration;

import java.time.LocalDate;
import java.util.Optional;
import si.zavetje.referral.Referral.LegalStatus;

/** The rules on who may take part in reintegration, as they were on the day of the application. */
public interface EligibilityRules {

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

    /** What the rules say; empty when none are known for that day. */
    Optional<Eligibility> judge(Application application);
}
