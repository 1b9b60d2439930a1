package si.zavetje.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/**
 * Twenty large queries at a time from one session while an officer works: for a few seconds, and with {@code -Plong} for a
 * minute.
 */
@HttpTest
class HostileSessionTest {

    /** Seconds. */
    private static final int SHORT = 4;

    private static final Duration BETWEEN_CLICKS = Duration.ofMillis(300);
    private static final int AT_ONCE = 20;
    private static final String WORK = "{\"active\":true}";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final List<String> HOSTILE = List.of(
            orQueries(700),
            orQueries(10),
            "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}",
            "null",
            "{\"processVariables\":[" + String.join(",", Collections.nCopies(200, "{\"name\":\"a\"}")) + "]}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twenty_large_queries_at_a_time_keep_nobody_waiting_and_are_no_fault() throws Exception {
        var list = ENGINE + "/filter/"
                + jdbc.sql("select min(ID_) from ACT_RU_FILTER")
                        .query(String.class)
                        .single() + "/list";
        var attacker = worker("crisis-b");
        var officer = worker("police");
        HOSTILE.forEach(query -> ask(attacker, list, query));
        ask(officer, list, WORK);
        var over = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var hostile = new ArrayList<Future<List<Answer>>>();
        for (int i = 0; i < AT_ONCE; i++) {
            int first = i;
            hostile.add(threads.submit(() -> {
                var answers = new ArrayList<Answer>();
                for (int n = first; !over.get(); n++) {
                    answers.add(ask(attacker, list, HOSTILE.get(n % HOSTILE.size())));
                }
                return answers;
            }));
        }

        var honest = Collections.synchronizedList(new ArrayList<Answer>());
        var work = Executors.newSingleThreadScheduledExecutor();
        work.scheduleAtFixedRate(
                () -> honest.add(ask(officer, list, WORK)), 0, BETWEEN_CLICKS.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(work.awaitTermination(Integer.getInteger("zavetje.attack-seconds", SHORT), TimeUnit.SECONDS))
                .isFalse();
        work.shutdown();
        assertThat(work.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        over.set(true);
        var theirs = new ArrayList<Answer>();
        for (var answers : hostile) {
            theirs.addAll(answers.get());
        }
        threads.shutdown();

        assertThat(honest).isNotEmpty().extracting(Answer::status).containsOnly(200);
        assertThat(p95(honest)).isLessThan(Duration.ofSeconds(2));
        assertThat(theirs)
                .hasSizeGreaterThan(AT_ONCE)
                .extracting(Answer::status)
                .contains(400)
                .isSubsetOf(200, 400, 429);
        assertThat(worker("crisis-a").get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private record Answer(int status, Duration after) {}

    private static Answer ask(Browser browser, String path, String body) {
        long begun = System.nanoTime();
        int status = browser.send("POST", path, body).statusCode();
        return new Answer(status, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static Duration p95(List<Answer> answers) {
        return answers.stream().map(Answer::after).sorted().toList().get((int) (answers.size() * 0.95));
    }

    private Browser worker(String username) {
        var browser = new Browser(port).signIn(username);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private static String orQueries(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> "{\"nameLike\":\"%a%\"}")
                .collect(Collectors.joining(",", "{\"orQueries\":[", "]}"));
    }
}
