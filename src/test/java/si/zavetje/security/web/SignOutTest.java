package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

@HttpTest
class SignOutTest {
    private static final String WEBAPPS_SIGN_OUT = "/camunda/api/admin/auth/user/default/logout";
    private static final String PROFILE = "/camunda/api/engine/engine/default/user/police/profile";

    @LocalServerPort
    int port;

    @Test
    void signing_out_on_our_page_ends_the_session_everywhere_and_keeps_the_language() {
        Browser browser = new Browser(port).speaking("sl").signIn("police");
        browser.get("/camunda/app/tasklist/default/");
        browser.get("/");
        String session = browser.cookie("zavetje");

        var answer = browser.post("/logout", Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?signed-out&lang=sl");
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(browser.get("/login?signed-out&lang=sl").body()).contains("Odjavljeni ste.");
        var replayed = browser.send(browser.request(PROFILE).GET().setHeader("Cookie", "zavetje=" + session));
        assertThat(replayed.statusCode()).isEqualTo(401);
    }

    @Test
    void signing_out_in_tasklist_ends_the_session_everywhere() {
        Browser browser = new Browser(port).signIn("police");
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.get(PROFILE).statusCode()).isEqualTo(200);

        var answer = browser.send("POST", WEBAPPS_SIGN_OUT, "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.get(PROFILE).statusCode()).isEqualTo(401);
    }

    @Test
    void signing_in_again_elsewhere_makes_the_open_tasklist_work_again() {
        Browser browser = new Browser(port).signIn("police");
        browser.get("/camunda/app/tasklist/default/");
        browser.send("POST", WEBAPPS_SIGN_OUT, "");

        browser.signIn("police");
        browser.get("/");

        // Not "forbidden for lack of a token", which would end the new session as well.
        assertThat(browser.send("POST", "/camunda/api/engine/engine/default/task/none/claim", "{\"userId\":\"police\"}")
                        .body())
                .doesNotContain("CSRF");
        assertThat(browser.get(PROFILE).statusCode()).isEqualTo(200);
    }
}
