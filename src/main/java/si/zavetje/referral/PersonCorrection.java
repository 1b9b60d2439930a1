package si.zavetje.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.Correction;

/** What a referral says of a person, as it was put right since: part by part, each as a whole. */
@Component
class PersonCorrection implements Correction {

    /** What can be put right, and the questions of the referral it takes the place of. */
    enum Part {
        NAMES("firstName", "secondName", "alias"),
        DOCUMENT("documentNumber"),
        AGE("ageKnown", "birthDate", "birthMonth", "birthYear", "estimatedAge", "ageDisputed"),
        CITIZENSHIP("citizenship"),
        LANGUAGE("language", "interpreter"),
        CONTACT("safeContact"),
        LEGAL_STATUS("legalStatus"),
        DANGER("immediateDanger"),
        /** It was opened by mistake. */
        NOTHING();

        private final Set<String> questions;

        Part(String... questions) {
            this.questions = Set.of(questions);
        }

        /** Who reads a second referral, or looks what was taken over from one, says only how the person may be contacted. */
        private static Part of(Map<String, Object> correction) {
            return Optional.ofNullable(correction.get("corrected"))
                    .map(String::valueOf)
                    .map(Part::valueOf)
                    .orElse(CONTACT);
        }
    }

    @Override
    public String of() {
        return "RegisterReferral";
    }

    @Override
    public Set<String> by() {
        return Set.of("CorrectPerson", "CorrectStatus", "ReadSecondReferral", "CheckWhatWasTakenOver");
    }

    @Override
    public Map<String, Object> applied(Map<String, Object> before, Map<String, Object> correction) {
        var questions = Part.of(correction).questions;
        var now = new LinkedHashMap<String, Object>(before);
        now.keySet().removeAll(questions);
        correction.forEach((question, answer) -> {
            if (questions.contains(question)) {
                now.put(question, answer);
            }
        });
        return now;
    }
}
