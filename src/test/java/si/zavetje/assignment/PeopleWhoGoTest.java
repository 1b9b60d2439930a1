package si.zavetje.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.security.Account;
import si.zavetje.security.Accounts;
import si.zavetje.security.Directory;
import si.zavetje.world.Answers;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;

/** Whoever goes leaves nothing behind that nobody can do. */
@HttpTest
class PeopleWhoGoTest {

    private static final Map<String, Object> AN_ADULT_IN_NO_DANGER = Map.of(
            "ageKnown", "BIRTH_DATE",
            "birthDate", "1999-05-10",
            "ageDisputed", false,
            "detained", false,
            "citizenship", "RS",
            "legalStatus", "TCN_IRREGULAR",
            "immediateDanger", "NO");

    private static final String UNIT = "police-a DEPUTY";
    private static final String COORDINATOR = "coordinator COORDINATOR";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

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
                new Way("switched off", test -> test.accounts.setDisabled(test.mia, true, test.version()), nothing, UNIT, COORDINATOR),
                new Way("moved", test -> test.accounts.move(test.mia, "police-b", test.version()), nothing, UNIT, COORDINATOR),
                new Way("organisation closed", test -> test.open(false), test -> test.open(true), COORDINATOR),
                new Way(
                        "password reset and never used",
                        test -> test.accounts.resetPassword(test.mia, test.version()),
                        nothing, UNIT, COORDINATOR));
    }

    private String mia = "";

    @BeforeEach
    void somebody_new_works_for_the_police_unit() {
        clock.advance(Duration.ofHours(2));
        mia = "mia-" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("insert into zv_account select :new, display_name, organisation, password_hash, password_round, one_time,"
                        + " disabled, confidentiality_signed_on, version from zv_account where username = 'police'")
                .param("new", mia)
                .update();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_somebody_held_is_free_for_her_colleagues_at_once(Way way) {
        var reference = Visitor.signIn(port, "police").refer(new Answers().to("RegisterReferral", clock.instant(), AN_ADULT_IN_NO_DANGER));
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("UserTask_TriageReferral")
                .singleResult()
                .getId();
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

    private void open(boolean open) {
        accounts.setActive(
                "police-a", open, directory.organisation("police-a").orElseThrow().version());
    }

    private long version() {
        return directory.account(mia).map(Account::version).orElseThrow();
    }
}
