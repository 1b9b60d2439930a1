package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import si.zavetje.security.UserRole;

/** A day of work in Tasklist and Cockpit, recorded in a browser: who asked for what, with its numbers as {@code 0}. */
class RecordedDayTest {
    private static final List<Asked> DAY = recording();

    @Test
    void everything_that_was_asked_for_is_still_let_in() {
        assertThat(DAY).hasSizeGreaterThan(100).allMatch(asked -> asked.isLetIn(Routes.all()));
    }

    @Test
    void every_door_of_the_webapps_was_used_that_day() {
        var used = DAY.stream()
                .flatMap(asked -> asked.route(Routes.all()).stream())
                .toList();
        var unused = Routes.all().stream()
                .filter(route -> route.pattern().getPatternString().startsWith("/camunda/"))
                .filter(route -> !used.contains(route));

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(unused).isEmpty();
    }

    @Test
    void a_door_taken_away_would_be_noticed() {
        var withoutClaiming = Routes.all().stream()
                .filter(route -> !route.pattern().getPatternString().endsWith("/claim"))
                .toList();

        assertThat(withoutClaiming).hasSize(Routes.all().size() - 1);
        assertThat(DAY).anyMatch(asked -> !asked.isLetIn(withoutClaiming));
    }

    @Test
    void cockpits_doors_open_for_the_coordinator_alone() {
        var cockpit = Routes.all().stream()
                .filter(route -> route.pattern().getPatternString().contains("/cockpit"))
                .toList();

        assertThat(cockpit).isNotEmpty().allMatch(route -> route.roles().equals(Set.of(UserRole.COORDINATOR)));
    }

    private static List<Asked> recording() {
        try {
            return new ClassPathResource("recorded-day.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(", ", -1))
                    .map(cells -> new Asked(UserRole.valueOf(cells[0]), cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Asked(UserRole who, String method, String path) {
        /** The first line that fits decides, as for a request. */
        Optional<Route> route(List<Route> routes) {
            return routes.stream()
                    .filter(route -> route.isAt(PathContainer.parsePath(path)) && route.allows(method))
                    .findFirst();
        }

        boolean isLetIn(List<Route> routes) {
            return route(routes)
                    .filter(route -> route.roles().contains(UserRole.ANYONE)
                            || route.roles().contains(UserRole.SIGNED_IN)
                            || route.roles().contains(who)
                            || isCaseWorker() && route.roles().contains(UserRole.CASE_WORKER))
                    .isPresent();
        }

        private boolean isCaseWorker() {
            return who == UserRole.CASE_WORKER || who == UserRole.REFERRER || who == UserRole.COORDINATOR;
        }
    }
}
