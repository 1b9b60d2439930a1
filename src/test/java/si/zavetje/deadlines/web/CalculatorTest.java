package si.zavetje.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** The calculator, asked by a program and by a person. */
@HttpTest
class CalculatorTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                // H1 to H8
                "crisis.duration, 2026-03-01T10:00, PROTECTION, DAYS, 2026-03-31, 2026-03-31T22:00:00Z, 2026-03-31, null",
                "crisis.duration, 2026-10-01T10:00, PROTECTION, DAYS, 2026-10-31, 2026-10-31T23:00:00Z, 2026-10-30, null",
                "crisis.duration, 2026-03-07T12:00, PROTECTION, DAYS, 2026-04-06, 2026-04-06T22:00:00Z, 2026-04-03, null",
                "crisis.duration, 2026-12-03T08:00, PROTECTION, DAYS, 2027-01-02, 2027-01-02T23:00:00Z, 2026-12-31, null",
                "crisis.duration, 2026-03-20T23:50, PROTECTION, DAYS, 2026-04-19, 2026-04-19T22:00:00Z, 2026-04-17, null",
                "crisis.duration, 2026-03-29T02:30, PROTECTION, DAYS, 2026-04-28, 2026-04-28T22:00:00Z, 2026-04-28, null",
                "crisis.duration, 2028-01-30, PROTECTION, DAYS, 2028-02-29, 2028-02-29T23:00:00Z, 2028-02-29, null",
                "crisis.duration, 2026-06-30T00:30, PROTECTION, DAYS, 2026-07-30, 2026-07-30T22:00:00Z, 2026-07-30, null",
                // H9, H10, H13
                "art50.initial, 2025-11-30, PROTECTION, MONTHS, 2026-02-28, 2026-02-28T23:00:00Z, 2026-02-27, null",
                "art50.request, 2026-02-28, PARTY, DAYS, 2026-02-28, 2026-03-02T23:00:00Z, 2026-02-27, 2026-03-02",
                "art50.initial, 2027-11-30, PROTECTION, MONTHS, 2028-02-29, 2028-02-29T23:00:00Z, 2028-02-29, null",
                "art50.initial, 2026-09-25, PROTECTION, MONTHS, 2026-12-25, 2026-12-25T23:00:00Z, 2026-12-24, null",
                // H38 to H40
                "zozkd.claim, 2025-08-31, PARTY, MONTHS, 2026-02-28, 2026-03-02T23:00:00Z, 2026-02-27, 2026-03-02",
                "rg.decision, 2026-04-02, STAFF, WORKING_DAYS, 2026-04-10, 2026-04-10T22:00:00Z, 2026-04-10, null",
                "rg.decision, 2026-06-05T12:00, STAFF, WORKING_DAYS, 2026-06-12, 2026-06-12T22:00:00Z, 2026-06-12, null",
                "assess.risk, 2026-03-28T12:00, STAFF, HOURS, 2026-03-29, 2026-03-29T11:00:00Z, 2026-03-29, null",
            })
    void a_program_gets_the_last_day_and_the_instant(
            String rule,
            String start,
            String kind,
            String unit,
            String lastDay,
            String end,
            String staff,
            String rolledForwardTo)
            throws Exception {
        var answer = new ObjectMapper().readTree(ask(rule, start, "").body());

        assertThat(answer.path("rule").asText()).isEqualTo(rule);
        assertThat(answer.path("profile").asText()).isEqualTo("2025-26");
        assertThat(answer.path("kind").asText()).isEqualTo(kind);
        assertThat(answer.path("unit").asText()).isEqualTo(unit);
        assertThat(answer.path("lastDay").asText()).isEqualTo(lastDay);
        assertThat(answer.path("endInstant").asText()).isEqualTo(end);
        assertThat(answer.path("dueForStaff").asText()).isEqualTo(staff);
        assertThat(answer.path("rolledForwardTo").asText("null")).isEqualTo(String.valueOf(rolledForwardTo));
        assertThat(answer.path("explanation").asText()).isNotBlank();
        assertThat(answer.path("source").asText()).isNotBlank();
    }

    @Test
    void h11_the_profile_decides() throws Exception {
        assertThat(answered("art50.initial", "2026-03-01", "2014")
                        .path("lastDay")
                        .asText())
                .isEqualTo("2026-05-30");
        assertThat(answered("art50.initial", "2026-03-01", "2025-26")
                        .path("lastDay")
                        .asText())
                .isEqualTo("2026-06-01");
        assertThat(answered("crisis.duration", "2008-06-01", "2008-09")
                        .path("lastDay")
                        .asText())
                .isEqualTo("2008-06-06");
    }

    @Test
    void h6_a_time_that_does_not_exist_is_answered_with_a_notice() throws Exception {
        assertThat(answered("crisis.duration", "2026-03-29T02:30", "")
                        .path("notice")
                        .asText())
                .contains("02:30 does not exist", "03:30");
        assertThat(answered("assess.risk", "2026-10-25T02:30", "")
                        .path("notice")
                        .asText())
                .contains("02:30 comes twice");
        assertThat(answered("crisis.duration", "2026-03-29T03:30", "")
                        .path("notice")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no.such | 2026-03-01 | '' | There is no period “no.such”.",
                "'' | 2026-03-01 | '' | Say which period is to be calculated.",
                "crisis.duration | 2026-03-01 | 1999 | There is no profile “1999”.",
                "crisis.duration | '' | '' | Say when the event was.",
                "crisis.duration | 2026-02-30 | '' | “2026-02-30” is no day or time that can be read. Write it as 1. 3. 2026, or with the time as 1. 3. 2026 10:00.",
                "crisis.duration | 2026-02-30T10:00 | '' | “2026-02-30T10:00” is no day or time that can be read. Write it as 1. 3. 2026, or with the time as 1. 3. 2026 10:00.",
                "crisis.duration | 2026-03-01T25:00 | '' | “2026-03-01T25:00” is no day or time that can be read. Write it as 1. 3. 2026, or with the time as 1. 3. 2026 10:00.",
                "crisis.duration | 2026-03-01T10:00Z | '' | “2026-03-01T10:00Z” is no day or time that can be read. Write it as 1. 3. 2026, or with the time as 1. 3. 2026 10:00.",
                "crisis.duration | yesterday | '' | “yesterday” is no day or time that can be read. Write it as 1. 3. 2026, or with the time as 1. 3. 2026 10:00.",
                "crisis.duration | 1999-12-31 | '' | The year must lie between 2000 and 2040.",
                "crisis.duration | 2041-01-01 | '' | The year must lie between 2000 and 2040.",
                "crisis.duration | 5.3.98 | '' | “5.3.98” is no day or time that can be read. Write it as 1. 3. 2026, or with the time as 1. 3. 2026 10:00.",
                "crisis.duration | +999999999-01-01 | '' | “+999999999-01-01” is no day or time that can be read. Write it as 1. 3. 2026, or with the time as 1. 3. 2026 10:00.",
                "triage | 2026-03-01 | '' | This period is counted in hours: say also at what time.",
            })
    void what_cannot_be_understood_is_refused_in_words(String rule, String start, String profile, String sentence)
            throws Exception {
        var answer = ask(rule, start, profile);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new ObjectMapper().readTree(answer.body()).path("message").asText())
                .isEqualTo(sentence);
        assertThat(police().get(page(rule, start, profile)).body()).contains("role=\"alert\"");
    }

    @Test
    void a_person_is_answered_in_her_language() {
        var english =
                police().get(page("crisis.duration", "2026-10-01T10:00", "")).body();
        var slovenian = police().speaking("sl")
                .get(page("zozkd.claim", "2025-08-31", ""))
                .body();

        assertThat(english)
                .contains("Saturday 31 October 2026", "Friday 30 October 2026, 23:59")
                .contains("Action Plan 2025-26")
                .doesNotContain("T23:00:00Z", "S1 3.1")
                .contains("Saturday 31 October 2026, 24:00", "It ends at 24:00 and is not moved");
        assertThat(slovenian)
                .contains("sobota, 28. februar 2026", "ponedeljek, 2. marec 2026", "6 mesecev")
                .contains("Ta mesec nima dneva 31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1. 10. 2026 10:00", "1.10.2026 10.00", "01.10.2026 1000", "1/10/2026 at 10:00", "1. 10. 2026"})
    void a_day_is_understood_as_people_write_it(String start) throws Exception {
        assertThat(answered("crisis.duration", start, "").path("lastDay").asText())
                .isEqualTo("2026-10-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "crisis-a", "safe-a", "group-1", "social", "coordinator", "auditor", "admin"})
    void everybody_who_is_signed_in_may_calculate(String username) {
        var browser = new Browser(port).signIn(username);

        assertThat(browser.get("/").body()).contains("/deadlines/calculator");
        assertThat(browser.get("/deadlines/calculator").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/deadlines/calculate?rule=crisis.duration&start=2026-03-01")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobody_else_may() {
        var stranger = new Browser(port);

        assertThat(stranger.get("/deadlines/calculator").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/api/deadlines/calculate?rule=crisis.duration&start=2026-03-01")
                        .statusCode())
                .isEqualTo(401);
        assertThat(police().send("POST", "/api/deadlines/calculate", "{}").statusCode())
                .isEqualTo(405);
    }

    private JsonNode answered(String rule, String start, String profile) throws Exception {
        return new ObjectMapper().readTree(ask(rule, start, profile).body());
    }

    private java.net.http.HttpResponse<String> ask(String rule, String start, String profile) {
        return police().get("/api/deadlines/calculate" + query(rule, start, profile));
    }

    private Browser police() {
        return new Browser(port).signIn("police");
    }

    private static String page(String rule, String start, String profile) {
        return "/deadlines/calculator" + query(rule, start, profile);
    }

    private static String query(String rule, String start, String profile) {
        return "?rule=" + written(rule) + "&start=" + written(start) + "&profile=" + written(profile);
    }

    private static String written(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
