package si.zavetje.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;
import si.zavetje.world.TwoTransactions;

/** The tables of the clocks on both databases, when two write to them at the same moment. */
class ObligationTableTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant DUE = NOW.plusSeconds(3600);

    private final CaseReference reference = CaseReference.random();

    @ParameterizedTest
    @EnumSource
    void of_two_who_change_a_clock_at_once_the_second_is_told(Database database) {
        var source = database.migrated();
        var table = on(source);
        var seenByBoth = table.byClock("clock").orElseThrow();
        var later = new ObligationTable.NewDate(DUE.plusSeconds(60), DUE, true);

        var second = TwoTransactions.on(source)
                .atOnce(
                        () -> table.move(seenByBoth, later, ChangeGround.HEALTH, "coordinator", null, NOW),
                        () -> table.acknowledge(seenByBoth, "deputy", NOW));

        assertThat(second).containsInstanceOf(OptimisticLockingFailureException.class);
        assertThat(table.get(seenByBoth.id()))
                .returns(later.due(), Obligation::dueAt)
                .returns(null, Obligation::acknowledgedBy);
        assertThat(table.changesOf(seenByBoth.id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_nodes_that_take_a_step_at_once_one_does(Database database) {
        var source = database.migrated();
        var table = on(source);
        var seenByBoth = table.byClock("clock").orElseThrow();
        var step = List.of(new Ladder.Planned("WORKER", Obligation.Stage.WORKER, DUE));
        Runnable take = () -> table.take(seenByBoth, step, null, DUE, NOW);

        assertThat(TwoTransactions.on(source).atOnce(take, take)).containsInstanceOf(DuplicateKeyException.class);
        assertThat(table.stepsTaken(seenByBoth)).containsExactly("WORKER");
    }

    private ObligationTable on(DataSource source) {
        var jdbc = JdbcClient.create(source);
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, 'p')")
                .params(reference.text(), NOW.atOffset(ZoneOffset.UTC))
                .update();
        var table = new ObligationTable(jdbc, new JdbcTemplate(source));
        var asked = new NewObligation(
                reference,
                "CrisisStay",
                "UserTask_AssessRisk",
                "crisis.risk",
                false,
                Obligation.Timing.TASK,
                "clock",
                "crisis-a",
                DUE);
        table.insert(List.of(new ObligationTable.Begun(UUID.randomUUID(), asked, PolicyProfile.Kind.STAFF, DUE)), NOW);
        return table;
    }
}
