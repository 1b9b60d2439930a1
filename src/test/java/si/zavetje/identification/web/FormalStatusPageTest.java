package si.zavetje.identification.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Browser;
import si.zavetje.world.Cases;
import si.zavetje.world.HttpTest;

/** The formal statuses as the coordinator reads them. */
@HttpTest
class FormalStatusPageTest {

    private static final String ADD =
            "insert into zv_formal_status (case_reference, status, basis, article, effective_on,"
                    + " is_final, recorded_at) values (?, ?, ?, 'ART_113', cast(? as date), false, cast(? as timestamp with time zone))";

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private String reference = "";

    @BeforeEach
    void a_complaint_becomes_a_report() {
        reference = cases.referred("TCN_IRREGULAR", false).text();
        add("IDENTIFIED", "CRIMINAL_COMPLAINT", "2025-11-10", "2025-11-10 09:00:00Z");
        add("POTENTIAL", "REPORT_148_10", "2026-02-18", "2026-02-20 09:00:00Z");
    }

    @AfterEach
    void nobody_has_a_status() {
        jdbc.sql("delete from zv_formal_status").update();
    }

    @Test
    void a_day_is_typed_and_every_case_is_said_in_words_with_the_sum() {
        assertThat(page("?on=31. 12. 2025&known=1. 3. 2026", "en"))
                .contains(
                        "<dt>Identified victim</dt><dd>1</dd>",
                        "<dt>Potential victim</dt><dd>0</dd>",
                        reference,
                        "Criminal complaint",
                        "113, trafficking",
                        "10 November 2025",
                        "may still change")
                .doesNotContain("??", "CRIMINAL_COMPLAINT");
        assertThat(page("?on=2026-03-01&known=2026-03-01", "sl"))
                .contains("<dt>Prepoznana žrtev</dt><dd>0</dd>", "<dt>Domnevna žrtev</dt><dd>1</dd>", "18. 2. 2026")
                .doesNotContain("??");
        assertThat(page("?on=1. 1. 2020", "en")).contains("No case had a formal status on that day.");
    }

    @Test
    void what_is_no_day_is_refused_and_stays_as_typed() {
        var answer = coordinator("en").get("/formal-statuses?on=soon");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("value=\"soon\"").doesNotContain("??", reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "crisis-a", "auditor", "admin"})
    void nobody_else_is_shown_them(String other) {
        var browser = new Browser(port).signIn(other);

        assertThat(browser.get("/formal-statuses").statusCode()).isEqualTo(403);
        assertThat(browser.get("/").body()).doesNotContain("/formal-statuses");
        assertThat(coordinator("en").get("/").body()).as("the control").contains("/formal-statuses");
    }

    private String page(String query, String language) {
        var answer = coordinator(language).get("/formal-statuses" + query.replace(" ", "%20"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private Browser coordinator(String language) {
        return new Browser(port).speaking(language).signIn("coordinator");
    }

    private void add(String status, String basis, String effective, String recorded) {
        jdbc.sql(ADD).params(reference, status, basis, effective, recorded).update();
    }
}
