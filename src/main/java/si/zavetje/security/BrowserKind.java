package si.zavetje.security;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser says it is, in the two words by which its owner recognises it. */
final class BrowserKind {
    // The more special come first: most call themselves by the names of others as well.
    private static final List<Map.Entry<String, String>> PROGRAMS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Windows", "Windows"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    private BrowserKind() {}

    /** For example "Firefox, Windows"; nothing where neither is known. */
    static String of(String userAgent) {
        return Stream.of(PROGRAMS, SYSTEMS)
                .flatMap(known -> known.stream()
                        .filter(entry -> userAgent.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .collect(Collectors.joining(", "));
    }
}
