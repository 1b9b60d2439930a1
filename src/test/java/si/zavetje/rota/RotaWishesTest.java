package si.zavetje.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.TwoTransactions;

/** What was said of the turns, on both databases. */
class RotaWishesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void of_two_who_say_something_at_once_the_second_is_too_late(Database database) {
        var tables = database.migrated();
        var wishes = Aggregates.at(tables, RotaWishes.class);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> wishes.add(wish(RotaWish.What.FIRST_ONCE)),
                                () -> wishes.add(wish(RotaWish.What.IN_TURN))))
                .containsInstanceOf(OptimisticLockingFailureException.class);

        var seenByBoth = wishes.findByOrganisationInOrderByNumber(List.of("crisis-a"));
        assertThat(seenByBoth).singleElement().returns(RotaWish.What.FIRST_ONCE, RotaWish::what);
        var used = seenByBoth.get(0).used(NOW);
        assertThat(TwoTransactions.on(tables).atOnce(() -> wishes.save(used), () -> wishes.save(used)))
                .containsInstanceOf(OptimisticLockingFailureException.class);
        assertThat(wishes.findByOrganisationInOrderByNumber(List.of("crisis-a", "crisis-b")))
                .singleElement()
                .returns(NOW, RotaWish::usedAt);
    }

    private static RotaWish wish(RotaWish.What what) {
        return RotaWish.of("crisis-a", 1, what, null, RotaWish.Reason.BALANCE, "coordinator", NOW);
    }
}
