package si.zavetje.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.LogLines;
import si.zavetje.world.MovableClock;

/** Somebody without an account writes: it is received once, nothing stays in the browser, and whoever floods it waits. */
@HttpTest
class ContactPageTest {

    private static final Pattern PAGE = Pattern.compile("name=\"page\" value=\"([^\"]+)\"");
    private static final Pattern RECEIPT = Pattern.compile("R-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String HAPPENED = "Pet ljudi živi v skladišču <script>alert(1)</script> https://zlo.example";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    /** What was sent before is answered, and used up no allowance. */
    @BeforeEach
    void nothing_waits() {
        jdbc.sql("update zv_incoming_referral set ending = 'NOT_TAKEN_UP' where sender is null")
                .update();
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void what_is_sent_is_received_under_a_code_and_becomes_a_task_of_the_contact_point() {
        long before = leads();

        var answer =
                sent(fields("happening", HAPPENED, "reach", "041 555 123, zjutraj", "danger", "YES", "who", "SELF"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RECEIPT.matcher(answer.body()).results().count()).isEqualTo(1);
        assertThat(answer.body()).doesNotContain("skladišču", "041 555");
        assertThat(leads()).isEqualTo(before + 1);
        var police = new Browser(port).signIn("police");
        var reference = jdbc.sql("select case_reference from zv_incoming_referral where sender is null"
                        + " order by sent_at desc fetch first 1 rows only")
                .query(String.class)
                .single();
        var shown = police.get("/cases/" + reference);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("041 555 123", "&lt;script&gt;", "Receive the referral")
                .doesNotContain("<script>alert", "href=\"https://zlo");
        assertThat(new Browser(port)
                        .signIn("crisis-a")
                        .get("/cases/" + reference)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_same_page_sent_twice_is_one_message() {
        var browser = new Browser(port);
        var page = pageOf(browser.get("/contact"));
        var first = browser.post("/contact", with(page, "happening", "Something."));
        long after = leads();

        var second = browser.post("/contact", with(page, "happening", "Something."));

        assertThat(leads()).isEqualTo(after);
        assertThat(receipt(second)).isEqualTo(receipt(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contact", "/contact/en", "/contact/sl", "/contact?lang=sl"})
    void nothing_is_kept_in_the_browser(String address) {
        var browser = new Browser(port);

        var opened = browser.get(address);
        var received = browser.post(address.replaceAll("\\?.*", ""), with(pageOf(opened), "happening", "Something."));

        for (var answer : List.of(opened, received)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'")
                    .doesNotContain("script-src");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.body()).doesNotContain("<script", "onclick", "type=\"file\"");
        }
        assertThat(opened.body()).contains("autocomplete=\"off\"", "rel=\"noreferrer nofollow\"", "113");
    }

    @Test
    void its_title_and_address_say_nothing_of_why_somebody_reads_it() {
        for (var address : List.of("/contact/en", "/contact/sl")) {
            var title = new Browser(port).get(address).body().replaceAll("(?s).*<title>|</title>.*", "");
            assertThat(title).isIn("Contact", "Stik");
        }
    }

    @Test
    void it_is_read_in_either_language_by_a_link() {
        var english = new Browser(port).speaking("sl").get("/contact/en").body();
        var slovenian = new Browser(port).get("/contact/sl").body();

        assertThat(english).contains("What happened?", "lang=\"en\"", "href=\"/contact/sl\"");
        assertThat(slovenian).contains("Kaj se je zgodilo?", "lang=\"sl\"", "action=\"/contact/sl\"");
        assertThat(new Browser(port).speaking("sl").get("/contact").body()).contains("Pišite nam");
        assertThat(new Browser(port).get("/contact/de").statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_that_is_not_ours_or_was_open_too_long_is_sent_once_more_with_what_was_written() {
        long before = leads();
        var browser = new Browser(port);
        var page = pageOf(browser.get("/contact"));
        var forged = browser.post("/contact", with(page.replaceAll(".$", "!"), "happening", "Typed before."));
        clock.advance(Duration.ofHours(5));
        var late = browser.post("/contact", with(page, "happening", "Typed before."));

        for (var answer : List.of(forged, late)) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Typed before.", "open for too long");
        }
        assertThat(leads()).isEqualTo(before);
        assertThat(browser.post("/contact", with(pageOf(late), "happening", "Typed before."))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void another_site_cannot_send_it_and_whoever_fills_in_what_is_hidden_is_told() {
        long before = leads();
        var browser = new Browser(port);
        var page = pageOf(browser.get("/contact"));
        var trapped = browser.post("/contact", with(page, "happening", "Buy!", "extra", "https://zlo.example"));
        var foreign = browser.send(browser.request("/contact")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("happening=x&page="
                        + java.net.URLEncoder.encode(page, java.nio.charset.StandardCharsets.UTF_8))));

        assertThat(List.of(trapped.statusCode(), foreign.statusCode())).containsOnly(400);
        assertThat(trapped.body()).contains("fill in nothing that is not shown");
        assertThat(leads()).isEqualTo(before);
    }

    @Test
    void what_does_not_fit_is_not_taken_and_not_lost() {
        var empty = sent(fields("happening", "  "));
        var long_ = sent(fields("happening", "x".repeat(1001)));
        var huge = sent(fields("happening", "x".repeat(9000)));

        assertThat(List.of(empty.statusCode(), long_.statusCode())).containsOnly(400);
        assertThat(long_.body()).contains("x".repeat(1001));
        assertThat(huge.statusCode()).isEqualTo(413);
    }

    @Test
    void whoever_floods_it_waits_and_nobody_else_notices() throws Exception {
        long before = leads();
        var statuses = new HashMap<Integer, Integer>();

        IntStream.range(0, 300)
                .mapToObj(number -> sent(fields("happening", "Flood " + number)).statusCode())
                .forEach(status -> statuses.merge(status, 1, Integer::sum));

        assertThat(statuses).containsOnlyKeys(200, 429).containsEntry(200, 3);
        assertThat(leads()).isEqualTo(before + 3);
        var waiting = sent(fields("happening", "Typed before."));
        assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
        assertThat(waiting.body()).contains("Typed before.", "phone 113", "10 minutes");
        assertThat(new Browser(port).signIn("police").get("/").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(11));
        assertThat(sent(fields("happening", "Not shut out.")).statusCode()).isEqualTo(200);
    }

    @Test
    void while_nobody_can_read_it_the_page_names_the_telephone_and_nothing_is_lost() {
        var closed = "update zv_organisation set active = %s where kind = 'POLICE'";
        jdbc.sql(closed.formatted("false")).update();
        try {
            var answer = sent(fields("happening", "Typed before."));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("Typed before.", "<title>Contact</title>", "phone the police: 113");
        } finally {
            jdbc.sql(closed.formatted("true")).update();
        }
    }

    @Test
    void nothing_that_is_typed_is_written_to_the_log() {
        try (var log = new LogLines()) {
            sent(fields("happening", "Kanarček dogodek", "reach", "Kanarček stik", "place", "Kanarček kraj"));
            sent(fields("happening", "Kanarček " + "x".repeat(1000)));

            assertThat(log.all()).noneMatch(line -> line.contains("Kanar"));
        }
    }

    private HttpResponse<String> sent(Map<String, String> fields) {
        var browser = new Browser(port);
        var all = new HashMap<>(fields);
        all.put("page", pageOf(browser.get("/contact")));
        return browser.post("/contact", all);
    }

    private static String pageOf(HttpResponse<String> opened) {
        var found = PAGE.matcher(opened.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String receipt(HttpResponse<String> answer) {
        var found = RECEIPT.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static Map<String, String> with(String page, String... keysAndValues) {
        var all = fields(keysAndValues);
        all.put("page", page);
        return all;
    }

    private static Map<String, String> fields(String... keysAndValues) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return fields;
    }

    private long leads() {
        return jdbc.sql("select count(*) from zv_incoming_referral where sender is null")
                .query(Long.class)
                .single();
    }
}
