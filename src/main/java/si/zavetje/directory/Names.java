package si.zavetje.directory;

import java.util.Locale;
import java.util.regex.Pattern;
import si.zavetje.shared.Refusal;

/** What organisations and accounts may be called. */
public final class Names {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private Names() {}

    /** Whether anything could be called that; what could not need not be looked for. */
    static boolean isId(String typed) {
        return ID.matcher(typed).matches();
    }

    /** A short name for the machine, which also appears in the engine's tables. */
    static String id(String typed) {
        String id = typed.strip();
        if (!isId(id)) {
            throw new Refusal("security.refused.id");
        }
        // The engine's groups for roles live beside those for organisations.
        if (id.startsWith("role-")) {
            throw new Refusal("security.refused.id-reserved");
        }
        return id;
    }

    /** The name of an account as somebody typed it to sign in, or nothing if no account can have it. */
    public static String typed(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return ID.matcher(name).matches() ? name : "";
    }

    /** A name as people say it. */
    static String spoken(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > 120 || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("security.refused.name");
        }
        return name;
    }
}
