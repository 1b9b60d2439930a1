package si.zavetje.caseview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Browser;
import si.zavetje.world.Cases;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;

/** Versions of one form, a body that handed the case over, and what a long file costs. */
@HttpTest
class FormerBodyTest {

    private static final Reader CRISIS = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);
    private static final Reader NEXT = new Reader("crisis-b", "crisis-b", OrganisationKind.CRISIS_PROVIDER);

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    CaseFile file;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Referral referral;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private CaseReference reference = CaseReference.random();

    @BeforeEach
    void the_crisis_provider_assesses_the_risk_twice() {
        clock.advance(Duration.ofHours(2));
        reference = cases.identified("TCN_IRREGULAR");
        responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-a");
        assess("HIGH", "stay inside");
        clock.advance(Duration.ofHours(2));
        assess("LOW", "stay inside");
    }

    @Test
    void the_newest_comes_first_the_earlier_is_folded_and_the_difference_is_told() {
        var page = open("crisis-a");

        assertThat(page).contains("1 earlier version", "Changed since the version before:");
        assertThat(page.replaceAll("\\s+", " "))
                .containsPattern("<del>[Hh]igh[^<]*</del> → <ins>[Ll]ow[^<]*</ins>")
                .doesNotContain("<del>stay inside");
        assertThat(page.indexOf("<summary>1 earlier version")).isGreaterThan(page.indexOf("<dd>stay inside"));
    }

    @Test
    void what_is_reported_each_time_stands_for_itself_and_is_no_version_of_what_was_reported_before() {
        for (var event : List.of("IN_DANGER", "TAKE_BACK")) {
            clock.advance(Duration.ofMinutes(1));
            file.record(reference, "ReportEvent", Map.of(Compartment.SUPPORT, Map.of("event", event)), CRISIS);
        }
        var page = open("crisis-a");

        assertThat(page.split("<h4>Report an event</h4>", -1)).hasSize(3);
        assertThat(page).doesNotContain("<ins>The last report was wrong");
    }

    @Test
    void a_case_that_is_closed_says_so_and_since_when() {
        assertThat(open("crisis-a")).doesNotContain("The case was closed");
        referral.end(reference, "WITHDREW");

        assertThat(open("crisis-a")).contains("The case was closed on ", "The case was closed.");
    }

    @Test
    void a_body_that_handed_the_case_over_sees_its_own_entries_and_nothing_else() {
        responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-b");
        file.record(
                reference,
                "AssessNeeds",
                Map.of(Compartment.SUPPORT, Map.of("plan", "what only the next may read")),
                NEXT);

        var page = open("crisis-a");
        assertThat(page)
                .contains("does not answer for this case now", "stay inside")
                .doesNotContain("what only the next may read", "Crisis accommodation B", "Police unit A", "<h2>Clocks");
        assertThat(open("crisis-b")).contains("what only the next may read", "stay inside", "Police unit A");
        assertThat(new Browser(port).signIn("crisis-a").get("/cases").body()).doesNotContain(reference.text());
        assertThat(new Browser(port).signIn("crisis-b").get("/cases").body()).contains(reference.text());
    }

    @Test
    void two_hundred_entries_cost_no_more_statements_than_two() {
        var browser = new Browser(port).signIn("crisis-a");
        browser.get("/cases/" + reference.text());
        long few = statements(() -> browser.get("/cases/" + reference.text()));
        for (int i = 0; i < 200; i++) {
            assess(i % 2 == 0 ? "HIGH" : "LOW", "note " + i);
        }

        long many = statements(() -> browser.get("/cases/" + reference.text()));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(80);
        System.out.printf("A page of a case: %d statements, with 2 entries and with 202%n", many);
    }

    private void assess(String level, String measures) {
        file.record(
                reference,
                "AssessRisk",
                Map.of(Compartment.SUPPORT, Map.of("level", level, "safetyNote", measures)),
                CRISIS);
    }

    private String open(String reader) {
        var answer = new Browser(port).signIn(reader).get("/cases/" + reference.text());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** What the database was asked meanwhile, by whomever. */
    private long statements(Runnable work) {
        jdbc.sql("set query_statistics_max_entries 1000").update();
        jdbc.sql("set query_statistics true").update();
        try {
            work.run();
            return jdbc.sql("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                            + " where lower(sql_statement) not like '%query_statistics%'")
                    .query(Long.class)
                    .single();
        } finally {
            jdbc.sql("set query_statistics false").update();
        }
    }
}
