package si.zavetje.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import si.zavetje.database.NewRows;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.EngineTest;
import si.zavetje.world.TwoTransactions;
import si.zavetje.world.World;

/** Until when a provider works for the state. */
@EngineTest
class ContractsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Autowired
    World world;

    @Autowired
    Contracts contracts;

    @Autowired
    ContractRows rows;

    @BeforeEach
    void nothing_is_signed() {
        rows.deleteAll();
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void of_a_provider_without_a_contract_no_end_is_known() {
        assertThat(contracts.lastDay("crisis-a")).isEmpty();
        assertThat(contracts.withoutOneToday()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // one contract, one that follows without a break, one that follows after a break
        "2026-06-30,,, 2026-06-30",
        "2026-06-30, 2026-07-01, 2027-12-31, 2027-12-31",
        "2026-06-30, 2026-07-02, 2027-12-31, 2026-06-30"
    })
    void the_last_day_is_that_before_the_first_break(
            LocalDate to, @Nullable LocalDate next, @Nullable LocalDate until, LocalDate last) {
        contracts.sign("crisis-a", FIRST, to, "coordinator");
        if (next != null && until != null) {
            contracts.sign("crisis-a", next, until, "coordinator");
        }

        assertThat(contracts.lastDay("crisis-a")).contains(last);
    }

    @Test
    void a_provider_whose_contract_is_over_has_none() {
        contracts.sign("crisis-a", FIRST, LocalDate.of(2026, 3, 1), "coordinator");
        contracts.sign("crisis-b", FIRST, LocalDate.of(2026, 3, 2), "coordinator");

        assertThat(contracts.withoutOneToday()).containsExactly("crisis-a");
        assertThat(contracts.lastDay("crisis-a")).isEmpty();
    }

    @Test
    void no_two_contracts_of_one_provider_overlap_and_none_ends_before_it_begins() {
        contracts.sign("crisis-a", FIRST, LocalDate.of(2026, 6, 30), "coordinator");
        var signed = contracts.all().get(0);

        refused(
                "contracts.refused.overlap",
                () -> contracts.sign("crisis-a", LocalDate.of(2026, 6, 30), LocalDate.of(2027, 1, 1), "coordinator"));
        refused("contracts.refused.order", () -> contracts.sign("crisis-b", FIRST, FIRST.minusDays(1), "coordinator"));
        refused(
                "contracts.refused.order",
                () -> contracts.end(signed.id(), FIRST.minusDays(1), signed.version(), "coordinator"));
        contracts.end(signed.id(), FIRST, signed.version(), "coordinator");
        assertThatThrownBy(() -> contracts.end(signed.id(), FIRST, signed.version(), "coordinator"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_sign_or_change_at_once_the_second_is_told(Database database) {
        var tables = database.migrated();
        var at = Aggregates.at(tables, ContractRows.class);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> NewRows.add(() -> at.save(Contract.signed("crisis-a", FIRST, FIRST))),
                                () -> NewRows.add(() -> at.save(Contract.signed("crisis-a", FIRST, FIRST)))))
                .containsInstanceOf(DuplicateKeyException.class);
        var seen = at.findByOrganisationOrderByValidFrom("crisis-a").get(0);
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> at.save(seen.ending(FIRST.plusDays(1))),
                                () -> at.save(seen.ending(FIRST.plusDays(2)))))
                .containsInstanceOf(OptimisticLockingFailureException.class);
    }

    private static void refused(String why, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessage(why);
    }
}
