package si.zavetje.referral;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a name in plain Latin letters, so that it is the same person in every script and with or without accents. */
final class LatinLetters {

    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            letter('а', "a"),
            letter('б', "b"),
            letter('в', "v"),
            letter('г', "g"),
            letter('ґ', "g"),
            letter('д', "d"),
            letter('ђ', "dj"),
            letter('ѓ', "gj"),
            letter('е', "e"),
            letter('ё', "e"),
            letter('є', "e"),
            letter('ж', "z"),
            letter('з', "z"),
            letter('ѕ', "dz"),
            letter('и', "i"),
            letter('і', "i"),
            letter('ї', "i"),
            letter('й', "j"),
            letter('ј', "j"),
            letter('к', "k"),
            letter('л', "l"),
            letter('љ', "lj"),
            letter('м', "m"),
            letter('н', "n"),
            letter('њ', "nj"),
            letter('о', "o"),
            letter('п', "p"),
            letter('р', "r"),
            letter('с', "s"),
            letter('т', "t"),
            letter('ћ', "c"),
            letter('ќ', "kj"),
            letter('у', "u"),
            letter('ў', "u"),
            letter('ф', "f"),
            letter('х', "h"),
            letter('ц', "c"),
            letter('ч', "c"),
            letter('џ', "dz"),
            letter('ш', "s"),
            letter('щ', "sc"),
            letter('ъ', "a"),
            letter('ы', "i"),
            letter('ь', ""),
            letter('э', "e"),
            letter('ю', "ju"),
            letter('я', "ja"),
            letter('đ', "dj"),
            letter('ł', "l"),
            letter('ø', "o"),
            letter('ß', "ss"),
            letter('æ', "ae"),
            letter('œ', "oe"),
            letter('ı', "i"),
            letter('þ', "th"),
            letter('ð', "d"),
            letter('ə', "e"));

    private LatinLetters() {}

    /** Small letters a to z, words parted by one space. */
    static String of(String name) {
        var latin = name.toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(letter -> LETTERS.getOrDefault(letter, Character.toString(letter)))
                .collect(Collectors.joining());
        return Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’`]", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static Map.Entry<Integer, String> letter(char letter, String latin) {
        return Map.entry((int) letter, latin);
    }
}
