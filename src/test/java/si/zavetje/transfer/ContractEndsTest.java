package si.zavetje.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.contracts.Contracts;
import si.zavetje.responsibility.Capacity;
import si.zavetje.rota.Rota;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** A provider ends while people live there. */
@EngineTest
class ContractEndsTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Autowired
    World world;

    @Autowired
    Contracts contracts;

    @Autowired
    ContractEnds ends;

    @Autowired
    Rota rota;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @AfterEach
    void nothing_is_signed() {
        jdbc.sql("delete from zv_contract").update();
    }

    @Test
    void h45_who_lives_there_is_asked_where_to_go_on_and_the_period_runs_on() {
        var walk = Walk.refer(world).sheltered("2026-03-02T10:00");
        var before = lastDayOfPeriod(walk);

        contracts.sign("crisis-a", LocalDate.of(2025, 1, 1), LAST, "coordinator");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_PrepareTransfer");
        assertThat(world.form("crisis-a", walk.reference, "UserTask_PrepareTransfer"))
                .containsEntry("providerEnds", "Tuesday 31 March 2026");
        assertThat(lastDayOfPeriod(walk)).isEqualTo(before);
    }

    @Test
    void nobody_is_asked_long_before_and_each_is_asked_once() {
        contracts.sign("crisis-a", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 5, 31), "coordinator");
        var walk = Walk.refer(world).sheltered("2026-03-02T10:00");
        ends.look();
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_PrepareTransfer");

        world.clock.set("2026-04-02T10:00");
        ends.look();
        ends.look();

        assertThat(world.openTasks(walk.reference)).containsOnlyOnce("UserTask_PrepareTransfer");
    }

    @Test
    void who_comes_to_a_provider_that_ends_soon_is_asked_at_once() {
        contracts.sign("crisis-a", LocalDate.of(2025, 1, 1), LAST, "coordinator");

        var walk = Walk.refer(world).sheltered("2026-03-02T10:00");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_PrepareTransfer");
    }

    @Test
    void a_contract_that_follows_without_a_break_moves_nobody() {
        contracts.sign("crisis-a", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 12, 31), "coordinator");
        contracts.sign("crisis-a", LocalDate.of(2025, 1, 1), LAST, "coordinator");

        var walk = Walk.refer(world).sheltered("2026-03-02T10:00");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_PrepareTransfer");
    }

    @Test
    void whose_contract_is_over_is_not_asked_for_a_place() {
        assertThat(rota.next(Capacity.CRISIS_PROVIDER, false, List.of())).contains("crisis-a");

        contracts.sign("crisis-a", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 1), "coordinator");

        assertThat(rota.next(Capacity.CRISIS_PROVIDER, false, List.of())).contains("crisis-b");
    }

    private LocalDate lastDayOfPeriod(Walk walk) {
        return jdbc.sql(
                        "select distinct last_day from zv_obligation where case_reference = ? and rule_key = 'crisis.duration'"
                                + " and state = 'OPEN'")
                .param(walk.reference.text())
                .query(LocalDate.class)
                .single();
    }
}
