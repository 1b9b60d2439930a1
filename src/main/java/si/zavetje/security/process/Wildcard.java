package si.zavetje.security.process;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The engine's two ways of asking for a text: the same, or like it with per cent signs. */
final class Wildcard {
    private Wildcard() {}

    static boolean matches(@Nullable String same, @Nullable String like, String text) {
        return (same == null || same.equals(text))
                && (like == null || pattern(like).matcher(text).matches());
    }

    private static Pattern pattern(String like) {
        return Pattern.compile(
                Arrays.stream(like.split("%", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
