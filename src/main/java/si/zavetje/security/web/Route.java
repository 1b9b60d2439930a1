package si.zavetje.security.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import si.zavetje.security.UserRole;

/**
 * One thing that can be asked of this server, and who may ask it. A polled route is one that Tasklist asks by itself
 * every few seconds, which is no sign that somebody is there.
 */
record Route(Set<String> methods, PathPattern pattern, Set<UserRole> roles, boolean polled) {
    /** A line of the table: methods, path, roles, and the word "polled" or nothing. */
    static Route of(List<String> cells) {
        return new Route(
                Set.of(cells.get(0).split(" ", -1)),
                PathPatternParser.defaultInstance.parse(cells.get(1)),
                Arrays.stream(cells.get(2).split(" ", -1))
                        .map(UserRole::valueOf)
                        .collect(Collectors.toSet()),
                cells.size() > 3 && "polled".equals(cells.get(3)));
    }

    boolean isAt(PathContainer path) {
        return pattern.matches(path);
    }

    boolean opensFor(Authentication who) {
        return roles.contains(UserRole.ANYONE) || who.getAuthorities().stream().anyMatch(roles::contains);
    }

    boolean allows(String method) {
        // Whoever may read a page may ask for its headers.
        return methods.contains("HEAD".equals(method) ? "GET" : method);
    }
}
