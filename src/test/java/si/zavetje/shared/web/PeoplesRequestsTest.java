package si.zavetje.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is answered while the database is away. */
class PeoplesRequestsTest {

    private final PeoplesRequests requests = new PeoplesRequests();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/camunda/api/engine/engine/default/task", "/actuator/health"})
    void people_are_asked_to_try_again_and_told_when(String path) throws ServletException, IOException {
        requests.doFilter(request(path), response, (asked, answer) -> {
            throw new ServletException(
                    new CannotGetJdbcConnectionException("x", new SQLTransientConnectionException("x")));
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login"})
    void another_fault_stays_a_fault(String path) {
        assertThatThrownBy(() -> requests.doFilter(request(path), response, (asked, answer) -> {
                    throw new IllegalStateException("x");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }
}
