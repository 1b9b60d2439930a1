package si.zavetje.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** Queries that no button of Tasklist or Cockpit sends, and those that they do send. */
@HttpTest
class BoundedQueriesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String CANARY = "Skrivnostna";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void listen_no_more() {
        root().detachAppender(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"Skrivnostna\"",
                "{",
                "{} {}",
                "{\"name\":{\"Skrivnostna\":1}}",
                "{\"unheardOf\":\"Skrivnostna\"}",
                "{\"nameLikeExpression\":\"${Skrivnostna}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${Skrivnostna}\"}]}",
                "{\"orQueries\":[{\"orQueries\":[{\"nameLike\":\"%Skrivnostna%\"}]}]}",
                "{\"orQueries\":{\"nameLike\":\"%Skrivnostna%\"}}",
                "{\"nameLike\":\"%a%\",\"nameLike\":\"%Skrivnostna%\"}",
                "{\"priority\":1000E2147483647}",
                "{\"priority\":-1}",
                "{\"active\":\"Skrivnostna\"}",
                "{\"sorting\":[{\"sortBy\":\"Skrivnostna\",\"sortOrder\":\"asc\"}]}",
                "{\"sorting\":[[[[[[[[[[[[\"Skrivnostna\"]]]]]]]]]]]]}",
                "{\"sorting\":\"Skrivnostna\"}",
                "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"eq\",\"value\":{\"Skrivnostna\":1}}]}"
            })
    void a_query_that_nobody_types_is_refused_in_one_sentence_and_one_line(String query) {
        refused(list(query, ""));
    }

    @Test
    void a_query_that_is_too_large_is_refused_before_the_database_hears_of_it() {
        refused(list(orQueries(11), ""));
        refused(list(orQueries(2_000), ""));
        refused(list("{\"nameLike\":\"%" + "a".repeat(300) + "%\"}", ""));
        refused(list("{\"processInstanceIdIn\":[" + String.join(",", Collections.nCopies(1000, "\"a\"")) + "]}", ""));
        refused(list(
                "{\"sorting\":["
                        + String.join(",", Collections.nCopies(50, "{\"sortBy\":\"created\",\"sortOrder\":\"asc\"}"))
                        + "]}",
                ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?firstResult=-5",
                "?maxResults=-1",
                "?maxResults=2147483648",
                "?maxResults=99999",
                "?maxResults=x",
                "?firstResult=1&firstResult=2",
                "?unheardOf=Skrivnostna",
                "?nameLikeExpression=%24%7BSkrivnostna%7D"
            })
    void the_same_holds_for_the_address(String query) {
        refused(list("{}", query));
        log.list.clear();
        var browser = worker();
        refused(browser.get(ENGINE + "/task" + query));
    }

    @Test
    void no_query_is_taken_where_none_is_listed() {
        refused(worker().get("/camunda/api/engine/engine/?a=Skrivnostna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"retries\":null}", "{\"retries\":2}"})
    void a_change_that_does_not_say_what_it_changes_may_not_be_made(String body) {
        var coordinator = new Browser(port).signIn("coordinator");
        coordinator.get("/camunda/app/cockpit/default/");
        log.list.clear();

        var answer = coordinator.send("PUT", ENGINE + "/job/no-such-job/retries", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(log.list).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.WARN));
        assertThat(coordinator
                        .send("PUT", ENGINE + "/job/no-such-job/retries", "{\"retries\":1}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_tasklist_sends_is_answered() {
        assertThat(list(
                                "{\"processVariables\":[],\"taskVariables\":[],\"caseInstanceVariables\":[],\"active\":true,"
                                        + "\"nameLike\":\"%a%\",\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}",
                                "?firstResult=0&maxResults=15")
                        .statusCode())
                .isEqualTo(200);
        assertThat(list(orQueries(10), "").statusCode()).isEqualTo(200);
        assertThat(list("", "").statusCode()).isEqualTo(200);
    }

    private void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"message\":\"The request was not understood. Nothing was changed.\"")
                .hasSizeLessThan(120);
        assertThat(log.list).hasSizeLessThanOrEqualTo(1);
        assertThat(log.list)
                .allMatch(line -> !line.getFormattedMessage().contains(CANARY) && line.getThrowableProxy() == null);
        log.list.clear();
    }

    private HttpResponse<String> list(String body, String query) {
        var filter = jdbc.sql("select min(ID_) from ACT_RU_FILTER")
                .query(String.class)
                .single();
        var worker = worker();
        log.list.clear();
        long begun = System.nanoTime();
        var answer = worker.send("POST", ENGINE + "/filter/" + filter + "/list" + query, body);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        return answer;
    }

    private Browser worker() {
        var browser = new Browser(port).signIn("crisis-b");
        browser.get("/camunda/app/tasklist/default/");
        log.list.clear();
        return browser;
    }

    private static String orQueries(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> "{\"nameLike\":\"%a%\"}")
                .collect(Collectors.joining(",", "{\"orQueries\":[", "]}"));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
