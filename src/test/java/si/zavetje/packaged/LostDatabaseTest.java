package si.zavetje.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import si.zavetje.administration.DemoAccounts.Demonstration;
import si.zavetje.world.Answers;
import si.zavetje.world.Browser;
import si.zavetje.world.MovableClock;
import si.zavetje.world.PostgresTest;
import si.zavetje.world.Visitor;
import si.zavetje.world.Walk;

/** The database goes away while people work: everybody is told to try again, nothing is lost, and it comes back by itself. */
@PostgresTest
class LostDatabaseTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final List<String> ADDRESSES = List.of(
            "/login",
            "/sessions",
            "/tasks/claimed",
            "/camunda/app/tasklist/default/",
            ENGINE + "/filter?resourceType=Task");

    private static final Executor EACH_AT_ONCE = request -> new Thread(request).start();

    @LocalServerPort
    int port;

    @Autowired
    Environment settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    Demonstration demonstration;

    @BeforeEach
    void people_of_the_demonstration() {
        demonstration.begin();
    }

    @Test
    void everybody_is_told_to_try_again_nothing_is_lost_and_it_comes_back_by_itself() throws Exception {
        var officer = Visitor.signIn(port, "police");
        var browser = new Browser(port).signIn("police");
        var answers = new Answers().to("RegisterReferral", clock.instant(), Walk.AN_ADULT_IN_NO_DANGER);
        officer.refer(answers);
        long cases = cases();
        browser.get("/camunda/app/tasklist/default/");
        var form = ENGINE + "/process-definition/" + startForm(browser) + "/submit-form";

        away(true);
        try {
            var asked = ADDRESSES.stream()
                    .map(address -> CompletableFuture.supplyAsync(
                            () -> within(Duration.ofSeconds(10), () -> browser.get(address)), EACH_AT_ONCE))
                    .toList();
            for (int i = 0; i < asked.size(); i++) {
                var address = ADDRESSES.get(i);
                var answer = asked.get(i).join();
                assertThat(answer.statusCode()).as(address).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After"))
                        .as(address)
                        .hasValue("5");
                assertThat(answer.body()).as(address).contains("try again").doesNotContain("Exception", "SQL");
            }
            var sent = within(Duration.ofSeconds(10), () -> browser.send("POST", form, "{\"variables\":{}}"));
            assertThat(sent.statusCode()).isEqualTo(503);
            assertThat(within(Duration.ofSeconds(2), () -> new Browser(port).get("/actuator/health"))
                            .statusCode())
                    .isEqualTo(503);
        } finally {
            away(false);
        }

        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (new Browser(port).get("/actuator/health").statusCode() != 200 && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(browser.get("/sessions").statusCode())
                .as("she is still signed in")
                .isEqualTo(200);
        assertThat(cases()).isEqualTo(cases);
        officer.refer(answers);
        assertThat(cases()).isEqualTo(cases + 1);
    }

    private static String startForm(Browser browser) {
        var found = Pattern.compile("VictimAssistance:[^\"]+")
                .matcher(browser.get(ENGINE + "/process-definition?latest=true&active=true&startableInTasklist=true"
                                + "&startablePermissionCheck=true&firstResult=0&maxResults=15")
                        .body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private long cases() {
        return jdbc.sql("select count(*) from zv_case").query(Long.class).single();
    }

    /** Lets nobody in any more and ends whoever is there: to the program a server that has gone. */
    private void away(boolean away) {
        var url = settings.getRequiredProperty("spring.datasource.url");
        var name = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        var server =
                new JdbcTemplate(new DriverManagerDataSource(url.replace("/" + name, "/postgres"), "postgres", ""));
        server.execute("alter database " + name + " allow_connections " + !away);
        if (away) {
            server.queryForList("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", name);
        }
    }

    private static HttpResponse<String> within(Duration atMost, Supplier<HttpResponse<String>> request) {
        long begun = System.nanoTime();
        var answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(atMost);
        return answer;
    }
}
