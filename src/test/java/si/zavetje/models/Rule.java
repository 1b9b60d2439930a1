package si.zavetje.models;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sentence about a model or form, what breaks it, and one change to the sample that must be found out. */
record Rule<T>(String sentence, Function<T, Stream<String>> faults, String harmless, String harmful) {

    /** Words that say whether somebody is a man or a woman. */
    static final Pattern GENDERED =
            Pattern.compile("\\b(she|her|hers|herself|he|his|him|himself)\\b", Pattern.CASE_INSENSITIVE);

    /** The sample with the fault planted, to show that the rule finds it. */
    String plantedIn(String sample) {
        if (!sample.contains(harmless)) {
            throw new IllegalStateException("the sample has no " + harmless);
        }
        return sample.replace(harmless, harmful);
    }

    /** How long something may take stands in the policy alone. */
    static final Pattern LENGTH = Pattern.compile(
            "\\b(\\d+|two|three|four|five|six|seven|ten|twelve|twenty|thirty|ninety)[ -](working )?"
                    + "(minute|hour|day|week|month|year)s?\\b|\\b(every|once a) (day|week|month|quarter|year)\\b|\\bday \\d",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String toString() {
        return sentence;
    }
}
