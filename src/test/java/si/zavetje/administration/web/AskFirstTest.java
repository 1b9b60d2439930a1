package si.zavetje.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.directory.Directory;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;

/** What an administrator does with one click is asked first, without JavaScript, and said when it is done. */
@HttpTest
class AskFirstTest {

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
    void closing_an_organisation_shows_what_it_does_in_numbers_and_needs_a_yes() {
        var admin = admin("en");
        var version = directory.organisation("asylum").orElseThrow().version();
        var close = Map.of("id", "asylum", "active", "false", "version", String.valueOf(version));

        var asked = admin.post("/admin/organisations/active", close);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("Close asylum?", "lose their access: 1", "Open tasks of the organisation: ", "Open cases")
                .contains("name=\"confirmed\" value=\"yes\"", "name=\"id\" value=\"asylum\"")
                .doesNotContain("??");
        assertThat(directory.organisation("asylum").orElseThrow().active()).isTrue();

        assertThat(admin.post("/admin/organisations/active", yes(close)).statusCode())
                .isEqualTo(302);
        assertThat(admin.get("/admin").body()).contains("asylum is closed.");
        assertThat(admin.get("/admin").body()).doesNotContain("asylum is closed.");
        assertThat(directory.organisation("asylum").orElseThrow().active()).isFalse();
        assertThat(admin.post(
                                "/admin/organisations/active",
                                Map.of("id", "asylum", "active", "true", "version", String.valueOf(version + 1)))
                        .statusCode())
                .as("opening harms nobody and is not asked")
                .isEqualTo(302);
    }

    @Test
    void switching_off_and_moving_are_asked_too_in_the_language_of_the_administrator() {
        var admin = admin("sl");
        var version = String.valueOf(directory.account("social").orElseThrow().version());

        var off = admin.post(
                "/admin/accounts/disabled", Map.of("username", "social", "disabled", "true", "version", version));
        var moved = admin.post(
                "/admin/accounts/organisation",
                Map.of("username", "social", "organisation", "asylum", "version", version));

        assertThat(off.body()).contains("Izklopiti račun social?", "postanejo spet proste: 0", "Ne, pusti");
        assertThat(moved.body()).contains("Premestiti račun social?").doesNotContain("??");
        assertThat(directory.account("social").orElseThrow().version()).isEqualTo(Long.parseLong(version));
    }

    @Test
    void what_is_refused_is_not_said_to_be_done() {
        var admin = admin("en");

        var refused = admin.post(
                "/admin/organisations/active", yes(Map.of("id", "coordinator", "active", "false", "version", "0")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("must remain").doesNotContain("is closed.");
        assertThat(admin.get("/admin").body()).doesNotContain("is closed.");
    }

    private Browser admin(String language) {
        var browser = new Browser(port).speaking(language).signIn("admin");
        browser.get("/admin");
        return browser;
    }

    private static Map<String, String> yes(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("confirmed", "yes");
        return all;
    }
}
