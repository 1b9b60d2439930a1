package si.zavetje.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what a person is recognised when she is referred again; exists only while the referral is taken. */
record ReferredPerson(
        List<String> names, Optional<Integer> birthYear, String citizenship, Optional<String> documentNumber) {

    /** How much two referrals are alike. */
    enum Likeness {
        DOCUMENT,
        NAME,
        SOUND
    }

    /** One way of writing down what the person is recognised by. */
    record Mark(Likeness likeness, String text) {}

    private static final String ANY_YEAR = "any";
    private static final String NO_YEAR = "none";

    /** What is kept of the person, so that later referrals can be compared with it. */
    List<Mark> kept() {
        return marks(
                birthYear.map(year -> List.of(String.valueOf(year), ANY_YEAR)).orElse(List.of(NO_YEAR, ANY_YEAR)));
    }

    /** What earlier referrals of the same person would have left; a year of birth may be off by one. */
    List<Mark> sought() {
        return marks(birthYear
                .map(year -> List.of(String.valueOf(year - 1), String.valueOf(year), String.valueOf(year + 1), NO_YEAR))
                .orElse(List.of(ANY_YEAR)));
    }

    private List<Mark> marks(List<String> years) {
        var byName = names.stream()
                .map(LatinLetters::of)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Stream.of(
                        new Mark(Likeness.NAME, inAnyOrder(name, UnaryOperator.identity())),
                        new Mark(Likeness.SOUND, inAnyOrder(name, Sound::of))))
                .flatMap(mark -> years.stream()
                        .map(year -> new Mark(
                                mark.likeness(),
                                mark.likeness() + "|" + mark.text() + "|" + year + "|" + citizenship)));
        var byDocument = documentNumber.stream()
                .map(number -> number.replaceAll("[^A-Za-z0-9]", "").toUpperCase(java.util.Locale.ROOT))
                .map(number -> new Mark(Likeness.DOCUMENT, Likeness.DOCUMENT + "|" + number));
        return Stream.concat(byDocument, byName).distinct().toList();
    }

    private static String inAnyOrder(String name, UnaryOperator<String> form) {
        return Arrays.stream(name.split(" ")).map(form).sorted().collect(Collectors.joining(" "));
    }
}
