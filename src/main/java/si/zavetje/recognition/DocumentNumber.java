package si.zavetje.recognition;

import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.stream.Stream;

/** The number of a document, whatever letters it was typed in. */
final class DocumentNumber {

    private static final int SHORTEST = 5;
    private static final String COUNTED_UP = "01234567890123456789";
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    private DocumentNumber() {}

    /** How others may have written it: in Latin letters, or in letters that look like them; nothing for a fragment. */
    static Stream<String> spellings(String typed) {
        return Stream.concat(Stream.of(typed), LatinLetters.of(typed).stream())
                .map(text -> text.replaceAll("[^\\p{L}\\p{Nd}]", "").toUpperCase(Locale.ROOT))
                .filter(DocumentNumber::isWhole)
                // Last, because it takes digits for the letters they look like.
                .map(LOOKS::getSkeleton)
                .distinct();
    }

    private static boolean isWhole(String number) {
        return number.length() >= SHORTEST
                && number.codePoints().anyMatch(Character::isDigit)
                && !number.matches("(.)\\1+")
                && !COUNTED_UP.contains(number);
    }
}
