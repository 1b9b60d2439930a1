package si.zavetje.caseview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DemoAccounts.Demonstration;
import si.zavetje.journey.Journey;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Answers;
import si.zavetje.world.Browser;
import si.zavetje.world.PostgresTest;
import si.zavetje.world.World;

/** What each of those who take part sees of one woman's case, on the database of production. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePageTest {

    private static final List<String> PARTS = List.of(
            "Who the person is",
            "Referral",
            "Police",
            "Health",
            "Where the person stays",
            "Support",
            "Risk",
            "Right to stay",
            "Multidisciplinary group",
            "Child",
            "Figures");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Demonstration demonstration;

    @Autowired
    JdbcClient jdbc;

    private Journey journey;
    private CaseReference reference = CaseReference.random();

    @BeforeAll
    void a_woman_lives_in_a_safe_place() {
        demonstration.begin();
        journey = new Journey(world);
        reference = journey.untilTheGroupHasDecided();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "police: Who the person is, Referral, Police, Support, Risk, Right to stay",
                "crisis-a: Health, Where the person stays, Support, Risk",
                "safe-a: Who the person is, Referral, Health, Where the person stays, Support, Risk, Right to stay, Multidisciplinary group",
                "group-1: Who the person is, Support, Risk, Right to stay, Multidisciplinary group",
                "coordinator: Multidisciplinary group, Figures",
            })
    void everybody_sees_her_parts_of_the_file_and_no_others(String reader, String parts) {
        var page = open(reader).body();

        assertThat(PARTS.stream().filter(part -> page.contains("<h3>" + part + "</h3>")))
                .containsExactly(parts.split(", ", -1));
        assertThat(page).contains("Case " + reference.text(), "What happened");
        assertThat(page.contains("<h2>Services</h2>")).isEqualTo(!reader.equals("crisis-a"));
    }

    @Test
    void of_support_the_police_see_what_they_entered_themselves() {
        assertThat(open("police").body())
                .contains("<h4>Announce the placement</h4>")
                .doesNotContain("<h4>Assess the needs");
        assertThat(open("safe-a").body()).contains("<h4>Announce the placement</h4>", "<h4>Assess the needs");
        assertThat(open("crisis-a").body())
                .contains("<h4>Assess the needs")
                .doesNotContain("<h4>Announce the placement");
    }

    @Test
    void the_police_see_how_great_the_risk_is_and_what_is_done_but_not_what_the_house_found() {
        assertThat(open("police").body())
                .contains("<h3>Risk</h3>", "How great is the risk in all?", "Something else")
                .doesNotContain("Do the traffickers know where the person is?");
    }

    @Test
    void the_coordinator_sees_clocks_and_bodies_and_no_person() {
        var page = open("coordinator").body();

        assertThat(page)
                .contains("Police unit A", "Safe accommodation A", "Clocks", "due ")
                .doesNotContain(answer("RegisterReferral", "firstName"), answer("RegisterReferral", "secondName"));
        assertThat(open("police").body()).contains(answer("RegisterReferral", "firstName"));
    }

    @Test
    void h26_whoever_accompanies_the_person_is_shown_to_those_who_may_know() {
        world.opens("safe-a", reference, "companion");
        var child = Map.of(
                "what",
                "STAYS",
                "companion",
                "1",
                "name",
                "Lina Mala",
                "relation",
                "CHILD",
                "consent",
                "YES",
                "bornOn",
                "2019-05-01",
                "grownUp",
                "NO");
        world.complete(
                "safe-a",
                reference,
                "UserTask_RecordCompanion",
                new Answers().to("RecordCompanion", world.clock.instant(), child));

        assertThat(open("safe-a").body())
                .contains("<h2>Accompanying people</h2>", "Son or daughter, Lina Mala")
                .contains("companion 1</h4>");
        assertThat(open("coordinator").body()).doesNotContain("Accompanying people", "Lina Mala");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crisis-b", "police-b", "group-2", "reintegration-a"})
    void for_a_stranger_it_does_not_exist_byte_for_byte(String stranger) {
        var browser = new Browser(port).signIn(stranger);

        var hidden = browser.get("/cases/" + reference.text());
        var missing = browser.get("/cases/" + CaseReference.random().text());
        var nonsense = browser.get("/cases/nothing");

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body())
                .isEqualTo(missing.body())
                .isEqualTo(nonsense.body())
                .doesNotContain(reference.text());
        assertThat(hidden.headers().map().keySet())
                .isEqualTo(missing.headers().map().keySet());
        assertThat(looks()).noneMatch(look -> look.startsWith(stranger + " "));
    }

    @ParameterizedTest
    @CsvSource({"police,en", "crisis-a,en", "safe-a,sl", "group-1,en", "coordinator,sl", "police,sl"})
    void everything_is_said_in_words(String reader, String language) {
        var page = new Browser(port).speaking(language).signIn(reader).get("/cases/" + reference.text());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Codes.ofAllForms().in(page.body())).isEmpty();
        assertThat(Codes.ofAllForms().in("<p>HIGH</p> eng 2026-12-30T04:00 TCN_IRREGULAR shelterCode"))
                .as("the control")
                .containsExactly("HIGH", "eng", "TCN_IRREGULAR", "2026-12-30T04:00", "shelterCode");
    }

    @Test
    void whom_somebody_chose_from_a_list_is_called_by_name_and_not_as_she_signs_in() {
        var page = open("coordinator").body();

        assertThat(page)
                .contains("<dt>Who chairs?</dt>", "<dd>Group member, law</dd>", "<dd>Group member, health</dd>");
        assertThat(page).doesNotContain("<dd>group-1</dd>", "<dd>group-3</dd>");
    }

    @Test
    void h43_who_has_not_signed_the_statement_is_shown_no_task_and_no_case() {
        var signed = world.people.jdbc().sql("select count(*) from zv_account where confidentiality_signed_on is null");
        assertThat(open("safe-a").statusCode()).isEqualTo(200);
        world.people.update("update zv_account set confidentiality_signed_on = null where username = 'safe-a'");
        try {
            var browser = new Browser(port).signIn("safe-a");

            assertThat(browser.get("/cases/" + reference.text()).statusCode()).isNotEqualTo(200);
            assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                    .isEqualTo(403);
        } finally {
            world.people.update(
                    "update zv_account set confidentiality_signed_on = date '2026-01-01' where username = 'safe-a'");
        }
        assertThat(signed.query(Long.class).single()).isZero();
        assertThat(open("safe-a").statusCode()).isEqualTo(200);
    }

    @Test
    void h44_a_member_of_the_group_reads_nothing_of_where_the_person_lives_and_the_look_says_what_was_read() {
        var place = answer("UserTask_AdmitPerson", "shelterCode");
        assertThat(open("crisis-a").body()).as("the control").contains(place);

        assertThat(open("group-1").body()).doesNotContain(place, "<h3>Where the person stays</h3>");
        assertThat(looks()).noneMatch(look -> look.startsWith("group-1 ") && look.contains("SHELTER"));
        assertThat(looks()).anyMatch(look -> look.startsWith("crisis-a ") && look.contains("SHELTER"));
    }

    @Test
    void days_countries_and_languages_are_written_as_the_reader_writes_them() {
        assertThat(open("police").body()).contains("Nigeria", "English", "Monday 10 May 1999", "2 March 2026, 21:00");
        assertThat(new Browser(port)
                        .speaking("sl")
                        .signIn("police")
                        .get("/cases/" + reference.text())
                        .body())
                .contains("Nigerija", "angleščina", "ponedeljek, 10. maj 1999", "2. 3. 2026 ob 21.00");
    }

    @Test
    void an_open_task_leads_whom_it_opens_for_to_that_task_and_nobody_else() {
        var task = world.task(reference, "UserTask_ReviewProgramme", "safe-a");

        assertThat(open("safe-a").body())
                .contains("href=\"/camunda/app/tasklist/default/#/?task=" + task.getId() + "\"");
        assertThat(open("police").body())
                .contains("<strong>Review programme</strong>")
                .doesNotContain(task.getId());
    }

    @Test
    void who_refers_reads_nothing_of_whether_the_person_is_known() {
        for (var reader : List.of("police", "crisis-a", "safe-a", "group-1")) {
            assertThat(open(reader).body()).doesNotContain("Check earlier referrals", "Earlier referrals");
        }
    }

    @Test
    void every_page_that_is_shown_is_a_look_with_the_names_of_what_was_shown() {
        long before =
                looks().stream().filter(look -> look.startsWith("group-1 ")).count();
        open("group-1");

        var hers = looks().stream().filter(look -> look.startsWith("group-1 ")).toList();
        assertThat(hers).hasSize((int) before + 1);
        assertThat(hers.get(0))
                .startsWith("group-1 group-a GROUP_MEMBER FILE null GROUP IDENTITY RESIDENCE RISK SUPPORT")
                .contains("IDENTITY: ", "RegisterReferral.firstName")
                .doesNotContain(answer("RegisterReferral", "firstName"));
    }

    @Test
    void beside_a_task_it_is_the_same_for_whom_the_task_opens_and_the_look_names_the_task() {
        var task = world.task(reference, "UserTask_ReviewProgramme", "safe-a").getId();

        var beside = new Browser(port).signIn("safe-a").get("/tasks/" + task + "/case");

        assertThat(beside.statusCode()).isEqualTo(200);
        var page = open("safe-a").body();
        var shown = beside.body().substring(beside.body().indexOf("<div class=\"case\">"));
        assertThat(page).contains(shown.substring(0, shown.indexOf("</body>")).strip());
        assertThat(looks()).anyMatch(look -> look.startsWith("safe-a safe-a SAFE_PROVIDER FILE " + task));
        for (var other : List.of("police", "crisis-b", "coordinator")) {
            assertThat(new Browser(port)
                            .signIn(other)
                            .get("/tasks/" + task + "/case")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(new Browser(port).signIn("safe-a").get("/tasks/nothing/case").statusCode())
                .isEqualTo(404);
    }

    @Test
    void when_the_look_cannot_be_written_nothing_is_shown() {
        withoutLooks(browser -> {
            var refused = browser.get("/cases/" + reference.text());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body())
                    .contains("cannot be written down that you look")
                    .doesNotContain(answer("RegisterReferral", "firstName"), "Crisis accommodation");
        });
        assertThat(open("police").statusCode()).isEqualTo(200);
    }

    @Test
    void the_list_finds_it_by_what_runs_by_what_is_due_and_by_its_reference() {
        var found = "/cases?sort=%s&service=SafeAccommodation&q="
                + reference.text().substring(0, 6).toLowerCase();
        for (var sort : List.of("due", "newest", "oldest", "reference")) {
            assertThat(list("safe-a", found.formatted(sort)))
                    .contains(reference.text(), "Safe accommodation", "police: Police unit A");
        }
        assertThat(list("group-1", "/cases")).contains(reference.text());
        assertThat(list("coordinator", "/cases?sort=newest")).contains(reference.text());
        assertThat(list("safe-a", "/cases?service=Reintegration")).doesNotContain(reference.text());
        assertThat(list("safe-a", "/cases?due=OVERDUE")).doesNotContain(reference.text());
        assertThat(list("safe-a", "/cases?closed=true")).doesNotContain(reference.text());
        assertThat(list("crisis-b", "/cases")).doesNotContain(reference.text());
        assertThat(list("group-2", "/cases")).doesNotContain(reference.text());
    }

    private String list(String reader, String address) {
        return new Browser(port).signIn(reader).get(address).body();
    }

    private HttpResponse<String> open(String reader) {
        return new Browser(port).signIn(reader).get("/cases/" + reference.text());
    }

    private void withoutLooks(Consumer<Browser> asks) {
        var browser = new Browser(port).signIn("police");
        jdbc.sql("alter table zv_look rename to zv_look_away").update();
        try {
            asks.accept(browser);
        } finally {
            jdbc.sql("alter table zv_look_away rename to zv_look").update();
        }
    }

    private String answer(String form, String question) {
        return journey.steps().stream()
                .filter(step -> step.task().equals(form))
                .map(step -> step.answers().get(question))
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    private List<String> looks() {
        return jdbc.sql("select * from zv_look where case_reference = ? order by looked_at, id")
                .param(reference.text())
                .query((row, number) -> row.getString("username") + " " + row.getString("organisation") + " "
                        + row.getString("role") + " " + row.getString("what") + " " + row.getString("task") + " "
                        + row.getString("compartments") + " " + row.getString("fields"))
                .list();
    }
}
