package si.zavetje.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.administration.Personnel;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;

/** Whoever goes leaves nothing behind that nobody can do. */
@HttpTest
class PeopleWhoGoTest {

    private static final String UNIT = "police-a DEPUTY";
    private static final String COORDINATOR = "coordinator COORDINATOR";

    @LocalServerPort
    int port;

    @Autowired
    DirectoryEdits people;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    Contacts contacts;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    /** A way to go, and what must be undone before a colleague can sign in again. */
    record Way(String name, Consumer<PeopleWhoGoTest> goes, Consumer<PeopleWhoGoTest> after, String... told) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> ways() {
        Consumer<PeopleWhoGoTest> nothing = test -> {};
        return Stream.of(
                new Way("switched off", test -> test.personnel().switchOff(test.mia), nothing, UNIT, COORDINATOR),
                new Way("moved", test -> test.personnel().move(test.mia, "police-b"), nothing, UNIT, COORDINATOR),
                new Way(
                        "organisation closed",
                        test -> test.personnel().close("police-a"),
                        test -> test.personnel().reopen("police-a"),
                        COORDINATOR),
                new Way("away from today", test -> test.isAway(), test -> {}, UNIT, COORDINATOR),
                new Way(
                        "password reset and never used",
                        test -> test.personnel().resetPassword(test.mia),
                        nothing,
                        UNIT,
                        COORDINATOR));
    }

    private String mia = "";

    @BeforeEach
    void somebody_new_works_for_the_police_unit() {
        clock.advance(Duration.ofHours(2));
        mia = Colleagues.of("police", people);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_somebody_held_is_free_for_her_colleagues_at_once(Way way) {
        var reference = Colleagues.refer(port, clock);
        var task = Colleagues.triage(tasks, reference);
        assertThat(Visitor.signIn(port, mia).claim(task).statusCode()).isEqualTo(204);
        assertThat(Visitor.signIn(port, "police").claim(task).statusCode()).isEqualTo(409);

        way.goes().accept(this);

        assertThat(heldBySomebodyWhoMayNot()).isEmpty();
        way.after().accept(this);
        assertThat(Visitor.signIn(port, "police").claim(task).statusCode()).isEqualTo(204);
        assertThat(written(task)).hasSize(1).first().satisfies(row -> assertThat(row)
                .containsEntry("FROM_ACCOUNT", mia)
                .containsEntry("TO_ACCOUNT", null)
                .containsEntry("CASE_REFERENCE", reference));
        assertThat(told(reference)).containsExactlyInAnyOrder(way.told());
    }

    /** Every task with a holder who is no member of the organisation whose task it is. */
    private List<String> heldBySomebodyWhoMayNot() {
        return jdbc
                .sql("select t.ID_ as id, t.ASSIGNEE_ as holder, l.GROUP_ID_ as organisation from ACT_RU_TASK t"
                        + " join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.GROUP_ID_ is not null"
                        + " where t.ASSIGNEE_ is not null")
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(held -> !directory.isMember(held.get(1), held.get(2)))
                .map(held -> held.get(0))
                .toList();
    }

    private List<Map<String, Object>> written(String task) {
        return jdbc.sql("select * from zv_task_handover where task_id = ?")
                .param(task)
                .query()
                .listOfRows();
    }

    private List<String> told(String reference) {
        return jdbc.sql("select organisation || ' ' || recipient from zv_notice"
                        + " where case_reference = ? and kind = 'RELEASED' and person = ?")
                .params(reference, mia)
                .query(String.class)
                .list();
    }

    private void isAway() {
        var today = LegalZone.dayOf(clock.instant());
        contacts.absence(mia, today, today.plusDays(7), null, contacts.of(mia).version());
    }

    private Personnel personnel() {
        return new Personnel(accounts, directory);
    }
}
