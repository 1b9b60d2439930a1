package si.zavetje.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;

/** One name of a person as one word after the other, in one of the ways it may be spelt. */
record PersonName(List<String> words, boolean withoutVowels) {

    private static final DaitchMokotoffSoundex SOUND = new DaitchMokotoffSoundex();
    private static final Pattern ARTICLE = Pattern.compile("al|el|ul|il");
    private static final Pattern WITH_ARTICLE = Pattern.compile("[ae]l[a-z]{4,}");
    private static final Pattern SERVANT_OF = Pattern.compile("abd[aeou]?[lr]?");
    private static final int MOST_SOUNDS = 16;
    private static final int SHORTEST_SLIP = 4;
    private static final int SHORTEST_LONE_SLIP = 7;

    /** All ways of spelling a name; none when it is only a placeholder or a letter. */
    static List<PersonName> spellings(String typed) {
        boolean arabic = ArabicLetters.in(typed);
        var readings = LatinLetters.of(arabic ? ArabicLetters.folded(typed) : typed).stream()
                .map(PersonName::words)
                .toList();
        if (readings.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        return readings.stream()
                .flatMap(PersonName::withAndWithoutArticle)
                .distinct()
                .map(words -> new PersonName(words, arabic))
                .toList();
    }

    /** The letters of all words, whichever stood first and wherever it was divided. */
    String letters() {
        return words.stream().sorted().collect(Collectors.joining());
    }

    /** How it may sound, whichever word stood first. */
    Stream<String> sounds() {
        return together(words.stream().map(this::soundsOf).toList());
    }

    /** How each word may sound. */
    Stream<String> soundsOfWords() {
        return words.stream().filter(word -> word.length() > 2).flatMap(word -> soundsOf(word).stream());
    }

    /** The name with one letter less in one word, as two spellings have in common that differ by a slip of the hand. */
    Stream<String> slips() {
        return IntStream.range(0, words.size()).boxed().flatMap(i -> {
            var word = words.get(i);
            if (word.length() < (words.size() == 1 ? SHORTEST_LONE_SLIP : SHORTEST_SLIP)) {
                return Stream.of();
            }
            var others = new ArrayList<>(words);
            others.remove((int) i);
            var heard = together(others.stream().map(this::soundsOf).toList()).toList();
            return withALetterLess(word).flatMap(less -> heard.stream().map(rest -> less + "|" + rest));
        });
    }

    private static Stream<String> withALetterLess(String word) {
        return Stream.concat(
                        Stream.of(word),
                        IntStream.range(0, word.length())
                                .mapToObj(at -> word.substring(0, at) + word.substring(at + 1)))
                .distinct();
    }

    private static Stream<String> together(List<List<String>> alternatives) {
        var combined = Stream.of(List.<String>of());
        for (var choices : alternatives) {
            combined = combined.flatMap(
                            before -> choices.stream().map(choice -> Stream.concat(before.stream(), Stream.of(choice))
                                    .toList()))
                    .limit(MOST_SOUNDS);
        }
        return combined.map(codes -> codes.stream().sorted().collect(Collectors.joining(" ")))
                .distinct();
    }

    private List<String> soundsOf(String word) {
        var spoken = withoutVowels ? ArabicLetters.spoken(word) : Stream.of(word);
        return spoken.map(PersonName::withoutBreath)
                .flatMap(heard -> heard.matches("[a-z]+")
                        ? Arrays.stream(SOUND.soundex(heard).split("\\|"))
                        : Stream.of(heard))
                .distinct()
                .toList();
    }

    /** An h is heard at the beginning, and with a letter that it makes another one. */
    private static String withoutBreath(String word) {
        return word.replaceAll("(?<=.)(?<![cskgtzp])h", "");
    }

    private static List<String> words(String latin) {
        var words = new ArrayList<String>();
        var pending = "";
        for (var word : latin.split("[^\\p{L}\\p{Nd}]+", -1)) {
            if (ARTICLE.matcher(word).matches() || SERVANT_OF.matcher(word).matches()) {
                pending += word;
            } else if (!word.isEmpty()) {
                words.add(pending + word);
                pending = "";
            }
        }
        if (!pending.isEmpty()) {
            words.add(pending);
        }
        return Placeholders.without(words.stream()
                .filter(word -> word.codePointCount(0, word.length()) > 1)
                .toList());
    }

    /** Some write the article of an Arabic name, some do not, and "servant of" is joined to what follows in many ways. */
    private static Stream<List<String>> withAndWithoutArticle(List<String> words) {
        var joined = words.stream()
                .map(word -> word.replaceFirst("^abd[aeou]?[lr](?=[a-z]{3})", "abd"))
                .toList();
        var bare = joined.stream()
                .map(word -> WITH_ARTICLE.matcher(word).matches() ? word.substring(2) : word)
                .toList();
        return Stream.of(joined, bare);
    }
}
