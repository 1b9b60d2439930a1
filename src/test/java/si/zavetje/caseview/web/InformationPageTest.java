package si.zavetje.caseview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DemoAccounts.Demonstration;
import si.zavetje.world.Browser;
import si.zavetje.world.PostgresTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** The sheet a person is given to read. */
@PostgresTest
class InformationPageTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Demonstration demonstration;

    @Autowired
    JdbcClient jdbc;

    private Walk walk;

    @BeforeEach
    void she_lives_in_a_crisis_house_with_a_permission_to_stay() {
        demonstration.begin();
        world.clock.set("2026-03-02T10:00");
        walk = Walk.refer(world, Map.of("legalStatus", "TCN_IRREGULAR", "language", "ukr"))
                .sheltered("2026-03-02T10:00")
                .decided("REASONABLE_GROUNDS")
                .does("police", "IssuePermission", "decision", "GRANTED", "grantedOn", "2026-03-02");
    }

    @Test
    void it_is_in_her_own_language_unless_another_is_chosen() {
        assertThat(sheet("crisis-a", ""))
                .contains("lang=\"uk\"", "Інформація", "2 червня 2026", "aria-current=\"true\">Українська");
        assertThat(sheet("crisis-a", "?language=spa")).contains("lang=\"es\"", "2 de junio de 2026");
        assertThat(sheet("crisis-a", "?language=xxx")).contains("lang=\"uk\"");
    }

    @Test
    void it_can_be_read_from_right_to_left() {
        assertThat(sheet("crisis-a", "?language=ara")).contains("dir=\"rtl\" lang=\"ar\"");
    }

    @ParameterizedTest
    @CsvSource({"crisis-a, true", "police, true", "coordinator, false", "crisis-b, false", "reintegration-a, false"})
    void only_who_answers_for_her_can_give_it_to_her(String username, boolean gives) {
        var browser = new Browser(port).speaking("en").signIn(username);

        assertThat(browser.get(address("")).statusCode()).isEqualTo(gives ? 200 : 404);
        assertThat(browser.get("/cases/" + walk.reference.text()).body().contains("/information\""))
                .isEqualTo(gives);
    }

    @Test
    void a_refusal_is_told_with_the_way_to_object() {
        var refused = Walk.refer(world, Map.of("legalStatus", "TCN_IRREGULAR", "language", "eng"))
                .sheltered("2026-03-02T10:00")
                .decided("REASONABLE_GROUNDS")
                .does("police", "IssuePermission", "decision", "REFUSED");

        assertThat(new Browser(port)
                        .signIn("crisis-a")
                        .get("/cases/" + refused.reference.text() + "/information")
                        .body())
                .contains("A permission to stay was refused. You may object.")
                .doesNotContain("You may stay in Slovenia until");
    }

    @Test
    void what_the_police_decided_is_on_the_sheet_of_the_police_and_not_on_that_of_a_house_that_may_not_know_it() {
        var refused = Walk.refer(world, Map.of("language", "eng"))
                .sheltered("2026-03-02T10:00")
                .decided("NO");
        var address = "/cases/" + refused.reference.text() + "/information";
        var decided = "The authorities found no sufficient grounds";

        assertThat(new Browser(port).signIn("police").get(address).body()).contains(decided);
        assertThat(new Browser(port).signIn("crisis-a").get(address).body())
                .doesNotContain(decided)
                .contains("Nothing that you need to answer");
    }

    @Test
    void who_speaks_none_of_its_languages_is_given_the_english_one() {
        var other = Walk.refer(world, Map.of("language", "alb")).sheltered("2026-03-02T10:00");

        assertThat(new Browser(port)
                        .signIn("crisis-a")
                        .get("/cases/" + other.reference.text() + "/information")
                        .body())
                .contains("lang=\"en\"", "aria-current=\"true\">English");
    }

    @Test
    void the_look_is_written_down() {
        sheet("crisis-a", "");

        assertThat(jdbc.sql("select username from zv_look where case_reference = ? and what = 'INFORMATION'")
                        .param(walk.reference.text())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("crisis-a"));
    }

    @Test
    void the_case_says_how_and_in_which_language_it_was_given() {
        walk.does("crisis-a", "BriefRightsAndConsents", "assistance", "YES", "sheet", "PAPER", "sheetLanguage", "ukr");

        assertThat(new Browser(port)
                        .speaking("en")
                        .signIn("crisis-a")
                        .get("/cases/" + walk.reference.text())
                        .body())
                .contains("Yes, on paper", "Українська");
    }

    private String sheet(String username, String query) {
        var answer = new Browser(port).speaking("en").signIn(username).get(address(query));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String address(String query) {
        return "/cases/" + walk.reference.text() + "/information" + query;
    }
}
