package si.zavetje.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DemoAccounts.Demonstration;
import si.zavetje.world.Browser;
import si.zavetje.world.PostgresTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** The register of places as houses and coordinator see it. */
@PostgresTest
class PlacesPageTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Demonstration demonstration;

    @Autowired
    JdbcClient jdbc;

    private Browser house = new Browser(0);

    @BeforeEach
    void a_house_has_a_place() {
        demonstration.begin();
        world.clock.set("2026-03-02T10:00");
        house = new Browser(port).speaking("en").signIn("crisis-a");
        add(Map.of("code", "K1-03", "beds", "2", "forChildren", "true", "address", "Poljanska 1"));
    }

    @AfterEach
    void no_house_has_a_place() {
        jdbc.sql("delete from zv_place").update();
    }

    @Test
    void a_house_reads_its_own_address_and_the_database_none() {
        assertThat(house.get("/places").body())
                .contains("K1-03", "children", "free")
                .doesNotContain("Poljanska", "??");
        assertThat(house.get("/places/" + id()).body()).contains("value=\"Poljanska 1\"");
        assertThat(jdbc.sql("select address from zv_place").query(String.class).single())
                .doesNotContain("Poljanska");
    }

    @Test
    void the_coordinator_reads_codes_and_no_address() {
        var coordinator = new Browser(port).speaking("sl").signIn("coordinator");

        assertThat(coordinator.get("/places").body())
                .contains("K1-03", "otroke", "prosto", "po oznakah")
                .doesNotContain("Poljanska", id(), "??");
        assertThat(coordinator.get("/places/" + id()).statusCode()).isEqualTo(403);
        assertThat(coordinator.get("/").body()).contains("href=\"/places\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crisis-b", "safe-a"})
    void another_house_does_not_find_it(String other) {
        var browser = new Browser(port).signIn(other);

        assertThat(browser.get("/places").body()).doesNotContain("K1-03");
        assertThat(browser.get("/places/" + id()).statusCode()).isEqualTo(404);
        assertThat(browser.get("/places/not-an-id").statusCode()).isEqualTo(404);
        assertThat(sent(browser, "/places/" + id(), Map.of("beds", "1", "seen", "0"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "auditor", "admin", "reintegration-a"})
    void nobody_else_has_such_a_page(String other) {
        assertThat(new Browser(port).signIn(other).get("/places").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "k1, 1, The code has 2 to 12 capital letters",
        "K1-03, 1, stands for a place already",
        "K1-04, 0, from 1 to 50",
        "K1-04, many, from 1 to 50",
        "K1-04, 99999, from 1 to 50"
    })
    void what_cannot_be_is_refused_and_what_was_typed_stays(String code, String beds, String says) {
        var answer = add(Map.of("code", code, "beds", beds, "address", "Trubarjeva 2"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(says, "value=\"Trubarjeva 2\"").doesNotContain("??");
    }

    @Test
    void whoever_writes_second_is_told_to_look_again() {
        var page = "/places/" + id();
        assertThat(sent(house, page, Map.of("beds", "3", "seen", "1")).statusCode())
                .isEqualTo(302);
        assertThat(house.get("/places").body()).contains("Saved: K1-03.");

        sent(house, page, Map.of("beds", "4", "seen", "1"));

        assertThat(house.get("/places").body()).contains("Somebody else changed this place meanwhile");
        assertThat(jdbc.sql("select beds from zv_place").query(Integer.class).single())
                .isEqualTo(3);
    }

    @Test
    void who_lives_in_the_house_already_is_given_a_place_and_it_is_not_withdrawn() {
        var walk = Walk.refer(world).sheltered("2026-03-02T10:00");
        var page = "/places/" + id();
        assertThat(house.get(page).body()).contains(walk.reference.text());

        assertThat(sent(house, page + "/person", Map.of("person", "0000-0000", "seen", seen()))
                        .body())
                .contains("does not live in your house");
        sent(house, page + "/person", Map.of("person", walk.reference.text(), "seen", seen()));

        assertThat(house.get("/places").body()).contains("given to " + walk.reference.text());
        assertThat(sent(house, page + "/state", Map.of("out", "true", "seen", seen()))
                        .body())
                .contains("Somebody lives there or is expected");
    }

    @Test
    void a_place_is_withdrawn_and_given_again() {
        var page = "/places/" + id();

        sent(house, page + "/state", Map.of("out", "true", "seen", seen()));
        assertThat(house.get("/places").body()).contains("not given any more");

        sent(house, page + "/state", Map.of("out", "false", "seen", seen()));
        assertThat(house.get("/places").body()).doesNotContain("not given any more");
    }

    /** A page with a form was opened before. */
    private static HttpResponse<String> sent(Browser browser, String path, Map<String, String> fields) {
        browser.get("/places/new");
        return browser.post(path, fields);
    }

    private HttpResponse<String> add(Map<String, String> place) {
        return sent(house, "/places/new", place);
    }

    private String id() {
        return jdbc.sql("select id from zv_place").query(UUID.class).single().toString();
    }

    private String seen() {
        return String.valueOf(
                jdbc.sql("select version from zv_place").query(Integer.class).single());
    }
}
