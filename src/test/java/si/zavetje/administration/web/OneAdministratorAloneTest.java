package si.zavetje.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.audit.Act;
import si.zavetje.audit.AuditEvent;
import si.zavetje.audit.AuditTrail;
import si.zavetje.directory.Directory;
import si.zavetje.world.Answers;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;

/** One administrator's requests alone never lead to an account that reads a case. */
@HttpTest
class OneAdministratorAloneTest {
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern TASK = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"name\"");
    private static final String OWN = "seven quiet green boats";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditTrail trail;

    private Browser admin = new Browser(0);
    private long before;

    @BeforeEach
    void police_unit_b_has_a_case() {
        clock.advance(Duration.ofHours(2));
        Visitor.signIn(port, "police-b")
                .refer(new Answers()
                        .to(
                                "RegisterReferral",
                                clock.instant(),
                                Map.of(
                                        "ageKnown",
                                        "ESTIMATE",
                                        "estimatedAge",
                                        27,
                                        "ageDisputed",
                                        false,
                                        "birthDate",
                                        "")));
        admin = new Browser(port).signIn("admin");
        admin.get("/admin");
        before = trail.newest(1).stream()
                .mapToLong(AuditEvent::sequence)
                .findFirst()
                .orElse(0);
    }

    @Test
    void a_new_account_reads_nothing_until_the_coordinator_confirms_it() {
        String half = create("mole");

        nobodyReads("mole", half);
        audited(Act.ACCOUNT_CREATED, "mole", Act.Outcome.ASKED);
        toldAre(2);
        String another = nothingElseShePosts("mole", half);

        String whole = another + SecondPerson.shownIn(new SecondPerson(port, "coordinator").confirm("mole"));

        audited(Act.ACCOUNT_CREATED, "mole", Act.Outcome.WITHDRAWN);
        audited(Act.ACCOUNT_ENABLED, "mole", Act.Outcome.CONFIRMED);
        assertThat(reads("mole", whole)).isTrue();
    }

    @Test
    void a_forgotten_password_is_the_old_one_until_the_coordinator_confirms_another() {
        String half = reset("police-b");

        nobodyReads("police-b", half);
        audited(Act.PASSWORD_RESET, "police-b", Act.Outcome.ASKED);
        toldAre(3);
        assertThat(new Browser(port).signIn("police-b", Browser.PASSWORD).statusCode())
                .isEqualTo(302);
        assertThat(new SecondPerson(port, "coordinator").refuse("police-b")).contains("Refused");
        nobodyReads("police-b", half);
    }

    @Test
    void who_is_switched_on_again_or_moved_reads_nothing_until_the_coordinator_confirms_it() {
        String first = create("zala");
        String whole = first + SecondPerson.shownIn(new SecondPerson(port, "coordinator").confirm("zala"));
        assertThat(reads("zala", whole)).isTrue();
        before = trail.newest(1).get(0).sequence();

        post("/admin/accounts/disabled", Map.of("username", "zala", "disabled", "true", "version", version("zala")));
        post("/admin/accounts/disabled", Map.of("username", "zala", "disabled", "false", "version", version("zala")));

        nobodyReads("zala", OWN);
        audited(Act.ACCOUNT_ENABLED, "zala", Act.Outcome.ASKED);
        toldAre(2);
        new SecondPerson(port, "coordinator").confirm("zala");
        assertThat(reads("zala", OWN)).isTrue();
    }

    @Test
    void moved_away_given_a_password_there_and_moved_back_she_needs_a_new_one_that_two_know() {
        String first = create("neza");
        reads("neza", first + SecondPerson.shownIn(new SecondPerson(port, "coordinator").confirm("neza")));
        post(
                "/admin/accounts/organisation",
                Map.of("username", "neza", "organisation", "auditor", "version", version("neza")));
        admin.get("/admin");
        String known = reset("neza");
        assertThat(new Browser(port).signIn("neza", known).statusCode()).isEqualTo(302);

        post(
                "/admin/accounts/organisation",
                Map.of("username", "neza", "organisation", "police-b", "version", version("neza")));
        String half = SecondPerson.shownIn(admin.get("/admin").body());

        nobodyReads("neza", known);
        nobodyReads("neza", half);
        audited(Act.ACCOUNT_MOVED, "neza", Act.Outcome.ASKED);
        assertThat(directory.isMember("neza", "police-b")).isFalse();
        String whole = half + SecondPerson.shownIn(new SecondPerson(port, "coordinator").confirm("neza"));
        nobodyReads("neza", known);
        assertThat(reads("neza", whole)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"police-b", "crisis-a", "auditor", "admin"})
    void who_is_neither_coordinator_nor_head_confirms_nothing(String username) {
        String account = "ziva-" + username;
        create(account);
        String id = new SecondPerson(port, "coordinator").idFor(account);
        SecondPerson other = new SecondPerson(port, username);

        assertThat(other.isAsked(account)).isFalse();
        assertThat(other.send("confirm", id).statusCode()).isEqualTo(403);
        assertThat(other.send("refuse", id).statusCode()).isEqualTo(403);
        assertThat(directory.account(account).orElseThrow().disabled()).isTrue();
        new SecondPerson(port, "coordinator").refuse(account);
    }

    @Test
    void an_organisation_closed_and_reopened_gives_nobody_her_access_back() {
        Map<String, String> fields = Map.of("id", "asylum", "version", organisationVersion(), "active", "false");
        post("/admin/organisations/active", fields);
        post("/admin/organisations/active", Map.of("id", "asylum", "version", organisationVersion(), "active", "true"));

        assertThat(new Browser(port).signIn("asylum", Browser.PASSWORD).statusCode())
                .isEqualTo(401);
        post(
                "/admin/accounts/disabled",
                Map.of("username", "asylum", "disabled", "false", "version", version("asylum")));
        new SecondPerson(port, "coordinator").confirm("asylum");
        assertThat(new Browser(port).signIn("asylum", Browser.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    private String create(String username) {
        post("/admin/accounts", Map.of("username", username, "displayName", "Mole", "organisation", "police-b"));
        return SecondPerson.shownIn(admin.get("/admin").body());
    }

    private String reset(String username) {
        post("/admin/accounts/password", Map.of("username", username, "version", version(username)));
        return SecondPerson.shownIn(admin.get("/admin").body());
    }

    private void post(String path, Map<String, String> fields) {
        var asked = new HashMap<>(fields);
        asked.put("confirmed", "yes");
        assertThat(admin.post(path, asked).statusCode()).as(path).isEqualTo(302);
    }

    private String nothingElseShePosts(String username, String half) {
        post(
                "/admin/accounts/disabled",
                Map.of("username", username, "disabled", "false", "version", version(username)));
        String another = SecondPerson.shownIn(admin.get("/admin").body());
        nobodyReads(username, half);
        nobodyReads(username, another);
        assertThat(admin.post("/admin/accounts/password", Map.of("username", username, "version", version(username)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.post(
                                "/admin/accounts/head",
                                Map.of("username", username, "head", "true", "version", version(username)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.get("/access").statusCode()).isEqualTo(403);
        return another;
    }

    private void nobodyReads(String username, String password) {
        assertThat(reads(username, password)).isFalse();
    }

    /** Signs in, does whatever is asked of her first, and opens the first task of her organisation. */
    private boolean reads(String username, String password) {
        clock.advance(Duration.ofMinutes(10));
        admin.get("/admin");
        Browser browser = new Browser(port);
        browser.signIn(username, password);
        browser.get("/password");
        browser.post("/password", Map.of("current", password, "password", OWN, "repeated", OWN));
        browser.get("/statement");
        browser.post("/statement", Map.of());
        browser.get("/camunda/app/tasklist/default/");
        var task = TASK.matcher(browser.get(ENGINE + "/task").body());
        return task.find()
                && browser.get(ENGINE + "/task/" + task.group(1) + "/form-variables")
                                .statusCode()
                        == 200;
    }

    private void audited(Act act, String account, Act.Outcome outcome) {
        assertThat(trail.newest(20))
                .filteredOn(event -> event.sequence() > before)
                .anySatisfy(event -> {
                    assertThat(event.act()).isEqualTo(act);
                    assertThat(event.outcome()).isEqualTo(outcome);
                    assertThat(event.account()).isEqualTo(account);
                    assertThat(outcome == Act.Outcome.ASKED ? event.actor() : event.askedBy())
                            .isEqualTo("admin");
                });
        assertThat(trail.firstBroken()).isEmpty();
    }

    /** The coordinator, the organisation, and the person herself where she may work. */
    private void toldAre(int groups) {
        assertThat(jdbc.sql("select distinct recipient || coalesce(person, '') from zv_notice where kind = 'ACCESS'"
                                + " and organisation = 'police-b' and posted_at >= ?")
                        .param(clock.instant().minus(Duration.ofMinutes(30)).atOffset(java.time.ZoneOffset.UTC))
                        .query(String.class)
                        .list())
                .hasSize(groups)
                .containsAll(List.of("COORDINATOR", "WORKER"));
    }

    private String version(String username) {
        return String.valueOf(directory.account(username).orElseThrow().version());
    }

    private String organisationVersion() {
        return String.valueOf(directory.organisation("asylum").orElseThrow().version());
    }
}
