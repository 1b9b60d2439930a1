package si.zavetje.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import si.zavetje.gate.LastFailure;

/** How fast one account may ask, and that nobody else is held up by it. */
class PeoplesPaceTest {

    private static final String LIST = "/camunda/api/engine/engine/default/filter/0/list";
    private static final String START =
            "/camunda/api/engine/engine/default/process-definition/VictimAssistance:1:0/submit-form";
    private static final Duration NEVER = Duration.ofDays(1);
    private static final FilterChain ANSWERED = (request, response) -> {};
    private static final FilterChain REFUSED = (request, response) -> ((HttpServletResponse) response).setStatus(400);

    private final PeoplesPace pace = pace(3, 2);

    @Test
    void whoever_asks_faster_is_told_when_to_come_back_and_nobody_else_notices() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ask(pace, "crisis-b", LIST, ANSWERED).getStatus()).isEqualTo(200);
        }

        var refused = ask(pace, "crisis-b", LIST, ANSWERED);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isPositive();
        assertThat(ask(pace, "police", LIST, ANSWERED).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/tasklist.js",
                "/camunda/app/tasklist/default/",
                "/camunda/lib/deps.js",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js"
            })
    void files_and_people_who_are_not_signed_in_do_not_count(String file) throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(ask(pace, "crisis-b", file, ANSWERED).getStatus()).isEqualTo(200);
            assertThat(ask(pace, null, "/login", ANSWERED).getStatus()).isEqualTo(200);
        }
        assertThat(ask(pace, "crisis-b", LIST, ANSWERED).getStatus()).isEqualTo(200);
    }

    @Test
    void one_account_begins_only_so_many_cases_and_a_refused_form_is_not_one() throws Exception {
        var patient = pace(100, 2);
        for (int i = 0; i < 5; i++) {
            assertThat(ask(patient, "police", START, REFUSED).getStatus()).isEqualTo(400);
        }
        assertThat(ask(patient, "police", START, ANSWERED).getStatus()).isEqualTo(200);
        assertThat(ask(patient, "police", START, ANSWERED).getStatus()).isEqualTo(200);

        assertThat(ask(patient, "police", START, ANSWERED).getStatus()).isEqualTo(429);
        assertThat(ask(patient, "police", LIST, ANSWERED).getStatus()).isEqualTo(200);
        assertThat(ask(patient, "police-b", START, ANSWERED).getStatus()).isEqualTo(200);
    }

    @Test
    void two_are_answered_at_a_time_one_waits_and_the_fourth_is_turned_away() throws Exception {
        var patient = pace(100, 2);
        var inside = new CountDownLatch(2);
        var go = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            inside.countDown();
            await(go);
        };
        var threads = Executors.newCachedThreadPool();
        try {
            List<Future<MockHttpServletResponse>> begun = new ArrayList<>();
            begun.add(threads.submit(() -> ask(patient, "crisis-b", LIST, slow)));
            begun.add(threads.submit(() -> ask(patient, "crisis-b", LIST, slow)));
            await(inside);

            assertThat(ask(patient, "crisis-b", LIST, ANSWERED).getStatus())
                    .as("after its patience")
                    .isEqualTo(429);
            assertThat(ask(patient, "police", LIST, ANSWERED).getStatus()).isEqualTo(200);
            go.countDown();
            for (var one : begun) {
                assertThat(one.get().getStatus()).isEqualTo(200);
            }
            assertThat(ask(patient, "crisis-b", LIST, ANSWERED).getStatus()).isEqualTo(200);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void an_allowance_fills_again() {
        var bucket = new Bucket(new PaceSettings.Allowance(2, Duration.ofSeconds(1)), 0);
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(bucket.take(Duration.ofMillis(400).toNanos())).isEqualTo(Duration.ofMillis(600));
        assertThat(bucket.take(Duration.ofSeconds(1).toNanos())).isZero();
        assertThat(bucket.take(Duration.ofHours(1).toNanos())).isZero();
        assertThat(bucket.take(Duration.ofHours(1).toNanos())).isZero();
        assertThat(bucket.take(Duration.ofHours(1).toNanos())).isPositive();
    }

    private static PeoplesPace pace(int questions, int newCases) {
        return new PeoplesPace(
                new PaceSettings(
                        2,
                        1,
                        Duration.ofMillis(50),
                        new PaceSettings.Allowance(questions, NEVER),
                        new PaceSettings.Allowance(newCases, NEVER)),
                new LastFailure());
    }

    private static MockHttpServletResponse ask(
            PeoplesPace pace, @Nullable String username, String path, FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setRemoteUser(username);
        var response = new MockHttpServletResponse();
        pace.doFilter(request, response, chain);
        return response;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
