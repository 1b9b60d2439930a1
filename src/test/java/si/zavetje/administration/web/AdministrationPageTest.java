package si.zavetje.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;

@HttpTest
class AdministrationPageTest {
    private static final Pattern ONE_TIME = Pattern.compile("<code>([^<]+)</code>");

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void earlier_failures_are_forgotten() {
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void a_new_colleague_gets_a_one_time_password_chooses_her_own_signs_and_may_work() {
        Browser admin = admin();
        admin.post(
                "/admin/organisations",
                Map.of("id", "crisis-new", "kind", "CRISIS_PROVIDER", "name", "Nova hiša", "rotaOrder", "7"));
        var created = admin.post(
                "/admin/accounts", Map.of("username", "nina", "displayName", "Nina", "organisation", "crisis-new"));
        assertThat(created.statusCode()).isEqualTo(302);
        String first = oneTimePassword(admin);
        assertThat(admin.get("/admin").body()).doesNotContain(first).contains("waits for confirmation");
        assertThat(new Browser(port).signIn("nina", first).statusCode()).isEqualTo(401);
        String given = first + SecondPerson.shownIn(new SecondPerson(port, "coordinator").confirm("nina"));
        Browser nina = new Browser(port);

        assertThat(nina.signIn("nina", given).statusCode()).isEqualTo(302);
        leadsTo(nina, "/password");
        assertThat(nina.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(403);

        nina.get("/password");
        var chosen = Map.of("current", given, "password", "seven quiet boats", "repeated", "seven quiet boats");
        assertThat(nina.post("/password", chosen).statusCode()).isEqualTo(302);
        leadsTo(nina, "/statement");
        leadsTo(nina, "/camunda/app/tasklist/default/", "/statement");

        assertThat(nina.get("/statement").body()).contains("I declare that", "Izjavljam, da");
        assertThat(nina.post("/statement", Map.of()).statusCode()).isEqualTo(302);
        assertThat(nina.get("/").body()).contains("Nina", "Nova hiša");
        assertThat(nina.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(directory.isMember("nina", "crisis-new")).isTrue();
        assertThat(directory.organisationsOf(OrganisationKind.CRISIS_PROVIDER))
                .extracting("id")
                .endsWith("crisis-new");
        assertThat(new Browser(port).signIn("nina", given).statusCode()).isEqualTo(401);
    }

    @Test
    void a_forgotten_password_is_replaced_once_somebody_else_confirms_it_and_the_old_sessions_end() {
        Browser member = new Browser(port).signIn("group-3");
        Browser admin = admin();

        admin.post("/admin/accounts/password", Map.of("username", "group-3", "version", version("group-3")));
        String first = oneTimePassword(admin);

        assertThat(member.get("/").statusCode()).isEqualTo(200);
        assertThat(new Browser(port).signIn("group-3", Browser.PASSWORD).statusCode())
                .isEqualTo(302);
        String given = first + SecondPerson.shownIn(new SecondPerson(port, "coordinator").confirm("group-3"));
        assertThat(member.get("/").statusCode()).isEqualTo(302);
        assertThat(new Browser(port).signIn("group-3", Browser.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(new Browser(port).signIn("group-3", given).statusCode()).isEqualTo(302);
    }

    @Test
    void changing_ones_own_password_needs_the_present_one_and_ends_only_the_other_sessions() {
        Browser here = new Browser(port).signIn("group-2");
        Browser there = new Browser(port).signIn("group-2");
        here.get("/password");
        var wrong = here.post(
                "/password",
                Map.of("current", "guess", "password", "nine quiet boats", "repeated", "nine quiet boats"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("is not right");
        assertThat(here.post(
                                "/password",
                                Map.of(
                                        "current", Browser.PASSWORD,
                                        "password", "nine quiet boats",
                                        "repeated", "nine quiet goats"))
                        .body())
                .contains("not repeated in the same way");

        here.post(
                "/password",
                Map.of(
                        "current", Browser.PASSWORD,
                        "password", "nine quiet boats",
                        "repeated", "nine quiet boats"));

        assertThat(here.get("/").statusCode()).isEqualTo(200);
        assertThat(there.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void bad_input_is_explained_and_what_was_typed_is_kept() {
        Browser admin = admin().speaking("sl");

        var account = admin.post(
                "/admin/accounts",
                Map.of("username", "Ana Novak", "displayName", "Ana \"N\"", "organisation", "social"));
        var organisation = admin.post(
                "/admin/organisations",
                Map.of("id", "crisis-c", "kind", "POLICE", "name", "Kriza", "rotaOrder", "prvi"));
        var unknownKind = admin.post(
                "/admin/organisations", Map.of("id", "crisis-c", "kind", "SPY", "name", "Kriza", "rotaOrder", "1"));
        var missing = admin.post("/admin/organisations", Map.of("id", "crisis-c"));

        assertThat(account.statusCode()).isEqualTo(400);
        assertThat(account.body())
                .contains("Kratko ime mora imeti", "value=\"Ana Novak\"", "value=\"Ana &quot;N&quot;\"");
        assertThat(organisation.statusCode()).isEqualTo(400);
        assertThat(organisation.body()).contains("celo število", "value=\"crisis-c\"", "value=\"Kriza\"");
        assertThat(unknownKind.statusCode()).isEqualTo(400);
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(directory.organisation("crisis-c")).isEmpty();
    }

    @Test
    void whoever_is_second_to_change_an_account_is_told_that_somebody_was_quicker() {
        Browser admin = admin();
        String seen = version("social");
        var fields = Map.of("username", "social", "disabled", "true", "version", seen, "confirmed", "yes");
        assertThat(admin.post("/admin/accounts/disabled", fields).statusCode()).isEqualTo(302);

        var second = admin.post("/admin/accounts/disabled", fields);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Somebody else changed this in the meantime");
        admin.post(
                "/admin/accounts/disabled",
                Map.of("username", "social", "disabled", "false", "version", version("social")));
        new SecondPerson(port, "coordinator").confirm("social");
    }

    @Test
    void the_last_administrator_cannot_lock_herself_out() {
        Browser admin = admin();

        var disabled = admin.post(
                "/admin/accounts/disabled",
                Map.of("username", "admin", "disabled", "true", "version", version("admin"), "confirmed", "yes"));
        var moved = admin.post(
                "/admin/accounts/organisation",
                Map.of("username", "admin", "organisation", "social", "version", version("admin"), "confirmed", "yes"));
        var closed = admin.post(
                "/admin/organisations/active",
                Map.of("id", "admin", "active", "false", "version", "0", "confirmed", "yes"));

        assertThat(disabled.statusCode()).isEqualTo(400);
        assertThat(disabled.body()).contains("One administrator must remain");
        assertThat(moved.statusCode()).isEqualTo(400);
        assertThat(closed.statusCode()).isEqualTo(400);
        assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_from_elsewhere_changes_nothing() {
        Browser admin = new Browser(port).signIn("admin");
        var fields = Map.of("username", "auditor", "disabled", "true", "version", version("auditor"));

        // The token on the sign-in page was for before the sign-in.
        assertThat(admin.post("/admin/accounts/disabled", fields).statusCode()).isEqualTo(403);
        assertThat(directory.account("auditor").orElseThrow().disabled()).isFalse();
    }

    private Browser admin() {
        Browser browser = new Browser(port).signIn("admin");
        browser.get("/admin");
        return browser;
    }

    private static String oneTimePassword(Browser admin) {
        Matcher shown = ONE_TIME.matcher(admin.get("/admin").body());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private String version(String username) {
        return String.valueOf(directory.account(username).orElseThrow().version());
    }

    private static void leadsTo(Browser browser, String target) {
        leadsTo(browser, "/", target);
    }

    private static void leadsTo(Browser browser, String from, String target) {
        var answer = browser.get(from);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(target);
    }
}
