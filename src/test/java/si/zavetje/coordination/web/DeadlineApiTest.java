package si.zavetje.coordination.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.Answers;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;

/** What Cockpit's page of deadlines asks of the server: for the coordinator alone, in sentences, and never a person. */
@HttpTest
class DeadlineApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "Skrivnostna";

    @LocalServerPort
    int port;

    @Autowired
    DirectoryEdits people;

    @Autowired
    MovableClock clock;

    @Autowired
    Obligations obligations;

    @Autowired
    JdbcClient jdbc;

    private Visitor coordinator;
    private String token;
    private CaseReference reference;
    private Obligation triage;

    @BeforeEach
    void a_case_with_a_task_for_the_police() throws JsonProcessingException {
        var answers = Map.of(
                "firstName", NAME, "ageKnown", "ESTIMATE", "estimatedAge", 27, "ageDisputed", false, "birthDate", "");
        reference = new CaseReference(
                Visitor.signIn(port, "police").refer(new Answers().to("RegisterReferral", clock.instant(), answers)));
        triage = obligations.openIn(reference).stream()
                .filter(open -> open.activity().equals("UserTask_TriageReferral"))
                .findFirst()
                .orElseThrow();
        coordinator = Visitor.signIn(port, "coordinator");
        token = token();
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "crisis-a", "group-1", "auditor", "admin"})
    void nobody_else_is_answered(String username) {
        var other = new Browser(port).signIn(username);
        for (var path : List.of("", "/options", "/counts", "/days", "/overdue/x", "/instance/x")) {
            assertThat(other.get("/api/deadlines" + path).statusCode()).isEqualTo(403);
            assertThat(coordinator.ask("/api/deadlines" + path).statusCode()).isEqualTo(200);
        }
        other.get("/");
        assertThat(other.post(address("nudge"), Map.of()).statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from zv_obligation_nudge where obligation_id = ?")
                        .param(triage.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_row_says_what_is_due_by_when_and_who_must_act_and_leads_to_the_instance() throws JsonProcessingException {
        var row = row();

        assertThat(row.path("phase").asText()).isEqualTo("Identification");
        assertThat(row.path("what").asText()).isEqualTo("Triage the referral");
        assertThat(row.path("responsible").asText()).isEqualTo("Police unit A");
        assertThat(row.path("light").asText()).isEqualTo("RED");
        var instance = row.path("instance").asText();
        var history = coordinator.ask("/api/deadlines/instance/" + instance).body();
        assertThat(history).contains(reference.text(), "Triage the referral").doesNotContain(NAME);
    }

    @Test
    void what_is_left_and_the_first_day_of_the_picture_come_from_the_servers_clock() throws JsonProcessingException {
        var now = clock.instant().toString();

        assertThat(answer("").path("now").asText()).isEqualTo(now);
        assertThat(answer("/instance/" + row().path("instance").asText())
                        .path("now")
                        .asText())
                .isEqualTo(now);
        assertThat(answer("/days").path("today").asText())
                .isEqualTo(LegalZone.dayOf(clock.instant()).toString());
    }

    @Test
    void whoever_loses_her_office_while_she_is_signed_in_is_denied_access_and_not_asked_to_correct_her_input() {
        people.update("update zv_account set confidentiality_signed_on = null where username = 'coordinator'");
        try {
            assertThat(coordinator.ask("/api/deadlines").statusCode()).isEqualTo(403);
            assertThat(tell(coordinator, "nudge", "{}")).isEqualTo(403);
        } finally {
            people.update(
                    "update zv_account set confidentiality_signed_on = date '2026-01-01' where username = 'coordinator'");
        }
    }

    @Test
    void the_responsible_are_reminded_once_an_hour() throws JsonProcessingException {
        assertThat(tell(coordinator, "nudge", "{}")).isEqualTo(200);
        assertThat(says("nudge", "{}"))
                .isEqualTo("They were reminded a short while ago. Please give them time to act.");
        assertThat(notices()).isEqualTo(1);
        var instance = row().path("instance").asText();
        assertThat(coordinator.ask("/api/deadlines/instance/" + instance).body())
                .contains("\"kind\":\"reminder\"", "\"state\":\"waiting\"");

        clock.advance(Duration.ofHours(2));
        coordinator = Visitor.signIn(port, "coordinator");
        token = token();
        assertThat(tell(coordinator, "nudge", "{}")).isEqualTo(200);
        assertThat(notices()).isEqualTo(2);
    }

    @Test
    void whoever_reminds_is_told_whether_the_message_leaves_at_once_or_when() throws JsonProcessingException {
        assertThat(done("nudge")).isEqualTo("Reminded; the message leaves at once");
        clock.advance(Duration.ofDays(1));
        coordinator = Visitor.signIn(port, "coordinator");
        token = token();
        Visitor.signIn(port, "police")
                .complete(
                        "Triage the referral",
                        reference.text(),
                        new Answers().to("TriageReferral", clock.instant(), Map.of("inDanger", "NO")));
        triage = obligations.openIn(reference).stream()
                .filter(open -> open.activity().equals("UserTask_OfferNgoInterview"))
                .findFirst()
                .orElseThrow();

        assertThat(done("nudge")).matches("Reminded; will be told on \\w+day \\d+ \\w+ at 07:30");
    }

    @Test
    void more_time_is_given_with_a_ground_and_the_history_tells_of_it() throws JsonProcessingException {
        var later = triage.lastDay().plusDays(3);

        assertThat(tell(coordinator, "extension", date(later, "HEALTH"))).isEqualTo(204);

        var row = row();
        assertThat(row.path("lastDay").asText()).isEqualTo(later.toString());
        assertThat(row.path("extended").asBoolean()).isTrue();
        var history = JSON.readTree(coordinator
                .ask("/api/deadlines/instance/" + row.path("instance").asText())
                .body());
        assertThat(history.findValuesAsText("ground")).containsExactly("Health of the person");
        assertThat(history.findValuesAsText("by")).containsExactly("National coordinator");
    }

    @Test
    void bad_input_is_refused_in_a_sentence_and_changes_nothing() {
        var day = LegalZone.dayOf(clock.instant());

        assertThat(says("extension", date(triage.lastDay().minusDays(1), "HEALTH")))
                .startsWith("More time means");
        assertThat(says("extension", date(day.plusDays(9), "BECAUSE"))).startsWith("Please choose one of the grounds");
        assertThat(says("extension", "{\"ground\":\"HEALTH\"}")).isEqualTo("Please give the new last day.");
        assertThat(says("correction", date(day.minusDays(9), "WRONG_ENTRY")))
                .startsWith("The new date has already passed");
        for (var nonsense : List.of("", "[]", "{\"lastDay\":\"2026-02-30\"}", "{\"lastDay\":7e99}", "{")) {
            assertThat(coordinator.tell(address("extension"), token, nonsense).statusCode())
                    .isEqualTo(400);
            assertThat(coordinator.tell(address("extension"), token, nonsense).body())
                    .doesNotContain("Exception", "java");
        }
        assertThat(obligations.get(triage.id())).isEqualTo(triage);
    }

    @Test
    void without_the_token_of_the_page_nothing_is_changed() {
        assertThat(coordinator.tell(address("acknowledgement"), "", "{}").statusCode())
                .isEqualTo(403);
        assertThat(obligations.get(triage.id()).acknowledgedAt()).isNull();

        assertThat(tell(coordinator, "acknowledgement", "{}")).isEqualTo(204);
        assertThat(obligations.get(triage.id()).acknowledgedAt()).isNotNull();
    }

    private int tell(Visitor visitor, String action, String json) {
        return visitor.tell(address(action), token, json).statusCode();
    }

    private String says(String action, String json) {
        var answer = coordinator.tell(address(action), token, json);
        assertThat(answer.statusCode()).isEqualTo(400);
        try {
            return JSON.readTree(answer.body()).path("message").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private String token() throws JsonProcessingException {
        return JSON.readTree(coordinator.ask("/api/deadlines/options").body())
                .path("token")
                .asText();
    }

    private String done(String action) throws JsonProcessingException {
        return JSON.readTree(coordinator.tell(address(action), token, "{}").body())
                .path("done")
                .asText();
    }

    private String address(String action) {
        return "/api/deadlines/" + triage.id() + "/" + action;
    }

    private static String date(LocalDate lastDay, String ground) {
        return "{\"lastDay\":\"" + lastDay + "\",\"ground\":\"" + ground + "\"}";
    }

    private JsonNode answer(String path) throws JsonProcessingException {
        return JSON.readTree(coordinator.ask("/api/deadlines" + path).body());
    }

    private JsonNode row() throws JsonProcessingException {
        var rows = JSON.readTree(
                coordinator.ask("/api/deadlines?phase=Identification").body());
        return StreamSupport.stream(rows.path("rows").spliterator(), false)
                .filter(row -> row.path("id").asText().equals(triage.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private long notices() {
        return jdbc.sql("select count(*) from zv_notice where dedupe_key like ?")
                .param(triage.id() + ":NUDGE%")
                .query(Long.class)
                .single();
    }
}
