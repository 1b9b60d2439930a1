package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

@HttpTest
class HeadersTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/login, 200",
        "/assets/zavetje.css, 200",
        "/assets/webapps.js, 200",
        "/assets/nothing.css, 404",
        "/actuator/health, 200",
        "/, 200",
        "/admin, 403",
        "/nothing, 404",
        "/%2e%2e/x, 400",
        "/login;x, 400",
        "/camunda/app/tasklist, 302",
        "/camunda/app/tasklist/default/, 200",
        "/camunda/app/tasklist/camunda-tasklist-bootstrap.css, 200",
        "/camunda/app/tasklist/locales/en.json, 200",
        "/camunda/app/cockpit/default/, 200",
        "/camunda/app/nothing/, 404",
        "/camunda/assets/IBMPlexSans-Regular.woff, 200",
        "/camunda/lib/runtime.js, 200",
        "/camunda/api/engine/engine/, 200",
        "/camunda/api/engine/engine/default/task/none, 404",
        "/camunda/api/admin/auth/user/default, 200",
        "/camunda/api/admin/setup/default/user/create, 404",
    })
    void every_answer_carries_the_protecting_headers_and_may_not_be_stored(String path, int status) {
        Browser browser = new Browser(port).signIn("coordinator");
        browser.get("/camunda/app/tasklist/default/");

        var answer = path.equals("/login") ? new Browser(port).get(path) : browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        isProtected(answer);
    }

    @Test
    void refusals_redirects_and_signing_out_carry_them_too() {
        Browser browser = new Browser(port);
        isProtected(browser.get("/"));
        isProtected(browser.signIn("police", "wrong"));
        isProtected(browser.signIn("police", Browser.PASSWORD));
        browser.get("/");
        isProtected(browser.post("/logout", Map.of()));
        isProtected(browser.post("/logout", Map.of("_csrf", "from elsewhere")));
        isProtected(browser.send("POST", "/login", "x".repeat(BodyLimit.LONGEST + 1)));
        isProtected(browser.get("/camunda/api/engine/engine/default/task"));
    }

    @Test
    void our_pages_run_no_script_and_the_webapps_keep_the_policy_they_need() {
        Browser browser = new Browser(port).signIn("police");

        assertThat(policy(browser.get("/"))).startsWith("default-src 'none'").doesNotContain("script-src", "unsafe");
        assertThat(policy(browser.get("/camunda/app/tasklist/default/"))).contains("script-src", "frame-ancestors");
        assertThat(browser.get("/").body()).doesNotContain("<script", " style=", " onclick=");
    }

    @Test
    void pages_of_the_webapps_opened_at_the_same_time_each_run_their_own_scripts() {
        Browser browser = new Browser(port).signIn("coordinator");
        browser.get("/camunda/app/tasklist/default/");
        var request = browser.request("/camunda/app/tasklist/default/").build();
        var client = HttpClient.newHttpClient();

        var pages =
                IntStream.range(0, 100)
                        .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join);

        assertThat(pages).allSatisfy(page -> {
            var announced = Pattern.compile("'nonce-([^']+)'").matcher(policy(page));
            assertThat(announced.find()).isTrue();
            assertThat(Pattern.compile("nonce=\"([^\"]+)\"")
                            .matcher(page.body())
                            .results())
                    .hasSizeGreaterThan(2)
                    .allMatch(used -> used.group(1).equals(announced.group(1)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda/lib/deps.js, true",
        "/camunda/app/tasklist/camunda-tasklist-bootstrap.css, true",
        "/assets/webapps.js, true",
        "/, false",
        "/words, false",
        "/camunda/app/tasklist/default/, false",
        "/camunda/api/engine/engine/default/task, false",
    })
    void program_files_are_sent_small_and_what_may_hold_a_secret_as_long_as_it_is(String path, boolean small) {
        Browser browser = new Browser(port).signIn("police");

        var answer = browser.send(
                browser.request(path).header("Accept-Encoding", "gzip").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding"))
                .isEqualTo(small ? Optional.of("gzip") : Optional.empty());
        isProtected(answer);
    }

    @Test
    void over_tls_the_browser_is_told_to_stay_there() {
        Browser browser = new Browser(port);

        var answer = browser.send(
                browser.request("/login").header("X-Forwarded-Proto", "https").GET());

        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000; includeSubDomains");
        assertThat(browser.get("/login").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void what_is_longer_than_64_kilobytes_or_does_not_say_so_is_refused_with_a_sentence() {
        Browser browser = new Browser(port).signIn("police");
        byte[] tooLong = new byte[BodyLimit.LONGEST + 1];
        byte[] longest = new byte[BodyLimit.LONGEST];
        String api = "/camunda/api/engine/engine/default/task/none/claim";

        var announced = browser.send(browser.request(api).POST(BodyPublishers.ofByteArray(tooLong)));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("64 kilobytes");
        isProtected(announced);
        assertThat(browser.send(browser.request(api).POST(BodyPublishers.ofByteArray(longest)))
                        .statusCode())
                .isNotEqualTo(413);
        var chunked = browser.send(browser.request(api)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[] {'{', '}'}))));
        assertThat(chunked.statusCode()).isEqualTo(411);
        assertThat(chunked.body()).contains("how long it is");
        isProtected(chunked);
    }

    private static void isProtected(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.firstValue("Expires")).isEmpty();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(policy(answer)).contains("frame-ancestors 'none'", "base-uri");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    private static String policy(HttpResponse<String> answer) {
        return String.join("; ", answer.headers().allValues("Content-Security-Policy"));
    }
}
