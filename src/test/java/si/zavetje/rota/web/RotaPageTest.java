package si.zavetje.rota.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Answers;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Turns;
import si.zavetje.world.Visitor;
import si.zavetje.world.Walk;

/** The coordinator sees whose turn it is, and changes it with a reason. */
@HttpTest
class RotaPageTest {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_was_said() {
        clock.set("2026-03-02T10:00");
        jdbc.sql("delete from zv_rota_wish").update();
        jdbc.sql("delete from zv_responsibility").update();
    }

    @AfterEach
    void as_other_tests_have_it() {
        Turns.alwaysFirst("crisis-a", jdbc);
    }

    @Test
    void she_sees_who_was_asked_when_and_how_much_each_has_and_puts_one_first() {
        Visitor.signIn(port, "police")
                .refer(new Answers().to("RegisterReferral", clock.instant(), Walk.AN_ADULT_IN_NO_DANGER));
        var coordinator = new Browser(port).signIn("coordinator");
        assertThat(coordinator.get("/").body()).contains("href=\"/rota\"");
        var page = coordinator.get("/rota").body();
        assertThat(page)
                .contains(
                        "<td data-label=\"Last asked\">2 March 2026</td>",
                        "<td data-label=\"Open cases\">1</td>",
                        "never",
                        "not known")
                .doesNotContain("??");
        assertThat(page.indexOf("Crisis accommodation B")).isLessThan(page.indexOf("Crisis accommodation A"));

        var form = coordinator.get("/rota/crisis-a").body();
        assertThat(form)
                .contains("It is asked first the next time", "We have agreed so")
                .doesNotContain("??", "emonstration");
        assertThat(change(coordinator, "FIRST_ONCE", "", "BALANCE").statusCode())
                .isEqualTo(302);
        page = coordinator.get("/rota").body();
        assertThat(page)
                .contains(
                        "Changed: Crisis accommodation A",
                        "First the next time. The others had more to do (coordinator)");
        assertThat(page.indexOf("<th scope=\"row\">Crisis accommodation A"))
                .isLessThan(page.indexOf("<th scope=\"row\">Crisis accommodation B"));
        assertThat(jdbc.sql("select actor || ' ' || organisation from zv_audit_event where act = 'ROTA_CHANGED'")
                        .query(String.class)
                        .list())
                .contains("coordinator crisis-a");
    }

    @Test
    void what_is_missing_is_said_and_the_second_of_two_is_too_late() {
        var coordinator = new Browser(port).signIn("coordinator");

        assertThat(change(coordinator, "", "", "BALANCE").body()).contains("Choose what holds from now on.");
        assertThat(change(coordinator, "LEFT_OUT", "", "BALANCE").body()).contains("Enter a day that is not over.");
        assertThat(change(coordinator, "LEFT_OUT", "soon", "BALANCE").statusCode())
                .isEqualTo(400);
        assertThat(change(coordinator, "LEFT_OUT", "9. 3. 2026", "DEMONSTRATION")
                        .body())
                .contains("Choose why.");
        assertThat(change(coordinator, "LEFT_OUT", "9. 3. 2026", "NO_ROOM").statusCode())
                .isEqualTo(302);
        assertThat(coordinator.get("/rota").body()).contains("left out", "Left out until 9 March 2026. No room");
        change(coordinator, "FIRST_ONCE", "", "BALANCE");
        assertThat(coordinator.get("/rota").body()).contains("Somebody has said something else in the meantime.");
        assertThat(coordinator.get("/rota/police-a").statusCode()).isEqualTo(404);
        assertThat(new Browser(port)
                        .speaking("sl")
                        .signIn("coordinator")
                        .get("/rota")
                        .body())
                .contains("Kdo je na vrsti", "Izpuščena do vključno 9. marec 2026")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "crisis-a", "auditor", "admin"})
    void nobody_else_sees_it(String username) {
        assertThat(new Browser(port).signIn(username).get("/rota").statusCode()).isEqualTo(403);
    }

    private java.net.http.HttpResponse<String> change(Browser browser, String what, String until, String reason) {
        browser.get("/rota/crisis-a");
        return browser.post("/rota/crisis-a", Map.of("what", what, "until", until, "reason", reason, "seen", "0"));
    }
}
