package si.zavetje.security.web;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One thing that can be asked of this server, and who may ask it. A polled door is one that Tasklist knocks at by itself
 * every few seconds, which is no sign that somebody is there.
 */
record Door(Set<String> methods, PathPattern pattern, Set<Visitor> visitors, boolean polled) {
    static Door of(String methods, String pattern, Visitor... visitors) {
        return new Door(
                Set.of(methods.split(" ", -1)),
                PathPatternParser.defaultInstance.parse(pattern),
                Set.of(visitors),
                false);
    }

    static Door polled(String methods, String pattern, Visitor... visitors) {
        Door door = of(methods, pattern, visitors);
        return new Door(door.methods, door.pattern, door.visitors, true);
    }

    boolean isAt(PathContainer path) {
        return pattern.matches(path);
    }

    boolean allows(String method) {
        // Whoever may read a page may ask for its headers.
        return methods.contains("HEAD".equals(method) ? "GET" : method);
    }
}
