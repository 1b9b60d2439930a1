package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** After signing in one lands where one wanted to go, and nobody is sent elsewhere or given a session before. */
@HttpTest
class WantedPageTest {
    private static final String TASK = "/camunda/app/tasklist/default/#/?task=0f0f-1&sorting=%5B%7B%22a%22:1%7D%5D";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar",
                "/admin",
                "/admin/contacts",
                "/policy?lang=sl",
                "/deadlines/calculator?kind=K1&day=2026-03-01",
                "/camunda/app/cockpit/default/",
                TASK
            })
    void a_page_of_ours_with_what_was_asked_of_it_is_remembered(String page) {
        assertThat(WantedPage.of(page)).hasValue(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "/login",
                "/logout",
                "/session",
                "/words",
                "/nothing",
                "/assets/zavetje.css",
                "/camunda/api/engine/engine/default/task",
                "/api/deadlines",
                "/actuator/metrics",
                "/calendar/../admin",
                "/calendar;x",
                "/calendar\r\nSet-Cookie: a=b",
                "/calendar#<script>",
                "/calendar?a=\"",
                "/%2fevil.example",
                "javascript:alert(1)",
                "/@evil.example",
                "/admin/accounts",
                "/camunda/app/tasklist/scripts/config.js"
            })
    void anything_else_is_not(String page) {
        assertThat(WantedPage.of(page)).isEmpty();
        assertThat(WantedPage.of("/calendar?" + "a".repeat(1000))).isEmpty();
    }

    @Test
    void a_page_asked_for_without_signing_in_opens_after_it() {
        Browser browser = new Browser(port);

        String signIn = location(browser.get("/deadlines/calculator?kind=K1"));
        assertThat(signIn).isEqualTo("/login?next=%2Fdeadlines%2Fcalculator%3Fkind%3DK1");
        assertThat(browser.get(signIn).body()).contains("name=\"next\" value=\"/deadlines/calculator?kind=K1\"");
        var answer = browser.post(
                "/login",
                Map.of("username", "police", "password", Browser.PASSWORD, "next", "/deadlines/calculator?kind=K1"));

        assertThat(location(answer)).isEqualTo("/deadlines/calculator?kind=K1");
    }

    @Test
    void the_task_behind_the_hash_comes_back_also_after_a_mistyped_password() {
        Browser browser = new Browser(port);
        browser.get("/login?next=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F");

        var mistyped = browser.post("/login", Map.of("username", "police", "password", "wrong", "next", TASK));
        assertThat(mistyped.body()).contains("name=\"next\" value=\"" + TASK.replace("&", "&amp;") + '"');
        var answer = browser.post("/login", Map.of("username", "police", "password", Browser.PASSWORD, "next", TASK));

        assertThat(location(answer)).isEqualTo(TASK);
        assertThat(location(browser.get("/login?next=%2Fcalendar"))).isEqualTo("/calendar");
    }

    @Test
    void a_page_of_others_or_of_another_site_is_the_start_page() {
        for (String page : List.of("/admin", "/policy", "//evil.example", "https://evil.example/", "/login")) {
            Browser browser = new Browser(port);
            browser.get("/login");
            assertThat(location(browser.post(
                            "/login", Map.of("username", "police", "password", Browser.PASSWORD, "next", page))))
                    .isEqualTo("/");
        }
    }

    @Test
    void only_the_sign_in_page_runs_a_script_and_only_its_own() {
        var page = new Browser(port).get("/login");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");

        assertThat(policy).contains("default-src 'none'", "script-src 'nonce-").doesNotContain("unsafe");
        assertThat(page.body())
                .containsOnlyOnce("<script nonce=\"" + nonce + "\">")
                .containsOnlyOnce("<script");
        assertThat(new Browser(port).get("/login").headers().firstValue("Content-Security-Policy"))
                .isPresent()
                .isNotEqualTo(page.headers().firstValue("Content-Security-Policy"));
    }

    @Test
    void no_answer_names_the_host_that_a_request_named() {
        for (String path : List.of("/", "/admin", "/login", "/nothing", "/camunda/app/tasklist", "/calendar")) {
            for (String who : List.of("", "police")) {
                Browser browser = new Browser(port);
                if (!who.isEmpty()) {
                    browser.signIn(who);
                }
                var answer = browser.send(browser.request(path)
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Port", "666")
                        .GET());
                assertThat(answer.headers().map().toString() + answer.body())
                        .describedAs("%s as %s", path, who)
                        .doesNotContain("evil.example", ":666");
                assertThat(answer.headers().firstValue("Location").orElse("/")).startsWith("/");
            }
        }
        Browser worker = new Browser(port).signIn("crisis-b");
        worker.get("/calendar");
        worker.send(worker.request("/calendar")
                .header("X-Forwarded-Host", "evil.example")
                .GET());
        worker.post("/calendar/create", Map.of());
        assertThat(worker.send(worker.request("/calendar")
                                .header("X-Forwarded-Host", "evil.example")
                                .GET())
                        .body())
                .contains("http://localhost:0/calendar/")
                .doesNotContain("evil.example");
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }
}
