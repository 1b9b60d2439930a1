package si.zavetje.calendarfeed.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.administration.Personnel;
import si.zavetje.calendarfeed.SomebodyElsesReader;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Directory;
import si.zavetje.obligations.Clocks;
import si.zavetje.obligations.Obligation;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;

/** Getting a calendar address, what is read there, and who does not read it. */
@HttpTest
class CalendarFeedTest {

    private static final Pattern ADDRESS =
            Pattern.compile("<code>http://localhost:\\d+(/calendar/[A-Za-z0-9_-]{43}\\.ics)</code>");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @LocalServerPort
    int port;

    @Autowired
    DirectoryEdits people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void nobody_has_an_address() {
        clock.set("2026-03-01T10:00");
        jdbc.sql("delete from zv_calendar_feed").update();
    }

    @Test
    void a_calendar_shows_what_the_own_organisation_must_meet_and_nothing_else() {
        var own = running("crisis-a");
        var others = running("crisis-b");
        var met = running("crisis-a");
        new Clocks(jdbc).end(met, Obligation.State.DONE);
        var address = addressOf("crisis-a");

        var answer = visitor().get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(summaries(answer))
                .contains("Deadline " + own)
                .doesNotContain("Deadline " + others, "Deadline " + met);
        assertThat(unfolded(answer)).contains(own.text()).doesNotContainIgnoringCase(Clocks.CANARY, "crisis");
        assertThat(jdbc.sql("select activity from zv_obligation where case_reference = ?")
                        .param(own.text())
                        .query(String.class)
                        .single())
                .contains(Clocks.CANARY);
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("text/calendar;charset=UTF-8"))
                .containsEntry("content-disposition", List.of("attachment; filename=\"zavetje.ics\""))
                .containsEntry("cache-control", List.of("no-store"))
                .doesNotContainKey("set-cookie");
    }

    @Test
    void the_coordinator_is_shown_what_anybody_must_meet() {
        var one = running("crisis-a");
        var another = running("safe-a");

        assertThat(summaries(visitor().get(addressOf("coordinator"))))
                .contains("Deadline " + one, "Deadline " + another);
    }

    @Test
    void the_link_in_an_entry_asks_for_sign_in() {
        running("crisis-a");
        var entry = SomebodyElsesReader.strictly(
                        visitor().get(addressOf("crisis-a")).body())
                .getEvents()
                .get(0);

        var link = entry.getUrl().getValue();
        assertThat(link).startsWith("http://localhost:0/");
        assertThat(visitor().get(URI.create(link).getPath()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/login?next="));
    }

    @Test
    void the_calendar_speaks_the_language_in_which_it_was_asked_for() {
        var reference = running("safe-a");
        var address = address(new Browser(port).speaking("sl").signIn("safe-a"), "create", Map.of());

        assertThat(summaries(visitor().speaking("en").get(address))).contains("Rok " + reference);
    }

    @Test
    void the_page_shows_an_address_once_and_then_when_it_was_read() {
        var worker = new Browser(port).signIn("crisis-a");
        assertThat(worker.get("/").body()).contains("href=\"/calendar\"");
        assertThat(worker.get("/calendar").body())
                .contains("You have no address")
                .doesNotContain("??");

        var address = address(worker, "create", Map.of());
        assertThat(worker.get("/calendar").body())
                .doesNotContain(address)
                .contains("Sunday 1 March 2026, 10:00", "not yet", "Replace by a new address");

        clock.advance(Duration.ofMinutes(5));
        visitor().get(address);
        assertThat(worker.get("/calendar").body())
                .contains("Sunday 1 March 2026, 10:05")
                .doesNotContain("not yet");
    }

    @Test
    void the_page_speaks_slovenian() {
        var worker = new Browser(port).speaking("sl").signIn("crisis-a");
        address(worker, "create", Map.of());

        assertThat(worker.get("/calendar").body())
                .contains("Roki v mojem koledarju", "nedelja, 1. marec 2026 ob 10.00", "še ne")
                .doesNotContain("??");
    }

    @Test
    void a_replaced_address_leads_nowhere_and_the_new_one_works() {
        var worker = new Browser(port).signIn("crisis-a");
        var old = address(worker, "create", Map.of());
        assertThat(visitor().get(old).statusCode()).isEqualTo(200);

        var renewed = address(worker, "replace", seen(worker));

        assertThat(renewed).isNotEqualTo(old);
        assertThat(visitor().get(old).statusCode()).isEqualTo(404);
        assertThat(visitor().get(renewed).statusCode()).isEqualTo(200);
    }

    @Test
    void a_revoked_address_leads_nowhere() {
        var worker = new Browser(port).signIn("crisis-a");
        var address = address(worker, "create", Map.of());
        assertThat(visitor().get(address).statusCode()).isEqualTo(200);

        assertThat(worker.post("/calendar/revoke", seen(worker)).statusCode()).isEqualTo(302);

        assertThat(visitor().get(address).statusCode()).isEqualTo(404);
        assertThat(worker.get("/calendar").body()).contains("You have no address");
    }

    @Test
    void a_page_that_has_become_old_changes_nothing() {
        var worker = new Browser(port).signIn("crisis-a");
        address(worker, "create", Map.of());
        var seen = seen(worker);
        var present = address(worker, "replace", seen);

        assertThat(worker.post("/calendar/replace", seen).statusCode()).isEqualTo(409);
        assertThat(worker.post("/calendar/revoke", seen).statusCode()).isEqualTo(409);
        assertThat(worker.post("/calendar/create", Map.of()).statusCode()).isEqualTo(409);
        assertThat(worker.post("/calendar/revoke", Map.of("version", "many")).statusCode())
                .isEqualTo(400);
        assertThat(visitor().get(present).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zv_account set disabled = true|zv_account set disabled = false",
                "zv_account set confidentiality_signed_on = null|zv_account set confidentiality_signed_on = date '2026-01-01'",
                "zv_account set one_time = true|zv_account set one_time = false",
                "zv_account set organisation = 'auditor'|zv_account set organisation = 'social'",
            })
    void who_may_not_work_has_no_calendar_until_she_may_again(String takenAndGiven) {
        var address = addressOf("social");
        assertThat(visitor().get(address).statusCode()).isEqualTo(200);
        var changes = takenAndGiven.split("\\|");

        people.update("update " + changes[0] + " where username = 'social'");
        assertThat(visitor().get(address).statusCode()).isEqualTo(404);

        people.update("update " + changes[1] + " where username = 'social'");
        assertThat(visitor().get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void the_people_of_a_closed_organisation_have_no_calendar() {
        var address = addressOf("asylum");
        assertThat(visitor().get(address).statusCode()).isEqualTo(200);

        people.update("update zv_organisation set active = false where id = 'asylum'");
        try {
            assertThat(visitor().get(address).statusCode()).isEqualTo(404);
        } finally {
            people.update("update zv_organisation set active = true where id = 'asylum'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"password changed", "password reset", "moved", "switched off", "organisation closed"})
    void an_address_ends_for_good_with_the_password_or_the_place_it_was_made_with(String how) {
        var address = addressOf("group-1");
        assertThat(visitor().get(address).statusCode()).isEqualTo(200);

        var personnel = new Personnel(accounts, directory);
        switch (how) {
            case "password changed" -> accounts.changePassword("group-1", "twelve quiet boats");
            case "password reset" -> personnel.resetPassword("group-1");
            case "moved" -> {
                personnel.move("group-1", "group-b");
                personnel.move("group-1", "group-a");
            }
            case "switched off" -> {
                personnel.switchOff("group-1");
                personnel.switchOn("group-1");
            }
            default -> {
                personnel.close("group-a");
                personnel.reopen("group-a");
            }
        }

        assertThat(visitor().get(address).statusCode()).isEqualTo(404);
        people.update("update zv_account set one_time = false, password_hash ="
                + " (select password_hash from zv_account where username = 'crisis-a') where username = 'group-1'");
        assertThat(visitor().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_stops_working_after_ninety_days_and_the_page_says_when() {
        var address = addressOf("crisis-a");
        assertThat(new Browser(port).signIn("crisis-a").get("/calendar").body())
                .contains("Saturday 30 May 2026, 11:00");

        clock.advance(Duration.ofDays(90).minusSeconds(1));
        assertThat(visitor().get(address).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(visitor().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_calendar_program_that_asks_for_the_headers_alone_is_answered_like_one_that_reads() {
        running("crisis-a");
        var address = addressOf("crisis-a");

        var headers = visitor().send("HEAD", address, "");
        var whole = visitor().get(address);

        assertThat(headers.statusCode()).isEqualTo(200);
        assertThat(headers.body()).isEmpty();
        for (var name : List.of("Content-Type", "Content-Length", "Content-Disposition", "Cache-Control")) {
            assertThat(headers.headers().allValues(name))
                    .as(name)
                    .isEqualTo(whole.headers().allValues(name));
        }
        assertThat(visitor()
                        .send("HEAD", "/calendar/" + "A".repeat(43) + ".ics", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void an_address_is_for_reading_only(String method) {
        var address = addressOf("crisis-a");

        var answer = visitor().send(method, address, "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(visitor().get(address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "/calendar/.ics",
                "/calendar/x.ics",
                "/calendar/null.ics",
                "/calendar/%27%20or%201=1--.ics",
                "/calendar/%2e%2e%2f.ics",
                "/calendar/..%5c.ics",
                "/calendar/%0d%0aSet-Cookie:%20a=b.ics",
                "/calendar/%00.ics",
                "/calendar/\u010d.ics",
            })
    void what_nobody_was_given_does_not_exist(String address) {
        var encoded = address.replace("\u010d", "%C4%8D");

        var answer = visitor().get(encoded);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void an_address_is_right_in_every_character_or_not_at_all() {
        var address = addressOf("crisis-a");
        var token = address.substring("/calendar/".length(), address.length() - ".ics".length());
        var hash = jdbc.sql("select token_hash from zv_calendar_feed")
                .query(String.class)
                .single();

        assertThat(List.of(
                        "/calendar/" + token,
                        "/calendar/" + token + ".ICS",
                        "/calendar/" + token + ".ics/",
                        "/calendar/" + token + "=.ics",
                        "/calendar/" + token.substring(1) + ".ics",
                        "/calendar/" + new StringBuilder(token).reverse() + ".ics",
                        "/calendar/" + (token.startsWith("A") ? "B" : "A") + token.substring(1) + ".ics",
                        "/calendar/" + hash + ".ics",
                        "/calendar/" + hash.substring(0, 43) + ".ics",
                        "/calendar/" + "A".repeat(4000) + ".ics"))
                .allSatisfy(
                        wrong -> assertThat(visitor().get(wrong).statusCode()).isEqualTo(404));
        assertThat(visitor().get(address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "admin"})
    void who_has_no_tasks_has_no_such_page(String username) {
        var browser = new Browser(port).signIn(username);

        assertThat(browser.get("/").body()).doesNotContain("href=\"/calendar\"");
        assertThat(browser.get("/calendar").statusCode()).isEqualTo(403);
        browser.get("/password");
        assertThat(browser.post("/calendar/create", Map.of()).statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from zv_calendar_feed")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_page_is_not_for_visitors_and_a_form_from_elsewhere_does_nothing() {
        assertThat(visitor().get("/calendar").statusCode()).isEqualTo(302);
        var worker = new Browser(port).signIn("crisis-a");

        var forged = worker.send("POST", "/calendar/create", "");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(worker.get("/calendar").body()).contains("You have no address");
    }

    @Test
    void an_address_is_never_written_into_the_log() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        String address;
        try {
            var worker = new Browser(port).signIn("crisis-a");
            address = address(worker, "create", Map.of());
            visitor().get(address);
            visitor().send("POST", address, "{}");
            jdbc.sql("alter table zv_calendar_feed rename to zv_away").update();
            try {
                assertThat(visitor().get(address).statusCode()).isEqualTo(500);
            } finally {
                jdbc.sql("alter table zv_away rename to zv_calendar_feed").update();
            }
            worker.post("/calendar/revoke", seen(worker));
            visitor().get(address);
        } finally {
            root.detachAppender(log);
        }

        var written = log.list.stream().map(CalendarFeedTest::line).collect(Collectors.joining("\n"));
        assertThat(written).contains("zv_calendar_feed").doesNotContain(secretIn(address));
    }

    private CaseReference running(String organisation) {
        return new Clocks(jdbc).run(organisation, PolicyProfile.Kind.PARTY, DAY, clock.instant());
    }

    private Browser visitor() {
        return new Browser(port);
    }

    private String addressOf(String username) {
        return address(new Browser(port).signIn(username), "create", Map.of());
    }

    private static String address(Browser worker, String how, Map<String, String> fields) {
        worker.get("/calendar");
        assertThat(worker.post("/calendar/" + how, fields).statusCode()).isEqualTo(302);
        var page = worker.get("/calendar").body();
        var shown = ADDRESS.matcher(page);
        assertThat(shown.find()).describedAs(page).isTrue();
        return shown.group(1);
    }

    private static Map<String, String> seen(Browser worker) {
        var version = VERSION.matcher(worker.get("/calendar").body());
        assertThat(version.find()).isTrue();
        return Map.of("version", version.group(1));
    }

    private static List<String> summaries(HttpResponse<String> answer) {
        return SomebodyElsesReader.strictly(answer.body()).getEvents().stream()
                .map(VEvent::getSummary)
                .map(summary -> summary.getValue())
                .toList();
    }

    private static String unfolded(HttpResponse<String> answer) {
        return answer.body().replace("\r\n ", "");
    }

    private static String secretIn(String address) {
        return address.substring("/calendar/".length(), address.length() - ".ics".length());
    }

    private static String line(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
}
