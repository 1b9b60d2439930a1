package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

@HttpTest
class WebappTokenTest {
    private static final String CLAIM = "/camunda/api/engine/engine/default/task/none/claim";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void a_change_without_the_right_token_is_refused_in_a_sentence_and_can_be_sent_once_more(String token) {
        Browser browser = new Browser(port).signIn("police");
        browser.get("/camunda/app/tasklist/default/");

        var refused = browser.send(browser.request(CLAIM)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString("{\"userId\":\"police\"}")));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"message\":\"").doesNotContain("CSRF", "Filter");
        assertThat(browser.get("/session").statusCode()).isEqualTo(204);
        assertThat(browser.send("POST", CLAIM, "{\"userId\":\"police\"}").statusCode())
                .isEqualTo(404);
    }
}
