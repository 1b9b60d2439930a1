package si.zavetje.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import si.zavetje.shared.CsvTable;

/** Every route there is, as {@code routes.csv} lists them. */
final class Routes {
    private static final List<Route> ALL =
            CsvTable.rows("routes.csv").stream().map(Route::of).toList();

    private Routes() {}

    static List<Route> all() {
        return ALL;
    }

    /** Every route at that address, whatever the method. */
    static List<Route> at(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(addressOf(request));
        return ALL.stream().filter(route -> route.isAt(path)).toList();
    }

    /** The route that this request asks for. */
    static Optional<Route> to(HttpServletRequest request) {
        return at(request).stream()
                .filter(route -> route.allows(request.getMethod()))
                .findFirst();
    }

    /** The address without what the server itself is mounted under. */
    static String addressOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
