package si.zavetje.recognition;

import java.util.Set;
import java.util.stream.Stream;

/** Arabic spelling, which leaves out vowels and writes one letter in several ways. */
final class ArabicLetters {

    private static final String LETTER = "\\p{IsArabic}";
    private static final String VOWELS = "aeiou";
    private static final Set<String> ONE_SOUND = Set.of("sh", "kh", "gh", "dh", "th");

    private ArabicLetters() {}

    static boolean in(String text) {
        return text.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
    }

    /** One way of writing each letter; nothing that some write and others leave out; the article as a word of its own. */
    static String folded(String text) {
        return text.replaceAll("[\\p{M}\u0640\u0621]", "")
                .replaceAll("[أإآٱ]", "ا")
                .replaceAll("[ىئی]", "ي")
                .replace('ؤ', 'و')
                .replace('ة', 'ه')
                .replace('ک', 'ك')
                .replaceAll("(?<!" + LETTER + ")ع", "ا")
                .replace("ع", "")
                .replaceAll("(?<!" + LETTER + ")ال(?=" + LETTER + "{2})", "ال ");
    }

    /** A word as it may be spoken: with the vowels nobody wrote, and with the letters that may be vowels read as either. */
    static Stream<String> spoken(String word) {
        var vowels = word.replaceAll("(?<=.)w", "u").replaceAll("(?<=.)y", "i");
        return Stream.of(word, vowels).map(ArabicLetters::vowelled).distinct();
    }

    private static String vowelled(String word) {
        var spoken = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            spoken.append(word.charAt(i));
            boolean consonants =
                    i + 1 < word.length() && isConsonant(word.charAt(i)) && isConsonant(word.charAt(i + 1));
            if (consonants && !ONE_SOUND.contains(word.substring(i, i + 2))) {
                spoken.append('a');
            }
        }
        return spoken.toString();
    }

    private static boolean isConsonant(char letter) {
        return VOWELS.indexOf(letter) < 0;
    }
}
