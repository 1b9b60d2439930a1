package si.zavetje.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.obligations.RichCase;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Browser;
import si.zavetje.world.Cases;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;

/** The page on policy, and the preview of a change. */
@HttpTest
class PolicyPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void coordinator_and_auditor_read_every_period_with_its_source() {
        for (var username : new String[] {"coordinator", "auditor"}) {
            var page = new Browser(port).signIn(username).get("/policy");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains(
                            "Crisis accommodation",
                            "30 days",
                            "the person was admitted",
                            "Action Plan 2025-26, 3.1",
                            "to be confirmed")
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
        "2014, 90 days, 'European Commission, country profile'",
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
        var moving = crisisStay("2025-26");
        var ofAnotherPolicy = crisisStay("2014");
        var coordinator = new Browser(port).signIn("coordinator");

        var page = coordinator
                .get("/policy/preview?profile=2025-26&rule=crisis.duration&amount=45&unit=DAYS")
                .body();

        assertThat(page)
                .contains("Crisis accommodation: 45 days instead of 30 days")
                .contains(moving, "Crisis period ends", "Tuesday 31 March 2026", "Wednesday 15 April 2026")
                .contains("Record the decision", "Tuesday 31 March 2026, 23:59", "Wednesday 15 April 2026, 23:59")
                .doesNotContain(ofAnotherPolicy, "??", "it cannot be said");
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
    void the_preview_knows_reminders_waits_reviews_and_permissions() {
        var coordinator = new Browser(port).signIn("coordinator");
        for (var line :
                """
                CrisisStay | SubProcess_Decision | victimDecision.remind.first&amount=22&unit=DAYS | 20 March 2026, 08:00 | 23 March 2026, 08:00
                StandbyPlacement | UserTask_RecordHandover | standby.wait&amount=14&unit=HOURS | 1 March 2026, 22:00 | 2 March 2026
                ReflectionPeriod | SubProcess_PermissionRuns | art50.initial&amount=90&unit=DAYS | Monday 1 June 2026 | Saturday 30 May 2026
                ReflectionPeriod | SubProcess_PermissionRuns | art50.remind.first&amount=-40&unit=DAYS | 30 April 2026, 08:00 | 22 April 2026, 08:00
                AssistanceProgramme | UserTask_ReviewProgramme | safe.review&amount=10&unit=DAYS | 31 March 2026, 23:59 | 11 March 2026, 23:59
                GroupMeeting | UserTask_SignStatement | group.statement&amount=5&unit=WORKING_DAYS | 3 March 2026, 23:59 | 6 March 2026, 23:59
                """
                        .lines()
                        .toList()) {
            var cells = line.split(" \\| ");
            var reference = rich("2025-26").text();
            begin(cells[0], cells[1], reference);
            clock.advance(Duration.ofMinutes(2));

            var page = coordinator
                    .get("/policy/preview?profile=2025-26&rule=" + cells[2])
                    .body();

            assertThat(page).contains(reference, cells[3], cells[4]).doesNotContain("it cannot be said");
        }
    }

    @Test
    void what_cannot_be_counted_again_is_not_passed_over_in_silence() {
        var reference = crisisStay("2025-26");
        jdbc.sql("update zv_obligation set activity = 'UserTask_OfAnOlderModel' where case_reference = ?"
                        + " and activity = 'UserTask_AssessNeeds'")
                .param(reference)
                .update();
        clock.advance(Duration.ofHours(1));

        assertThat(new Browser(port)
                        .signIn("coordinator")
                        .get("/policy/preview?profile=2025-26&rule=assess.needs&amount=96&unit=HOURS")
                        .body())
                .contains("For 1 running clock it cannot be said");
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

    private String crisisStay(String profile) {
        var reference = rich(profile).text();
        begin("CrisisAccommodation", "UserTask_RecordExit", reference);
        begin("CrisisStay", "Gateway_StillToDo", reference);
        return reference;
    }

    private void begin(String model, String activity, String reference) {
        engine.getRuntimeService()
                .createProcessInstanceByKey(model)
                .businessKey(reference)
                .startBeforeActivity(activity)
                .execute();
    }

    private CaseReference rich(String profile) {
        clock.set("2026-03-01T10:00");
        var reference = new RichCase(cases, responsibilities, jdbc, clock).open();
        jdbc.sql("update zv_case set policy_profile = ? where reference = ?")
                .params(profile, reference.text())
                .update();
        return reference;
    }
}
