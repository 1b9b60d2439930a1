package si.zavetje.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The opaque name of a case, easy to read aloud, e.g. {@code 7K3M-2QF8}: seven random Crockford base 32 characters and a
 * check character (Luhn mod 32), never derived from a person.
 */
public record CaseReference(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    public CaseReference {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a case reference");
        }
    }

    /** A reference nobody can guess. */
    public static CaseReference random() {
        var characters = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        characters.append(checkCharacter(characters));
        return new CaseReference(characters.insert(4, '-').toString());
    }

    /** The reference a person typed or read aloud: case, spaces, hyphens and O/0, I/L/1 do not matter. */
    public static Optional<CaseReference> parse(String typed) {
        var compact = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        if (compact.length() != RANDOM_CHARACTERS + 1) {
            return Optional.empty();
        }
        var text = compact.substring(0, 4) + "-" + compact.substring(4);
        return isValid(text) ? Optional.of(new CaseReference(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isValid(String text) {
        if (!text.matches("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}")) {
            return false;
        }
        var compact = text.replace("-", "");
        return checkCharacter(compact.substring(0, RANDOM_CHARACTERS)) == compact.charAt(RANDOM_CHARACTERS);
    }

    private static char checkCharacter(CharSequence characters) {
        int base = ALPHABET.length();
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            int fromRight = characters.length() - i;
            int addend = ALPHABET.indexOf(characters.charAt(i)) * (fromRight % 2 == 1 ? 2 : 1);
            sum += addend / base + addend % base;
        }
        return ALPHABET.charAt((base - sum % base) % base);
    }
}
