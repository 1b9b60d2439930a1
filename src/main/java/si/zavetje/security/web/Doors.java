package si.zavetje.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;

/** Every door there is, as {@code doors.csv} lists them. */
final class Doors {
    private static final List<Door> ALL = read();

    private Doors() {}

    static List<Door> all() {
        return ALL;
    }

    /** Every door at that address, whatever the method. */
    static List<Door> at(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(addressOf(request));
        return ALL.stream().filter(door -> door.isAt(path)).toList();
    }

    /** The door that this request asks for. */
    static Optional<Door> to(HttpServletRequest request) {
        return at(request).stream()
                .filter(door -> door.allows(request.getMethod()))
                .findFirst();
    }

    /** The address without what the server itself is mounted under. */
    static String addressOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static List<Door> read() {
        try {
            return new ClassPathResource("doors.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .toList())
                    .map(Door::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
