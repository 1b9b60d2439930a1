package si.zavetje.caseview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.caseview.HouseWork;
import si.zavetje.world.Answers;
import si.zavetje.world.Browser;
import si.zavetje.world.Cases;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;
import si.zavetje.world.Walk;

/** The list of the cases somebody answers for: found, filtered, sorted, a page at a time. */
@HttpTest
class CasesPageTest {

    private static final Pattern LINES = Pattern.compile("class=\"reference\"");

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private String reference = "";

    @BeforeEach
    void the_police_refer_somebody() {
        clock.advance(Duration.ofHours(2));
        reference = Visitor.signIn(port, "police")
                .refer(new Answers().to("RegisterReferral", clock.instant(), Walk.AN_ADULT_IN_NO_DANGER));
    }

    @Test
    void each_line_says_what_runs_who_holds_it_what_is_due_and_since_when() {
        var line = line(list("police", "?q=" + reference));

        assertThat(line)
                .contains("/cases/" + reference, "Identification", "police: Police unit A", "Triage the referral")
                .containsPattern("\\d{1,2} [A-Z][a-z]+ 20\\d\\d")
                .doesNotContain("??", "Check earlier referrals");
        assertThat(Codes.ofAllForms().in(line)).isEmpty();
    }

    @Test
    void what_is_late_is_marked_and_found() {
        assertThat(list("police", "?due=OVERDUE&q=" + reference)).doesNotContain("class=\"reference\"");
        assertThat(line(list("police", "?q=" + reference))).doesNotContain("overdue");

        clock.advance(Duration.ofDays(10));

        assertThat(line(list("police", "?due=OVERDUE&q=" + reference))).contains("<strong class=\"flag late\">overdue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%.6s", " %.4s "})
    void it_is_found_by_its_reference_as_people_type_it(String typed) {
        var query =
                typed.formatted(reference).toLowerCase(java.util.Locale.ROOT).replace(" ", "+");

        assertThat(list("police", "?q=" + query)).contains(reference);
        assertThat(list("police", "?q=0")).doesNotContain("/cases/" + (reference.startsWith("0") ? "-" : reference));
    }

    @Test
    void what_she_has_claimed_is_hers_and_what_runs_can_be_chosen() {
        assertThat(list("police", "?mine=true&q=" + reference)).doesNotContain("class=\"reference\"");
        assertThat(list("police", "?service=Identification&q=" + reference)).contains("class=\"reference\"");
        assertThat(list("police", "?service=Reintegration&q=" + reference)).doesNotContain("class=\"reference\"");

        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("UserTask_TriageReferral")
                .singleResult();
        Visitor.signIn(port, "police").claim(task.getId());

        assertThat(list("police", "?mine=true&q=" + reference)).contains("class=\"reference\"");
    }

    @Test
    void nobody_sees_the_cases_of_others_and_the_coordinator_sees_all_of_them() {
        assertThat(list("police-b", "?q=" + reference)).contains("There is no such case.");
        assertThat(list("group-1", "?q=" + reference)).contains("There is no such case.");
        assertThat(line(list("coordinator", "?q=" + reference))).contains("Police unit A");
    }

    @Test
    void a_line_written_into_the_database_by_hand_shows_nobody_anything() {
        jdbc.sql("insert into zv_responsibility (id, case_reference, capacity, organisation, since, standing) values"
                        + " (random_uuid(), ?, 'SAFE_PROVIDER', 'safe-a', current_timestamp, 'NOW')")
                .param(reference)
                .update();

        assertThat(list("safe-a", "?q=" + reference)).doesNotContain("class=\"reference\"");
        jdbc.sql("delete from zv_responsibility where case_reference = ? and organisation = 'safe-a'")
                .param(reference)
                .update();
    }

    @Test
    void a_long_list_has_pages_that_keep_what_was_asked() {
        for (int i = 0; i < 30; i++) {
            cases.referred("TCN_IRREGULAR", false);
        }

        var first = list("police", "?sort=newest");
        assertThat(LINES.matcher(first).results().count()).isEqualTo(25);
        assertThat(first).containsPattern("rel=\"next\" href=\"/cases\\?[^\"]*sort=newest[^\"]*page=1\"");
        var second = list("police", "?sort=newest&page=1");
        assertThat(LINES.matcher(second).results().count()).isPositive();
        assertThat(second).contains("rel=\"prev\"");
        assertThat(list("police", "?page=-3&sort=nonsense&due=x&service=y")).contains("class=\"reference\"");
    }

    @Test
    void of_many_clocks_the_first_due_are_shown_first_page_by_page() {
        for (int i = 0; i < 60; i++) {
            cases.referred("TCN_IRREGULAR", false);
        }
        var copied = jdbc.sql("insert into zv_obligation (id, case_reference, phase, activity, rule_key, kind, timing,"
                        + " clock_id, responsible, started_at, counted_at, last_day, due_at, round, extended, state,"
                        + " escalation, version) select random_uuid(), f.case_reference, 'Identification', o.activity,"
                        + " o.rule_key, o.kind, o.timing, 'copy-' || n.x || '-' || f.case_reference, o.responsible,"
                        + " o.started_at, o.counted_at, o.last_day,"
                        + " dateadd('SECOND', ora_hash(f.case_reference, 9999) + n.x, o.due_at), 0, false, 'OPEN', 'NONE', 0"
                        + " from zv_referral f, (select * from zv_obligation where case_reference = ? fetch first 1 rows only) o,"
                        + " system_range(1, 9) n where f.ended_at is null")
                .param(reference)
                .update();

        assertThat(copied).isGreaterThan(500);
        assertThat(references(list("coordinator", ""))).hasSize(25).isEqualTo(firstDue(0));
        assertThat(references(list("coordinator", "?page=1"))).hasSize(25).isEqualTo(firstDue(25));

        jdbc.sql("delete from zv_obligation where clock_id like 'copy-%'").update();
    }

    private static List<String> references(String page) {
        return Pattern.compile("href=\"/cases/([0-9A-Z-]{9})\"")
                .matcher(page)
                .results()
                .map(one -> one.group(1))
                .distinct()
                .toList();
    }

    private List<String> firstDue(int offset) {
        return jdbc.sql("select o.case_reference from zv_obligation o join zv_referral f on f.case_reference ="
                        + " o.case_reference where o.state = 'OPEN' and f.ended_at is null and (o.phase not in (:house)"
                        + " or o.responsible = (select organisation from zv_account where username = 'coordinator'))"
                        + " group by o.case_reference order by min(o.due_at), o.case_reference offset "
                        + offset + " rows fetch first 25 rows only")
                .param("house", HouseWork.MODELS)
                .query(String.class)
                .list();
    }

    @Test
    void it_speaks_slovenian_and_is_found_from_every_page() {
        var browser = new Browser(port).speaking("sl").signIn("crisis-a");

        assertThat(browser.get("/").body()).contains("href=\"/cases\"", "Moji primeri");
        assertThat(browser.get("/sessions").body()).contains("href=\"/cases\"");
        assertThat(browser.get("/cases").body())
                .contains("Moji primeri", "najprej zapade")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "admin"})
    void who_works_on_no_case_has_no_list(String username) {
        var browser = new Browser(port).signIn(username);

        assertThat(browser.get("/cases").statusCode()).isEqualTo(403);
        assertThat(browser.get("/cases/" + reference).statusCode()).isEqualTo(403);
        assertThat(browser.get("/").body()).doesNotContain("href=\"/cases\"");
    }

    private String list(String reader, String query) {
        var answer = new Browser(port).signIn(reader).get("/cases" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String line(String page) {
        int at = page.indexOf("/cases/" + reference);
        assertThat(at).isPositive();
        return page.substring(at, page.indexOf("</tr>", at));
    }
}
