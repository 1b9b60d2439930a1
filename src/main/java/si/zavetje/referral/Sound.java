package si.zavetje.referral;

import java.util.Map;
import java.util.stream.Collectors;

/** How a word sounds, roughly: what remains when letters that are often mistaken for each other are taken for one. */
final class Sound {

    private static final Map<Character, String> CLASSES = Map.ofEntries(
            Map.entry('b', "b"),
            Map.entry('p', "b"),
            Map.entry('d', "d"),
            Map.entry('t', "d"),
            Map.entry('c', "k"),
            Map.entry('g', "k"),
            Map.entry('k', "k"),
            Map.entry('q', "k"),
            Map.entry('f', "v"),
            Map.entry('v', "v"),
            Map.entry('w', "v"),
            Map.entry('s', "s"),
            Map.entry('x', "s"),
            Map.entry('z', "s"),
            Map.entry('l', "l"),
            Map.entry('m', "m"),
            Map.entry('n', "n"),
            Map.entry('r', "r"));

    private Sound() {}

    /** The consonants of a word in plain Latin letters; a vowel is heard only at its beginning. */
    static String of(String word) {
        var spelt =
                word.replace("tch", "c").replace("ts", "c").replace("tz", "c").replace("ph", "f");
        var consonants = spelt.chars()
                .mapToObj(letter -> CLASSES.getOrDefault((char) letter, ""))
                .collect(Collectors.joining());
        var opening = "aeiouyjh".indexOf(spelt.charAt(0)) >= 0 ? "a" : "";
        return opening + consonants.replaceAll("(.)\\1+", "$1");
    }
}
