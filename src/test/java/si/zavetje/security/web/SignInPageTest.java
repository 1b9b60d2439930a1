package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.administration.AccessConfirmations;
import si.zavetje.administration.Administration;
import si.zavetje.directory.Directory;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;

@HttpTest
class SignInPageTest {
    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    Administration administration;

    @Autowired
    AccessConfirmations confirmations;

    @Autowired
    Directory directory;

    @BeforeEach
    void earlier_failures_are_forgotten() {
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void the_right_password_leads_to_the_start_page_under_a_new_session() {
        Browser browser = new Browser(port);
        browser.signIn("crisis-a");
        String before = browser.cookie("zavetje");
        browser.get("/");

        var answer = browser.post("/login", Map.of("username", "police", "password", Browser.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("zavetje")).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(browser.get("/").body()).contains("Police officer, unit A", "Police unit A");
    }

    @Test
    void whoever_may_refer_a_person_is_offered_it_and_nobody_else() {
        for (var username : List.of("police", "crisis-a", "coordinator", "admin")) {
            assertThat(new Browser(port).signIn(username).get("/").body().contains("Refer a person"))
                    .as(username)
                    .isEqualTo(List.of("police", "crisis-a").contains(username));
        }
    }

    @Test
    void a_wrong_password_keeps_the_typed_name_and_says_so_in_the_visitors_language() {
        var english = new Browser(port).signIn("police", "wrong");
        var slovenian = new Browser(port).speaking("sl-SI,sl;q=0.9,en;q=0.5").signIn("<b>nobody", "wrong");

        assertThat(english.statusCode()).isEqualTo(401);
        assertThat(english.body()).contains("is not right", "value=\"police\"").doesNotContain("wrong");
        assertThat(slovenian.statusCode()).isEqualTo(401);
        assertThat(slovenian.body()).contains("ni pravilno", "lang=\"sl\"", "&lt;b&gt;nobody");
    }

    @Test
    void too_many_wrong_passwords_are_answered_by_how_long_to_wait() {
        Browser browser = new Browser(port);
        for (int i = 0; i < 3; i++) {
            assertThat(browser.signIn("safe-a", "wrong").statusCode()).isEqualTo(401);
        }

        var answer = browser.signIn("safe-a", Browser.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.body()).contains("Wait 10 seconds", "the account is not locked");
        clock.advance(Duration.ofSeconds(10));
        assertThat(browser.signIn("safe-a", Browser.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void in_a_browser_in_which_she_has_signed_in_nobody_waits_for_strangers() {
        Browser own = new Browser(port).signIn("safe-a");
        own.get("/");
        own.post("/logout", Map.of());
        Browser shared = new Browser(port).signIn("reintegration-a");
        shared.get("/");
        shared.post("/logout", Map.of());
        Browser stranger = new Browser(port);
        for (int i = 0; i < 5; i++) {
            stranger.signIn("safe-a", "wrong");
        }

        assertThat(stranger.signIn("safe-a", Browser.PASSWORD).statusCode()).isEqualTo(429);
        assertThat(shared.signIn("safe-a", Browser.PASSWORD).statusCode()).isEqualTo(429);
        assertThat(own.signIn("safe-a", Browser.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void the_browser_is_remembered_for_the_sign_in_page_alone() {
        Browser browser = new Browser(port);

        var remembered = browser.signIn("group-2", Browser.PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("zavetje-known-"))
                .toList();

        assertThat(remembered).singleElement().satisfies(cookie -> assertThat(cookie)
                .contains("Path=/login", "HttpOnly", "SameSite=Strict", "Max-Age=7776000")
                .doesNotContain("group-2"));
        assertThat(new Browser(port).signIn("group-2", "wrong").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("zavetje-known-"));
    }

    @Test
    void a_form_from_elsewhere_signs_nobody_in() {
        var answer = new Browser(port).post("/login", Map.of("username", "police", "password", Browser.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Please try again");
    }

    @Test
    void cookies_are_closed_to_scripts_and_other_sites_and_go_over_tls_only_when_there_is_tls() {
        Browser plain = new Browser(port);
        var open = plain.signIn("police", Browser.PASSWORD).headers().allValues("Set-Cookie");
        Browser behindProxy = new Browser(port);
        behindProxy.get("/login");
        HttpRequest.Builder form = behindProxy.request("/login");
        String typed = "username=police&password=" + Browser.PASSWORD + "&_csrf=" + behindProxy.token();
        var secured = behindProxy
                .send(form.header("X-Forwarded-Proto", "https")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(typed)))
                .headers()
                .allValues("Set-Cookie");

        assertThat(open).anyMatch(cookie -> cookie.startsWith("zavetje="));
        assertThat(open).allSatisfy(cookie -> assertThat(cookie)
                .contains("HttpOnly")
                .containsPattern("SameSite=(Lax|Strict)")
                .doesNotContain("Secure"));
        assertThat(secured).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("HttpOnly", "Secure")
                .containsPattern("SameSite=(Lax|Strict)"));
    }

    @Test
    void the_webapps_know_who_signed_in_on_our_page() {
        Browser browser = new Browser(port).signIn("coordinator");
        browser.get("/camunda/app/tasklist/default/");

        var self = browser.get("/camunda/api/admin/auth/user/default");

        assertThat(self.body()).contains("\"userId\":\"coordinator\"", "tasklist", "cockpit");
    }

    @Test
    void what_an_administrator_takes_away_is_gone_at_the_next_request() {
        Browser browser = new Browser(port).signIn("crisis-b");
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.get("/camunda/api/engine/engine/default/user/crisis-b/profile")
                        .statusCode())
                .isEqualTo(200);

        administration.setDisabled("admin", "crisis-b", true, version("crisis-b"));

        assertThat(browser.get("/camunda/api/engine/engine/default/user/crisis-b/profile")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        administration.setDisabled("admin", "crisis-b", false, version("crisis-b"));
        confirmed();
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void whoever_moves_keeps_nothing_of_the_old_organisation_and_has_the_new_role_when_she_signs_in_again() {
        Browser browser = new Browser(port).signIn("auditor");
        assertThat(browser.get("/audit").statusCode()).isEqualTo(200);
        assertThat(browser.get("/admin").statusCode()).isEqualTo(403);

        administration.move("admin", "auditor", "admin", version("auditor"));
        Browser again = new Browser(port).signIn("auditor");

        assertThat(browser.get("/audit").statusCode()).isEqualTo(302);
        assertThat(again.get("/audit").statusCode()).isEqualTo(403);
        assertThat(again.get("/admin").statusCode()).isEqualTo(200);
        administration.move("admin", "auditor", "auditor", version("auditor"));
        assertThat(again.get("/admin").statusCode()).isEqualTo(302);
    }

    private void confirmed() {
        confirmations.waitingFor("coordinator").forEach(request -> confirmations.confirm("coordinator", request.id()));
    }

    private long version(String username) {
        return directory.account(username).orElseThrow().version();
    }

    @Test
    void a_session_ends_after_a_quarter_of_an_hour_whatever_tasklist_asks_by_itself() {
        Browser browser = new Browser(port).signIn("police");
        browser.get("/camunda/app/tasklist/default/");
        clock.advance(Duration.ofMinutes(14));
        assertThat(browser.get("/session").statusCode()).isEqualTo(204);
        clock.advance(Duration.ofMinutes(14));
        assertThat(browser.get("/camunda/api/engine/engine/default/task/none").statusCode())
                .isEqualTo(404);
        clock.advance(Duration.ofMinutes(1));

        assertThat(browser.get("/camunda/api/engine/engine/default/task/none").statusCode())
                .isEqualTo(401);
    }
}
