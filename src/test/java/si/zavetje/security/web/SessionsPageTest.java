package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;

/** In which browsers somebody is signed in, and how she ends it. */
@HttpTest
class SessionsPageTest {
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f]{32})\"");

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody_is_signed_in() {
        jdbc.sql("delete from zv_session").update();
    }

    @Test
    void she_sees_her_own_and_signs_out_of_the_other() {
        Browser here = signedIn("group-1", "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0");
        Browser there = signedIn("group-1", "Mozilla/5.0 (iPhone) AppleWebKit/605 Version/17 Safari/604.1");
        signedIn("group-2", "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36");
        assertThat(here.get("/").body()).contains("href=\"/sessions\"");

        String page = here.get("/sessions").body();
        assertThat(page)
                .contains("Firefox, Windows", "this one", "Safari, iPhone")
                .doesNotContain("Chrome", "127.0.0.1", "??");
        var other = ID.matcher(page);
        assertThat(other.find()).isTrue();
        here.post("/sessions/end", Map.of("id", other.group(1)));

        assertThat(there.get("/session").statusCode()).isEqualTo(302);
        assertThat(here.get("/sessions").body()).contains("Firefox, Windows").doesNotContain("Safari, iPhone");
    }

    @Test
    void after_a_new_password_this_one_goes_on_and_every_other_has_ended() {
        Browser here = signedIn("reintegration-a", "Firefox/140.0 Windows");
        Browser there = signedIn("reintegration-a", "Safari/604 iPhone");
        here.get("/password");

        String chosen = "another-horse-battery";
        assertThat(here.post("/password", Map.of("current", Browser.PASSWORD, "password", chosen, "repeated", chosen))
                        .statusCode())
                .isEqualTo(302);

        assertThat(here.get("/sessions").body())
                .contains("Firefox, Windows", "this one")
                .doesNotContain("iPhone");
        assertThat(there.get("/session").statusCode()).isEqualTo(302);
        here.get("/password");
        here.post("/password", Map.of("current", chosen, "password", Browser.PASSWORD, "repeated", Browser.PASSWORD));
    }

    @Test
    void nobody_ends_what_is_somebody_elses() {
        Browser hers = signedIn("group-1", "");
        String id = jdbc.sql("select id from zv_session").query(String.class).single();
        Browser other = signedIn("group-2", "");
        other.get("/sessions");

        other.post("/sessions/end", Map.of("id", id));
        other.post("/sessions/end-all", Map.of());

        assertThat(hers.get("/session").statusCode()).isEqualTo(204);
        assertThat(other.get("/session").statusCode()).isEqualTo(302);
    }

    @Test
    void signing_out_everywhere_ends_this_one_as_well() {
        Browser here = signedIn("group-1", "");
        Browser there = signedIn("group-1", "");
        assertThat(here.speaking("sl").get("/sessions").body())
                .contains("Odjava povsod", "neznan brskalnik", "ta brskalnik")
                .doesNotContain("??");

        var answer = here.post("/sessions/end-all", Map.of());

        assertThat(answer.headers().firstValue("Location")).hasValue("/login?signed-out&lang=sl");
        assertThat(here.get("/session").statusCode()).isEqualTo(302);
        assertThat(there.get("/session").statusCode()).isEqualTo(302);
    }

    @Test
    void who_is_busy_all_day_signs_in_again_after_ten_hours() {
        Browser busy = signedIn("group-1", "");
        for (int i = 0; i < 10 * 60 / 10 - 1; i++) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(busy.get("/session").statusCode()).describedAs("%d", i).isEqualTo(204);
        }
        assertThat(busy.get("/sessions").body()).contains("this one");

        clock.advance(Duration.ofMinutes(10));

        assertThat(busy.get("/session").statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from zv_session")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_ended_in_another_way_is_not_shown() {
        Browser left = signedIn("group-1", "Mozilla/5.0 (iPhone) Safari/604.1");
        left.get("/");
        left.post("/logout", Map.of());
        signedIn("group-1", "Mozilla/5.0 (iPad) Safari/604.1");
        clock.advance(Duration.ofMinutes(20));
        Browser here = signedIn("group-1", "Mozilla/5.0 (Macintosh; Mac OS X) Safari/604.1");

        assertThat(here.get("/sessions").body()).contains("macOS").doesNotContain("iPhone", "iPad");
    }

    private Browser signedIn(String username, String program) {
        return new Browser(port).calling(program).signIn(username);
    }
}
