package si.zavetje.contracts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** The contracts as the coordinator keeps them. */
@HttpTest
class ContractsPageTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nothing_is_signed() {
        jdbc.sql("delete from zv_contract").update();
    }

    @Test
    void a_contract_is_noted_read_and_given_another_last_day() {
        var coordinator = coordinator();
        assertThat(coordinator.get("/contracts").body())
                .contains("No contract is noted yet.")
                .doesNotContain("??");

        assertThat(sign(coordinator, "crisis-a", "1. 1. 2024", "31. 12. 2035").statusCode())
                .isEqualTo(302);

        assertThat(coordinator.get("/contracts").body())
                .contains("31 December 2035", "in force")
                .doesNotContain("??");
        assertThat(change(coordinator, "30. 6. 2036", 1).statusCode()).isEqualTo(302);
        assertThat(coordinator.get("/contracts").body()).contains("30 June 2036");
        change(coordinator, "30. 6. 2037", 1);
        assertThat(coordinator.get("/contracts").body()).contains("Somebody else changed this contract meanwhile");
        assertThat(new Browser(port)
                        .speaking("sl")
                        .signIn("coordinator")
                        .get("/contracts")
                        .body())
                .contains("30. 6. 2036", "velja")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, 1. 1. 2024, 31. 12. 2035, Please choose a provider",
        "police-a, 1. 1. 2024, 31. 12. 2035, Please choose a provider",
        "crisis-a, 31. 12. 2035, 1. 1. 2024, The last day is before the first",
        "crisis-a, soon, 1. 1. 2024, day"
    })
    void what_cannot_be_is_refused_and_what_was_typed_stays(String provider, String from, String to, String says) {
        var answer = sign(coordinator(), provider, from, to);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(says, "value=\"" + from + "\"").doesNotContain("??");
        assertThat(jdbc.sql("select count(*) from zv_contract")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void another_last_day_that_is_refused_stays_as_it_was_typed() {
        var coordinator = coordinator();
        sign(coordinator, "crisis-a", "1. 1. 2024", "31. 12. 2035");

        var answer = change(coordinator, "in the spring", 0);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("value=\"in the spring\"", "31 December 2035");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crisis-a", "police", "auditor", "admin"})
    void nobody_else_has_such_a_page(String other) {
        var browser = new Browser(port).signIn(other);

        assertThat(browser.get("/contracts").statusCode()).isEqualTo(403);
        assertThat(browser.get("/").body()).doesNotContain("href=\"/contracts\"");
    }

    private Browser coordinator() {
        return new Browser(port).speaking("en").signIn("coordinator");
    }

    private static HttpResponse<String> sign(Browser browser, String provider, String from, String to) {
        browser.get("/contracts");
        return browser.post("/contracts", Map.of("provider", provider, "from", from, "to", to));
    }

    private HttpResponse<String> change(Browser browser, String to, int seen) {
        browser.get("/contracts");
        var id = jdbc.sql("select id from zv_contract").query(UUID.class).single();
        return browser.post("/contracts/" + id, Map.of("to", to, "seen", String.valueOf(seen)));
    }
}
