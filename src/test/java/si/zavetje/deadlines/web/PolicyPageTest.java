package si.zavetje.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.CaseFile;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** The page on policy, and the preview of a change. */
@HttpTest
class PolicyPageTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseFile caseFile;

    @Autowired
    JdbcClient jdbc;

    @Test
    void coordinator_and_auditor_read_every_period_with_its_source() {
        for (var username : new String[] {"coordinator", "auditor"}) {
            var page = new Browser(port).signIn(username).get("/policy");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Crisis accommodation", "30 days", "the person was admitted", "S1 3.1", "to be confirmed")
                    .contains("10 days before the end", "in force", "deputy in the organisation")
                    .doesNotContain("??");
        }
        assertThat(new Browser(port).signIn("coordinator").get("/").body()).contains("href=\"/policy\"");
        assertThat(new Browser(port).signIn("police").get("/").body()).doesNotContain("href=\"/policy\"");
    }

    @Test
    void it_speaks_slovenian_with_the_dual() {
        var page = new Browser(port)
                .speaking("sl")
                .signIn("coordinator")
                .get("/policy?profile=2008-09")
                .body();

        assertThat(page)
                .contains("Krizna namestitev", "5 dni", "2 dneva pred iztekom", "3 meseci", "1 delovni dan", "2 uri")
                .contains("predlog projekta", "potrebna potrditev")
                .doesNotContain("??");
    }

    @Test
    void the_language_can_be_changed_without_asking_anew() {
        var page = new Browser(port).signIn("coordinator").get("/policy?lang=en&profile=2008-09");

        assertThat(page.body())
                .contains("href=\"?profile=2008-09&amp;lang=sl\"", "href=\"?profile=2008-09&amp;lang=en\"");
        assertThat(new Browser(port).get("/login?a=%22%3E%3Cb%3E&%7Bx%7D").body())
                .contains("href=\"?a=%22%3E%3Cb%3E&amp;%7Bx%7D&amp;lang=sl\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2014, 90 days, S3",
        "2011, 'Safe accommodation only for those who take part in proceedings', Tender for safe accommodation 2011"
    })
    void an_older_profile_shows_what_differed(String profile, String words, String source) {
        assertThat(new Browser(port)
                        .signIn("auditor")
                        .get("/policy?profile=" + profile)
                        .body())
                .contains(words, source);
    }

    @Test
    void a_profile_that_does_not_exist_is_refused_in_words() {
        var page = new Browser(port).signIn("auditor").get("/policy?profile=1999");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("There is no profile “1999”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "crisis-a", "safe-a", "group-1", "social", "admin"})
    void nobody_else_reads_it(String username) {
        var browser = new Browser(port).signIn(username);

        assertThat(browser.get("/policy").statusCode()).isEqualTo(403);
        assertThat(browser.get("/policy/preview?rule=crisis.duration&amount=45&unit=DAYS")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_preview_names_the_clocks_that_would_move_and_stores_nothing() {
        var moving = admitted("2025-26", "2026-02-20T09:00:00Z", false);
        var ofAnotherPolicy = admitted("2014", "2026-02-20T09:00:00Z", false);
        var left = admitted("2025-26", "2026-02-20T09:00:00Z", true);
        var coordinator = new Browser(port).signIn("coordinator");

        var page = coordinator
                .get("/policy/preview?profile=2025-26&rule=crisis.duration&amount=45&unit=DAYS")
                .body();

        assertThat(page)
                .contains("Crisis accommodation: 45 days instead of 30 days")
                .contains(moving, "Sunday 22 March 2026", "Monday 6 April 2026")
                .doesNotContain(ofAnotherPolicy, left);
        assertThat(coordinator
                        .get("/policy/preview?profile=2025-26&rule=crisis.duration&amount=30&unit=DAYS")
                        .body())
                .contains("No running clock would move.")
                .doesNotContain(moving);
        assertThat(coordinator
                        .get("/api/deadlines/calculate?rule=crisis.duration&start=2026-02-20")
                        .body())
                .contains("\"lastDay\":\"2026-03-22\"");
    }

    @Test
    void the_preview_knows_work_that_is_still_to_be_done() {
        var reference = admitted("2025-26", "2026-02-20T09:00:00Z", false);
        var preview = "/policy/preview?profile=2025-26&rule=programme.information&amount=40&unit=DAYS";
        var coordinator = new Browser(port).signIn("coordinator");
        assertThat(coordinator.get(preview).body()).doesNotContain(reference);

        jdbc.sql("update zv_crisis_stay set programme_explained = false where case_reference = ?")
                .param(reference)
                .update();

        assertThat(coordinator.get(preview).body()).contains(reference, "Thursday 12 March 2026", "1 April 2026");
    }

    @Test
    void the_preview_knows_permissions_that_run() {
        var reference = caseFile.open("2025-26").text();
        jdbc.sql("insert into zv_permission (id, case_reference, number, granted, granted_on, last_day, extensions,"
                        + " version) values (random_uuid(), ?, 1, true, date '2026-02-01', date '2026-05-01', 0, 0)")
                .param(reference)
                .update();

        assertThat(new Browser(port)
                        .signIn("coordinator")
                        .get("/policy/preview?profile=2025-26&rule=art50.initial&amount=90&unit=DAYS")
                        .body())
                .contains(reference, "Friday 1 May 2026", "Saturday 2 May 2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule=crisis.duration&amount=-1&unit=DAYS | The length must be a whole number from 0 to 3,660.",
                "rule=crisis.duration&amount=many&unit=DAYS | The length must be a whole number from 0 to 3,660.",
                "rule=crisis.duration&amount=99999999999&unit=DAYS | The length must be a whole number",
                "rule=crisis.duration&amount=30&unit=FORTNIGHTS | Choose one of the units in the list.",
                "rule=crisis.duration&amount=30&unit=HOURS | Only work of staff is counted in hours.",
                "rule=no.such&amount=30&unit=DAYS | There is no period “no.such”.",
                "rule=%3Cscript%3E&amount=30&unit=DAYS | There is no period “&lt;script&gt;”.",
            })
    void a_change_nobody_can_mean_is_refused_in_words(String query, String sentence) {
        var page = new Browser(port).signIn("coordinator").get("/policy/preview?" + query);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(sentence);
    }

    @Test
    void the_auditor_is_shown_no_preview() {
        var auditor = new Browser(port).signIn("auditor");

        assertThat(auditor.get("/policy").body()).doesNotContain("/policy/preview");
        assertThat(auditor.get("/policy/preview?rule=crisis.duration&amount=45&unit=DAYS")
                        .statusCode())
                .isEqualTo(403);
    }

    private String admitted(String profile, String at, boolean left) {
        var reference = caseFile.open(profile).text();
        var admittedAt = OffsetDateTime.parse(at);
        jdbc.sql("insert into zv_crisis_stay (case_reference, provider, admitted_at, admission_recorded, risk_assessed,"
                        + " needs_assessed, programme_explained, exited_at, version)"
                        + " values (?, 'crisis-a', ?, true, true, true, true, ?, 0)")
                .params(
                        reference,
                        admittedAt,
                        left ? admittedAt.plusDays(2).withOffsetSameInstant(ZoneOffset.UTC) : null)
                .update();
        return reference;
    }
}
