package si.zavetje.security.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One thing that can be asked of this server, and who may ask it. A polled door is one that Tasklist knocks at by itself
 * every few seconds, which is no sign that somebody is there.
 */
record Door(Set<String> methods, PathPattern pattern, Set<Visitor> visitors, boolean polled) {
    /** A line of the table: methods, path, visitors, and the word "polled" or nothing. */
    static Door of(List<String> cells) {
        return new Door(
                Set.of(cells.get(0).split(" ", -1)),
                PathPatternParser.defaultInstance.parse(cells.get(1)),
                Arrays.stream(cells.get(2).split(" ", -1)).map(Visitor::valueOf).collect(Collectors.toSet()),
                cells.size() > 3 && "polled".equals(cells.get(3)));
    }

    boolean isAt(PathContainer path) {
        return pattern.matches(path);
    }

    boolean opensFor(Authentication who) {
        return visitors.contains(Visitor.ANYONE)
                || who.getAuthorities().stream().anyMatch(visitors::contains);
    }

    boolean allows(String method) {
        // Whoever may read a page may ask for its headers.
        return methods.contains("HEAD".equals(method) ? "GET" : method);
    }
}
