package si.zavetje.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.directory.Directory;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;

/** A worker hands a task to a colleague of her own body, with a note that only the case file keeps. */
@HttpTest
class DelegationsTest {

    @LocalServerPort
    int port;

    @Autowired
    DirectoryEdits people;

    @Autowired
    TaskService tasks;

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
    void the_police_have_claimed_a_task() {
        clock.advance(Duration.ofHours(2));
        mia = Colleagues.of("police", people);
        reference = Colleagues.refer(port, clock);
        task = Colleagues.triage(tasks, reference);
        assertThat(Visitor.signIn(port, "police").claim(task).statusCode()).isEqualTo(204);
    }

    @Test
    void it_becomes_the_colleagues_who_is_told_and_reads_the_note_in_the_file() {
        var police = new Browser(port).signIn("police");
        assertThat(police.get("/cases/" + reference).body()).contains(path());
        assertThat(police.get(path()).body())
                .contains(mia, "Note for the colleague")
                .doesNotContain("??");

        var given = police.post(path(), Map.of("colleague", mia, "note", "She speaks only at noon."));

        assertThat(given.statusCode()).isEqualTo(302);
        assertThat(given.headers().firstValue("Location").orElseThrow()).endsWith("/cases/" + reference);
        assertThat(holder()).isEqualTo(mia);
        assertThat(new Browser(port).signIn(mia).get("/cases/" + reference).body())
                .contains("Note for a colleague", "She speaks only at noon.");
        assertThat(new Browser(port)
                        .signIn("crisis-a")
                        .get("/cases/" + reference)
                        .body())
                .doesNotContain("She speaks only at noon.");
        assertThat(asked("select from_account || ' ' || to_account || ' ' || by_account || ' ' || reason"
                        + " from zv_task_handover where case_reference = ?"))
                .containsExactly("police " + mia + " police GIVEN");
        assertThat(asked("select kind || ' ' || organisation || ' ' || person from zv_notice where case_reference = ?"
                        + " and dedupe_key like 'given:%'"))
                .containsExactly("NEW_TASK police-a " + mia);
        assertThat(tasks.getTaskComments(task)).isEmpty();
        assertThat(police.get(path()).statusCode()).as("it is hers no more").isEqualTo(404);
    }

    @Test
    void a_note_is_not_necessary_and_not_endless() {
        var police = new Browser(port).signIn("police");
        police.get(path());

        var endless = police.post(path(), Map.of("colleague", mia, "note", "x".repeat(1001)));
        assertThat(endless.statusCode()).isEqualTo(400);
        assertThat(endless.body()).contains("at most 1,000 characters");
        assertThat(holder()).isEqualTo("police");

        police.post(path(), Map.of("colleague", mia, "note", " "));
        assertThat(holder()).isEqualTo(mia);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "police", "police-b", "crisis-a"})
    void it_stays_where_it_is_for_whoever_is_no_colleague(String other) {
        var police = new Browser(port).signIn("police");
        police.get(path());

        assertThat(police.post(path(), Map.of("colleague", other, "note", "")).statusCode())
                .isEqualTo(400);
        assertThat(holder()).isEqualTo("police");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police-b", "crisis-a", "coordinator"})
    void nobody_gives_away_what_somebody_else_has(String stranger) {
        assertThat(new Browser(port).signIn(stranger).get(path()).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).signIn(mia).get(path()).statusCode()).isEqualTo(404);
        var seen = held.find(task).orElseThrow();
        var police = directory.account("police").orElseThrow();
        assertThatThrownBy(() -> held.handOver(seen, "police-b", police)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() ->
                        held.handOver(seen, mia, directory.account("police-b").orElseThrow()))
                .isInstanceOf(AuthorizationException.class);
        assertThat(holder()).isEqualTo("police");
    }

    private String path() {
        return "/tasks/" + task + "/colleague";
    }

    private @org.jspecify.annotations.Nullable String holder() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private List<String> asked(String question) {
        return jdbc.sql(question).param(reference).query(String.class).list();
    }
}
