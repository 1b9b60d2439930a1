package si.zavetje.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Answers;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;

/** What Tasklist is told about a form that was taken although it could be understood in two ways. */
@HttpTest
class RemarkHeaderTest {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void the_morning_after_the_clock_went_back() {
        before = clock.instant();
        clock.set("2026-10-25T08:00");
    }

    /** Other tests have cases in this application, which must not be overdue by then. */
    @AfterEach
    void back_again() {
        clock.set(before);
    }

    @Test
    void h6_whoever_states_an_hour_that_comes_twice_is_told_which_of_the_two_was_taken() {
        var police = Visitor.signIn(port, "police");
        var reference = police.refer(receivedAt("2026-10-25T02:30"));

        assertThat(police.remark())
                .isEqualTo(
                        "When did the referral arrive?: 02:30 comes twice on 25 October 2026, when the clock goes back."
                                + " The first of the two was taken (00:30 UTC), so that no deadline ends later than it may."
                                + " If the second is meant, tell the national coordinator, who can put deadlines right.");
        assertThat(jdbc.sql("select received_at from zv_referral where case_reference = ?")
                        .param(reference)
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void she_is_told_in_her_language() {
        var police = Visitor.signIn(port, "police", "sl");
        police.refer(receivedAt("2026-10-25T02:30"));

        assertThat(police.remark()).contains("ura 02:30 dne 25. 10. 2026", "nastopi dvakrat");
    }

    @Test
    void the_form_of_a_task_says_so_too() {
        var police = Visitor.signIn(port, "police");
        var reference = police.refer(receivedAt("2026-10-24T20:00"));
        var night =
                new HashMap<>(new Answers().to("ReportEvent", clock.instant().minus(Duration.ofHours(9)), Map.of()));
        night.put("since", "2026-10-25T02:10");
        police.complete("Triage the referral", reference, triaged());
        assertThat(police.remark()).isEmpty();
        police.opensAReport(reference);
        police.complete("Report an event", reference, night);

        assertThat(police.remark()).startsWith("Since when?: 02:10 comes twice on 25 October 2026");
    }

    @Test
    void nothing_is_said_about_any_other_hour_nor_about_a_form_that_was_refused() {
        var police = Visitor.signIn(port, "police");
        police.refer(receivedAt("2026-10-25T03:00"));
        assertThat(police.remark()).isEmpty();

        clock.set("2026-10-24T20:00");
        assertThatThrownBy(() -> police.refer(receivedAt("2026-10-25T02:30"))).hasMessageContaining("has not come yet");
        assertThat(police.remark()).isEmpty();
    }

    private Map<String, Object> receivedAt(String local) {
        return new Answers()
                .to(
                        "RegisterReferral",
                        clock.instant(),
                        Map.of(
                                "receivedAt",
                                local,
                                "ageKnown",
                                "ESTIMATE",
                                "estimatedAge",
                                27,
                                "ageDisputed",
                                false,
                                "birthDate",
                                ""));
    }

    private Map<String, Object> triaged() {
        return new Answers().to("TriageReferral", clock.instant(), Map.of());
    }
}
