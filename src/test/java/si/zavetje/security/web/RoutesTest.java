package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

@HttpTest
class RoutesTest {
    private static final List<String> CLOSED = List.of(
            "/camunda",
            "/camunda/",
            "/camunda/app/",
            "/camunda/app/admin",
            "/camunda/app/admin/",
            "/camunda/app/admin/default/",
            "/camunda/app/welcome/",
            "/camunda/app/welcome/default/",
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/auth/user/default/login/tasklist",
            "/camunda/api/admin/auth/user/other",
            "/camunda/api/admin/plugin/adminPlugins/static/app/plugin.js",
            "/camunda/api/welcome/",
            "/camunda/api/engine/engine/other/task",
            "/camunda/index.html",
            "/camunda/securityFilterRules.json",
            "/CAMUNDA/app/admin/default/",
            "/engine-rest/engine",
            "/engine-rest/task",
            "/rest/engine",
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/health/db",
            "/h2-console",
            "/h2-console/login.jsp",
            "/webjars/camunda/app/tasklist/index.html",
            "/plugin/tasklist/app/plugin.js",
            "/camunda-welcome/index.html",
            "/assets/",
            "/application.yaml",
            "/favicon.ico",
            "/error",
            "/v3/api-docs",
            "/default-ui.css",
            "/login/",
            "/admin/",
            "/admin/nothing");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "police", "crisis-a", "group-1", "coordinator", "auditor", "admin"})
    void what_is_not_in_the_table_does_not_exist_for_anybody(String username) {
        Browser browser = browser(username);
        SoftAssertions soft = new SoftAssertions();
        for (String path : CLOSED) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "HEAD")) {
                soft.assertThat(browser.send(method, path, "{}").statusCode())
                        .describedAs("%s %s as %s", method, path, username)
                        .isEqualTo(404);
            }
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/%61dmin/default/",
                "/camunda/app/tasklist/../admin/default/",
                "/camunda/app/tasklist/%2e%2e/admin/default/",
                "/camunda/app/tasklist;x/default/",
                "/camunda//app/admin/default/",
                "/assets/../application.yaml",
                "/assets/%2e%2e/application.yaml",
                "/camunda/app/tasklist/%2fadmin/default/",
                "/camunda/app/tasklist/..%5cadmin/default/",
                "/%61ctuator/env",
            })
    void writing_an_address_differently_opens_nothing(String path) {
        assertThat(browser("coordinator").get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void each_role_gets_through_its_doors_and_no_others() {
        Map<String, List<String>> open = Map.of(
                "/", List.of("police", "crisis-a", "coordinator", "auditor", "admin"),
                "/password", List.of("police", "crisis-a", "coordinator", "auditor", "admin"),
                "/statement", List.of("police", "crisis-a", "coordinator", "auditor", "admin"),
                "/admin", List.of("admin"),
                "/cases", List.of("police", "crisis-a", "coordinator"),
                "/camunda/app/tasklist/default/", List.of("police", "crisis-a", "coordinator"),
                "/camunda/app/cockpit/default/", List.of("coordinator"),
                "/camunda/api/engine/engine/", List.of("police", "crisis-a", "coordinator"),
                "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js", List.of("coordinator"));
        SoftAssertions soft = new SoftAssertions();
        for (String username : List.of("police", "crisis-a", "coordinator", "auditor", "admin")) {
            Browser browser = browser(username);
            open.forEach((path, who) -> soft.assertThat(browser.get(path).statusCode())
                    .describedAs("%s as %s", path, username)
                    .isEqualTo(who.contains(username) ? 200 : 403));
        }
        soft.assertAll();
    }

    @Test
    void without_signing_in_pages_lead_to_the_sign_in_page_and_programs_are_told() {
        Browser browser = browser("");

        assertThat(browser.get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        var api = browser.get("/camunda/api/engine/engine/default/task");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type").orElseThrow()).contains("json");
        assertThat(api.body()).startsWith("{\"message\":\"You ");
        assertThat(browser.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void a_door_that_is_used_the_wrong_way_says_so_without_a_word_of_code() {
        var answer = browser("police").send("DELETE", "/login", "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, POST");
        assertThat(answer.body()).contains("cannot be used in that way").doesNotContain("Exception", "springframework");
    }

    private Browser browser(String username) {
        Browser browser = new Browser(port);
        return username.isEmpty() ? browser : browser.signIn(username);
    }
}
