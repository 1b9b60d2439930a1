package si.zavetje.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.world.Answers;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;

/** What is said at every route of a task to whoever may not go in, and to whoever sends what no form sends. */
@HttpTest
class TaskRoutesTest {

    private static final String TASK = "/camunda/api/engine/engine/default/task/";
    private static final String CANARY = "Skrivnostna";

    /** What can be done with a task, and what Tasklist sends with it. */
    private static final Map<String, String> ROUTES = Map.of(
            "GET ", "",
            "GET /form", "",
            "GET /deployed-form", "",
            "GET /form-variables", "",
            "POST /claim", "{\"userId\":\"USER\"}",
            "POST /unclaim", "{}",
            "POST /submit-form", "{\"variables\":{\"unheardOf\":{\"value\":\"Skrivnostna\"}}}");

    private static final Map<String, Object> AN_ADULT = Map.of(
            "ageKnown", "ESTIMATE",
            "estimatedAge", 27,
            "ageDisputed", false,
            "birthDate", "",
            "immediateDanger", "NO",
            "consentToReferral", "YES");

    @LocalServerPort
    int port;

    @Autowired
    DirectoryEdits people;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private String reference = "";

    @BeforeEach
    void a_case_and_a_log() {
        clock.set("2026-03-02T10:00");
        reference =
                Visitor.signIn(port, "police").refer(new Answers().to("RegisterReferral", clock.instant(), AN_ADULT));
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void listen_no_more() {
        root().detachAppender(log);
    }

    @Test
    void forbidden_finished_and_never_there_are_answered_alike() {
        var open = task();
        var answers = new HashSet<String>();
        var soft = new SoftAssertions();

        for (var username : List.of("crisis-b", "police-b")) {
            var stranger = worker(username);
            for (var id : List.of(open, UUID.randomUUID().toString(), "x")) {
                ROUTES.forEach((route, body) -> {
                    var answer = ask(stranger, route, id, body.replace("USER", username));
                    answers.add(answer.body());
                    soft.assertThat(answer.statusCode())
                            .as(route + " of " + id + " by " + username + ": " + answer.body())
                            .isEqualTo(404);
                    soft.assertThat(log.list)
                            .as(route)
                            .hasSizeLessThanOrEqualTo(1)
                            .allMatch(TaskRoutesTest::isQuiet);
                });
            }
        }

        soft.assertAll();
        assertThat(answers).hasSize(1);
    }

    @Test
    void a_task_of_ones_own_that_is_finished_is_answered_like_one_that_never_was() {
        var open = task();
        var officer = worker("police");
        assertThat(ask(officer, "GET /form-variables", open, "").statusCode()).isEqualTo(200);
        assertThat(ask(officer, "GET /deployed-form", open, "").statusCode()).isEqualTo(200);
        Visitor.signIn(port, "police")
                .complete(
                        "Triage the referral",
                        reference,
                        new Answers().to("TriageReferral", clock.instant(), Map.of("possiblyChild", "NO")));

        var soft = new SoftAssertions();
        ROUTES.forEach((route, body) -> {
            var finished = ask(officer, route, open, body.replace("USER", "police"));
            var never = ask(officer, route, UUID.randomUUID().toString(), body.replace("USER", "police"));
            soft.assertThat(finished.statusCode()).as(route + finished.body()).isEqualTo(404);
            soft.assertThat(finished.body()).as(route).isEqualTo(never.body());
        });
        soft.assertAll();
    }

    @Test
    void whoever_was_moved_to_another_organisation_is_not_told_what_is_wrong_with_her_answers() {
        var open = task();
        var officer = worker("police");
        assertThat(ask(officer, "POST /claim", open, "{\"userId\":\"police\"}").statusCode())
                .isEqualTo(204);
        assertThat(ask(officer, "POST /submit-form", open, ROUTES.getOrDefault("POST /submit-form", ""))
                        .statusCode())
                .isEqualTo(400);

        move("police", "police-b");
        try {
            var moved = ask(worker("police"), "POST /submit-form", open, ROUTES.getOrDefault("POST /submit-form", ""));
            assertThat(moved.statusCode()).as(moved.body()).isEqualTo(404);
        } finally {
            move("police", "police-a");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{\"variables\":null}",
                "{\"variables\":{\"notes\":null}}",
                "{\"variables\":{\"notes\":{\"value\":\"Skrivnostna\",\"type\":\"Object\"}}}",
                "{\"variables\":{\"notes\":{\"value\":\"rO0ABXNyABFqYXZhLg==\",\"type\":\"Object\","
                        + "\"valueInfo\":{\"objectTypeName\":\"x\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
                "{\"variables\":{\"notes\":{\"value\":\"<Skrivnostna\",\"type\":\"Xml\"}}}",
                "{\"variables\":{\"notes\":{\"value\":\"{Skrivnostna\",\"type\":\"Json\"}}}",
                "{\"variables\":{\"notes\":{\"value\":\"Skrivnostna\",\"type\":\"Integer\"}}}",
                "{\"variables\":{\"notes\":{\"value\":\"Skrivnostna\",\"type\":\"File\"}}}",
                "{\"variables\":{\"notes\":{\"value\":{\"Skrivnostna\":1}}}}",
                "{\"variables\":{\"notes\":{\"value\":1000E2147483647}}}",
                "{\"variables\":{\"notes\":{\"value\":\"1000E2147483647\"}}}"
            })
    void what_no_form_sends_is_refused_and_nothing_of_it_is_logged(String body) {
        var open = task();
        var officer = worker("police");
        assertThat(ask(officer, "POST /claim", open, "{\"userId\":\"police\"}").statusCode())
                .isEqualTo(204);

        var answer = ask(officer, "POST /submit-form", open, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(CANARY, "Exception", "org.");
        assertThat(log.list).hasSizeLessThanOrEqualTo(1).allMatch(TaskRoutesTest::isQuiet);
        assertThat(engine.getTaskService().createTaskQuery().taskId(open).count())
                .isEqualTo(1);
    }

    private String task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("UserTask_TriageReferral")
                .singleResult()
                .getId();
    }

    private HttpResponse<String> ask(Browser browser, String route, String id, String body) {
        log.list.clear();
        var parts = route.split(" ", 2);
        return browser.send(parts[0], TASK + id + parts[1], body);
    }

    private Browser worker(String username) {
        var browser = new Browser(port).signIn(username);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private void move(String username, String organisation) {
        people.update("update zv_account set organisation = ? where username = ?", organisation, username);
    }

    private static boolean isQuiet(ILoggingEvent line) {
        return !line.getFormattedMessage().contains(CANARY) && line.getThrowableProxy() == null;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
