package si.zavetje.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.directory.Directory;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;

/** A task in somebody's hands can be taken over by a colleague, and given back by the coordinator, with a reason. */
@HttpTest
class TakeoversTest {

    @LocalServerPort
    int port;

    @Autowired
    DirectoryEdits people;

    @Autowired
    TaskService tasks;

    @Autowired
    Takeovers takeovers;

    @Autowired
    HeldTasks held;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private String mia = "";
    private String reference = "";
    private String task = "";

    @BeforeEach
    void a_colleague_has_claimed_a_task() {
        clock.advance(Duration.ofHours(2));
        mia = Colleagues.of("police", people);
        reference = Colleagues.refer(port, clock);
        task = Colleagues.triage(tasks, reference);
        assertThat(Visitor.signIn(port, mia).claim(task).statusCode()).isEqualTo(204);
    }

    @Test
    void a_colleague_takes_it_over_with_a_reason_and_who_had_it_is_told() {
        var police = new Browser(port).signIn("police");
        assertThat(police.get("/tasks/claimed").body()).contains(reference, "/tasks/claimed/" + task);
        assertThat(police.get("/tasks/claimed/" + task).body())
                .contains(reference, "Ill or away", "becomes yours")
                .doesNotContain("??", "checked");

        var taken = police.post("/tasks/claimed/" + task, Map.of("holder", mia, "reason", "ILL_OR_AWAY"));

        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(taken.headers().firstValue("Location").orElseThrow()).endsWith("/#/?task=" + task);
        assertThat(holder()).isEqualTo("police");
        assertThat(jdbc.sql("select * from zv_task_handover where task_id = ?")
                        .param(task)
                        .query(Handover.class)
                        .single())
                .satisfies(row -> assertThat(row.fromAccount() + row.toAccount() + row.byAccount() + row.reason())
                        .isEqualTo(mia + "policepoliceILL_OR_AWAY"));
        assertThat(told("TAKEN_OVER")).isEqualTo("police-a WORKER " + mia);
        assertThat(police.get("/tasks/claimed").body()).doesNotContain(task);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "en-GB", "de-DE", "sl-SI"})
    void when_it_is_due_is_written_day_first_whatever_the_browsers_language(String language) {
        var expected = "sl-SI".equals(language)
                ? written("EEEE, d. MMMM uuuu 'ob' HH.mm", Locale.forLanguageTag("sl"))
                : written("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
        var police = new Browser(port).signIn("police");

        for (String page : List.of("/tasks/claimed", "/tasks/claimed/" + task)) {
            assertThat(police.send(police.request(page).setHeader("Accept-Language", language))
                            .body())
                    .contains(expected);
        }
    }

    @Test
    void the_coordinator_gives_it_back_to_the_organisation() {
        var coordinator = new Browser(port).signIn("coordinator");
        assertThat(coordinator.get("/tasks/claimed/" + task).body()).contains("Give back to the organisation");

        coordinator.post("/tasks/claimed/" + task, Map.of("holder", mia, "reason", "DUE_SOON"));

        assertThat(holder()).isNull();
        assertThat(told("RELEASED")).isEqualTo("police-a DEPUTY " + mia);
        assertThat(coordinator.get("/tasks/claimed").body()).contains("Free for its organisation again");
        assertThat(Visitor.signIn(port, "police").claim(task).statusCode()).isEqualTo(204);
    }

    @Test
    void without_a_reason_or_from_other_hands_nothing_changes() {
        var police = new Browser(port).signIn("police");
        police.get("/tasks/claimed/" + task);

        var noReason = police.post("/tasks/claimed/" + task, Map.of("holder", mia));
        var noSuchReason = police.post("/tasks/claimed/" + task, Map.of("holder", mia, "reason", "ENVY"));
        var otherHands = police.post("/tasks/claimed/" + task, Map.of("holder", "somebody", "reason", "AGREED"));

        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(noReason.body()).contains("Choose why");
        assertThat(noSuchReason.statusCode()).isEqualTo(400);
        assertThat(otherHands.statusCode()).isEqualTo(302);
        assertThat(police.get("/tasks/claimed").body()).contains("in the meantime");
        assertThat(holder()).isEqualTo(mia);
    }

    @Test
    void of_two_who_take_it_over_the_second_is_too_late() {
        var seen = held.find(task).orElseThrow();
        var other = directory.account(Colleagues.of("police", people)).orElseThrow();
        takeovers.takeOver(seen, directory.account("police").orElseThrow(), Takeovers.Reason.AGREED);

        assertThatThrownBy(() -> takeovers.takeOver(seen, other, Takeovers.Reason.AGREED))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(holder()).isEqualTo("police");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police-b", "crisis-a"})
    void for_another_organisation_there_is_no_such_task(String stranger) {
        var browser = new Browser(port).signIn(stranger);

        assertThat(browser.get("/tasks/claimed").body()).doesNotContain(task);
        assertThat(browser.get("/tasks/claimed/" + task).statusCode()).isEqualTo(404);
        browser.get("/password");
        browser.post("/tasks/claimed/" + task, Map.of("holder", mia, "reason", "AGREED"));
        assertThat(holder()).isEqualTo(mia);
    }

    @Test
    void the_gate_itself_gives_a_task_to_nobody_but_the_colleague_who_asks() {
        var seen = held.find(task).orElseThrow();
        var stranger = directory.account("police-b").orElseThrow();
        var police = directory.account("police").orElseThrow();
        var auditor = directory.account("auditor").orElseThrow();

        assertThatThrownBy(() -> held.handOver(seen, "police-b", stranger)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> held.handOver(seen, "police-b", police)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> held.handOver(seen, null, police)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> held.handOver(seen, "auditor", auditor)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() ->
                        held.handOver(seen, "admin", directory.account("admin").orElseThrow()))
                .isInstanceOf(AuthorizationException.class);
        assertThat(holder()).isEqualTo(mia);
    }

    private @org.jspecify.annotations.Nullable String holder() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private String told(String kind) {
        return jdbc.sql("select organisation || ' ' || recipient || ' ' || person from zv_notice"
                        + " where case_reference = ? and kind = ?")
                .params(reference, kind)
                .query(String.class)
                .single();
    }

    private String written(String pattern, Locale language) {
        var due = Objects.requireNonNull(held.find(task).orElseThrow().dueAt());
        return DateTimeFormatter.ofPattern(pattern, language).format(due.atZone(LegalZone.ID));
    }
}
