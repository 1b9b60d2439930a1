package si.zavetje.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import si.zavetje.security.UserRole;

/** The page somebody had asked for when she was told to sign in first; only a page of ours that opens for her. */
final class WantedPage {
    static final String PARAMETER = "next";

    private static final int LONGEST = 1000;
    private static final Pattern WRITTEN = Pattern.compile("[!#-;=?-\\[\\]-~]+");
    private static final List<String> NO_PAGES =
            List.of("/login", "/logout", "/session", "/words", "/api/", "/actuator/");

    private WantedPage() {}

    /** The address of a page, with what was asked of it, unless it is none of ours. */
    static Optional<String> of(@Nullable String asked) {
        return Optional.ofNullable(asked)
                .filter(address -> address.length() <= LONGEST)
                .filter(address -> WRITTEN.matcher(address).matches())
                .filter(address -> routeTo(address).isPresent());
    }

    /** What was asked for just now, to be asked for again. */
    static Optional<String> of(HttpServletRequest request) {
        String query = request.getQueryString();
        return of(Routes.addressOf(request) + (query == null ? "" : '?' + query));
    }

    /** Where somebody who has signed in goes: the page she wanted, if it opens for her, else the start page. */
    static String after(HttpServletRequest request, @Nullable Authentication who) {
        return request.getContextPath()
                + of(request.getParameter(PARAMETER))
                        .filter(page ->
                                who != null && routeTo(page).orElseThrow().opensFor(who))
                        .orElse("/");
    }

    private static Optional<Route> routeTo(String address) {
        String path = address.split("[?#]", 2)[0];
        boolean page = PlainAddresses.isPlain(path)
                && NO_PAGES.stream().noneMatch(path::startsWith)
                && (!path.startsWith("/camunda/") || path.matches("/camunda/app/(tasklist|cockpit)/default/"));
        return page
                ? Routes.all().stream()
                        .filter(route -> route.allows("GET") && route.isAt(PathContainer.parsePath(path)))
                        .findFirst()
                        .filter(route -> !route.roles().contains(UserRole.ANYONE))
                : Optional.empty();
    }
}
