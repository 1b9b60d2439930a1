package si.zavetje.directory;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import si.zavetje.shared.Refusal;

/** What a password of one's own must be: long, without one's own names, and nothing that is tried first. */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int SHORTEST_NAME = 3;

    // Of 0 to 4: more than a hundred million attempts, where a few dozen an hour are possible.
    private static final int HARD_ENOUGH = 3;

    private static final Zxcvbn GUESSES = new Zxcvbn();

    private PasswordRules() {}

    /** The chosen password, unless it is too easily guessed by somebody who knows these names. */
    static String acceptable(String chosen, String... ownNames) {
        if (chosen.length() < SHORTEST || chosen.length() > LONGEST) {
            throw new Refusal("security.refused.password-length", SHORTEST, LONGEST);
        }
        if (chosen.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("security.refused.password-characters");
        }
        if (Stream.of(ownNames).map(PasswordRules::letters).anyMatch(name -> isIn(chosen, name))) {
            throw new Refusal("security.refused.password-own-name");
        }
        if (chosen.chars().distinct().count() < 6
                || GUESSES.measure(chosen, List.of(ownNames)).getScore() < HARD_ENOUGH) {
            throw new Refusal("security.refused.password-easy");
        }
        return chosen;
    }

    private static boolean isIn(String chosen, String name) {
        return name.length() >= SHORTEST_NAME && letters(chosen).contains(name);
    }

    // However it is written: large or small, with hyphens or spaces.
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
