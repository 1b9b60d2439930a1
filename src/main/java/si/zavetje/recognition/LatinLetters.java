package si.zavetje.recognition;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes text of every script in small plain Latin letters: in each of the ways that are usual for that script. */
final class LatinLetters {

    private static final String PLAIN = "; Latin-ASCII; Lower";

    /** Each way is made when the first name of its script comes; the one for all other scripts takes a second to make. */
    private static final Map<String, Transliterator> WAYS = new ConcurrentHashMap<>();

    private static final List<String> CYRILLIC = List.of(
            "Cyrillic-Latin",
            "Ukrainian-Latin/BGN; Cyrillic-Latin",
            "Russian-Latin/BGN; Cyrillic-Latin",
            "Bulgarian-Latin/BGN; Cyrillic-Latin");
    private static final List<String> GREEK = List.of("Greek-Latin/UNGEGN", "Greek-Latin");

    private LatinLetters() {}

    /** All usual spellings of a text; letters no spelling is known for stay as they are. */
    static List<String> of(String text) {
        var whole = Normalizer2.getNFKCInstance()
                .normalize(text)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[đĐ]", "dj")
                .replaceAll("[ђЂ]", "дј")
                .replaceAll("[љЉ]", "лј")
                .replaceAll("[њЊ]", "нј")
                .replaceAll("[џЏ]", "дж");
        return ways(whole)
                .flatMap(way -> written(WAYS.computeIfAbsent(way, LatinLetters::make), whole))
                .map(latin -> latin.replaceAll("[\\p{M}\\p{Lm}'’`´]", ""))
                .distinct()
                .toList();
    }

    /** Scripts that put no space between words get one after each syllable; in Latin letters it is left out again. */
    private static Stream<String> written(Transliterator way, String text) {
        var words = Arrays.stream(text.split(" ", -1)).map(way::transliterate).toList();
        return Stream.of(
                String.join(" ", words),
                words.stream().map(word -> word.replace(" ", "")).collect(Collectors.joining(" ")),
                words.stream()
                        .map(word ->
                                word.replaceFirst(" ", "|").replace(" ", "").replace('|', ' '))
                        .collect(Collectors.joining(" ")));
    }

    private static Stream<String> ways(String text) {
        var scripts = text.codePoints().map(UScript::getScript).distinct().toArray();
        boolean onlyLatin = true;
        for (int script : scripts) {
            switch (script) {
                case UScript.CYRILLIC -> {
                    return CYRILLIC.stream();
                }
                case UScript.GREEK -> {
                    return GREEK.stream();
                }
                case UScript.ARABIC -> {
                    return Stream.of("Arabic-Latin");
                }
                case UScript.LATIN, UScript.COMMON, UScript.INHERITED -> {}
                default -> onlyLatin = false;
            }
        }
        return Stream.of(onlyLatin ? "Latin" : "Any-Latin");
    }

    private static Transliterator make(String way) {
        return Transliterator.getInstance(way.equals("Latin") ? "Latin-ASCII; Lower" : way + PLAIN);
    }
}
