package si.zavetje.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import si.zavetje.gate.LastFailure;

/** A day of work in Tasklist and Cockpit, recorded in a browser: every query of it is let through, and no larger one. */
class RecordedQueriesTest {

    private static final List<String> DAY = recording();

    private final BoundedQueries filter = new BoundedQueries(new LastFailure());

    @Test
    void every_query_that_was_sent_is_let_through() {
        assertThat(DAY)
                .hasSizeGreaterThan(60)
                .allSatisfy(sent -> assertThat(status(sent)).as(sent).isEqualTo(200));
    }

    @Test
    void none_is_with_one_key_more() {
        assertThat(DAY).allSatisfy(sent -> assertThat(status(sent.replaceFirst("( /[^ ?]*)[?]?", "$1?unheardOf=1&")))
                .as(sent)
                .isIn(400, 403));
    }

    @Test
    void a_key_taken_off_the_list_would_be_noticed() {
        var without = QueryKeys.of(List.of("/x, active, FLAG,"));

        assertThat(without.at("/x")).isPresent();
        assertThat(without.at("/x").orElseThrow().keys()).containsOnlyKeys("active");
        assertThat(without.at("/y")).isEmpty();
        assertThat(QueryKeys.read().size()).isBetween(30, 60);
    }

    private int status(String sent) {
        var parts = sent.split(" ", 3);
        var address = parts[1].split("\\?", 2);
        var request = new MockHttpServletRequest(parts[0], address[0]);
        request.setRequestURI(address[0]);
        request.setQueryString(address.length > 1 ? address[1] : null);
        request.setContent((parts.length > 2 ? parts[2] : "").getBytes(StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        try {
            filter.doFilter(request, response, new MockFilterChain());
        } catch (IOException | ServletException failed) {
            throw new AssertionError(failed);
        }
        return response.getStatus();
    }

    private static List<String> recording() {
        try {
            return new ClassPathResource("recorded-queries.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
