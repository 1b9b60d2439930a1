package si.zavetje.forms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Answers;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;
import si.zavetje.world.Walk;

/** Whoever opens a form in Tasklist has looked into the case, and that is written before anything is filled in. */
@HttpTest
class FormLooksTest {

    private static final String WRITTEN = "police police-a POLICE FORM IDENTITY POLICE REFERRAL";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private String reference = "";
    private String task = "";

    @BeforeEach
    void somebody_was_referred() {
        clock.advance(Duration.ofHours(2));
        reference = Visitor.signIn(port, "police")
                .refer(new Answers()
                        .to(
                                "RegisterReferral",
                                clock.instant(),
                                with(Map.of("firstName", "Zorislava", "safeContact", "a note under the door"))));
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("UserTask_TriageReferral")
                .singleResult()
                .getId();
    }

    @Test
    void one_opening_is_one_look_with_the_names_of_what_was_filled_in() {
        var filledIn = open("police");

        assertThat(filledIn).contains("Zorislava", "a note under the door");
        assertThat(looks()).containsExactly(WRITTEN + " " + task);
        assertThat(fields())
                .contains("IDENTITY: ", "TriageReferral.personName", "REFERRAL: ")
                .doesNotContain("Zorislava");
    }

    @Test
    void whoever_is_not_let_in_has_seen_nothing_and_looked_at_nothing() {
        assertThat(open("crisis-b")).doesNotContain("Zorislava");
        assertThat(looks()).isEmpty();
    }

    @Test
    void when_it_cannot_be_written_nothing_is_filled_in_and_a_sentence_says_why() {
        jdbc.sql("alter table zv_look rename to zv_look_away").update();
        try {
            var answer = ask(new Browser(port).speaking("sl").signIn("police"));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("vpogleda trenutno ni mogoče zabeležiti")
                    .doesNotContain("Zorislava", "under the door");
        } finally {
            jdbc.sql("alter table zv_look_away rename to zv_look").update();
        }
        assertThat(open("police")).contains("Zorislava");
    }

    private String open(String username) {
        return ask(new Browser(port).signIn(username)).body();
    }

    private java.net.http.HttpResponse<String> ask(Browser browser) {
        return browser.get(
                "/camunda/api/engine/engine/default/task/" + task + "/form-variables?deserializeValues=false");
    }

    private List<String> looks() {
        return jdbc.sql("select username || ' ' || organisation || ' ' || role || ' ' || what || ' ' || compartments"
                        + " || ' ' || task from zv_look where case_reference = ?")
                .param(reference)
                .query(String.class)
                .list();
    }

    private String fields() {
        return jdbc.sql("select fields from zv_look where case_reference = ?")
                .param(reference)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private static Map<String, Object> with(Map<String, Object> more) {
        var answers = new java.util.HashMap<>(Walk.AN_ADULT_IN_NO_DANGER);
        answers.putAll(more);
        return answers;
    }
}
