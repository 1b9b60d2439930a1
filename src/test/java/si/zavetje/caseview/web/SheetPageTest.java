package si.zavetje.caseview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DemoAccounts.Demonstration;
import si.zavetje.identification.Identification;
import si.zavetje.world.Browser;
import si.zavetje.world.PostgresTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** The sheet that goes with a person when she moves to a safe place. */
@PostgresTest
class SheetPageTest {

    /** What on a sheet of paper would tell whoever finds it what its holder went through, or where she is. */
    private static final Pattern GIVES_AWAY = Pattern.compile(
            "zavetj|victim|traffick|exploit|shelter|safe (house|place|accommodation)|crisis|police|witness|trial|"
                    + "žrtv|trgov|izkoriš|zatočišč|varn(a|i|e) (hiša|namestit)|krizn|polici|prič",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Identification identification;

    @Autowired
    JdbcClient jdbc;

    private Walk walk;

    @BeforeEach
    void she_wants_to_go_to_a_safe_place() {
        demonstration.begin();
        world.clock.set("2026-03-02T10:00");
        walk = Walk.refer(world, Map.of("citizenship", List.of("RO"), "legalStatus", "EU", "firstName", "Ioana"))
                .sheltered("2026-03-02T10:00")
                .decided("REASONABLE_GROUNDS")
                .briefed()
                .does("crisis-a", "AdmitPerson", "healthConsent", "YES", "medication", "insulin")
                .does("crisis-a", "AssessRisk", "level", "HIGH")
                .does("crisis-a", "AssessNeeds", "healthConsent", "YES", "housing", "URGENT", "mentalHealth", "HIGH")
                .does("crisis-a", "InformOfProgramme")
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM");
    }

    @Test
    void who_takes_over_reads_what_she_allowed_item_by_item_and_nothing_else() {
        agree("YES", "IDENTITY", "HEALTH");

        for (var reader : List.of("safe-a", "crisis-a")) {
            assertThat(sheet(reader))
                    .contains("Ioana", "insulin", "Mental health", "<h2>Health</h2>")
                    .doesNotContain("Housing", "How great is the risk", "<h2>Needs</h2>");
        }
        assertThat(page("safe-a")).contains("/sheet\">Accompanying sheet</a>");
    }

    @Test
    void what_was_not_allowed_is_on_no_sheet() {
        agree("YES", "NEEDS");

        assertThat(sheet("safe-a")).contains("Housing", "Urgent").doesNotContain("Ioana", "insulin", "Mental health");
    }

    @Test
    void without_her_consent_there_is_no_sheet() {
        agree("NO", "IDENTITY", "NEEDS");

        assertThat(status("crisis-a")).isEqualTo(404);
        assertThat(page("crisis-a")).doesNotContain("/sheet\"");
    }

    @Test
    void who_takes_over_has_none_any_more_when_she_takes_her_consent_back() {
        agree("YES", "IDENTITY");
        assertThat(status("safe-a")).isEqualTo(200);

        walk.says("crisis-a", "WITHDRAWN", "SAFE_PROVIDER");

        assertThat(status("safe-a")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "coordinator", "crisis-b", "group-2", "reintegration-a"})
    void it_does_not_exist_for_others(String other) {
        agree("YES", "IDENTITY");

        assertThat(status(other)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sl"})
    void nothing_on_it_gives_its_holder_away(String language) {
        agree("YES", "IDENTITY", "RISK", "NEEDS", "HEALTH", "DOCUMENTS", "PLAN");

        var words = new Browser(port)
                .speaking(language)
                .signIn("crisis-a")
                .get("/cases/" + walk.reference.text() + "/sheet")
                .body();

        assertThat(words).doesNotContain(walk.reference.text());
        assertThat(GIVES_AWAY.matcher(words).results().map(MatchResult::group)).isEmpty();
        assertThat(GIVES_AWAY.matcher(page("crisis-a")).find())
                .as("the control")
                .isTrue();
    }

    @Test
    void it_is_written_down_who_looked_at_which_answers() {
        agree("YES", "HEALTH");
        sheet("safe-a");

        assertThat(jdbc.sql("select fields from zv_look where case_reference = ? and what = 'SHEET' and username = ?")
                        .params(walk.reference.text(), "safe-a")
                        .query(String.class)
                        .list())
                .containsExactly("HEALTH: AdmitPerson.medication AssessNeeds.mentalHealth"
                        + " AssessNeeds.physicalHealth AssessNeeds.reproductiveHealth AssessNeeds.substances");
    }

    private void agree(String consent, String... items) {
        walk.does(
                "crisis-a",
                "AgreeHandOver",
                "handOverOn",
                "2026-03-02",
                "consentToTransfer",
                consent,
                "dataItems",
                List.of(items));
    }

    private String sheet(String reader) {
        return get(reader, "/sheet").body();
    }

    private int status(String reader) {
        return get(reader, "/sheet").statusCode();
    }

    private String page(String reader) {
        return get(reader, "").body();
    }

    private HttpResponse<String> get(String reader, String below) {
        return new Browser(port).signIn(reader).get("/cases/" + walk.reference.text() + below);
    }
}
