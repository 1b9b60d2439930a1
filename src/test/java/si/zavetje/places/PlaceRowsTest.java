package si.zavetje.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.database.NewRows;
import si.zavetje.keys.KeyChecks;
import si.zavetje.keys.WrappingKey;
import si.zavetje.places.Place.Described;
import si.zavetje.shared.CaseReference;
import si.zavetje.stays.Housing;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** One bed and those who want it, on both databases. */
class PlaceRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_bed_is_never_given_twice(Database database) {
        var tables = database.migrated();
        var jdbc = JdbcClient.create(tables);
        jdbc.sql("insert into zv_organisation (id, kind, name, rota_order, active, version)"
                        + " values ('crisis-a', 'CRISIS_PROVIDER', 'House A', 1, true, 0)")
                .update();
        var first = OpenedCase.in(jdbc, NOW);
        var second = OpenedCase.in(jdbc, NOW);
        var rows = Aggregates.at(tables, PlaceRows.class);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> NewRows.add(() -> rows.save(place("K1-03"))),
                                () -> NewRows.add(() -> rows.save(place("K1-03")))))
                .containsInstanceOf(DuplicateKeyException.class);

        var seenByBoth = rows.findByOrderByCode().get(0);
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(seenByBoth.held(first, LATER, NOW)),
                                () -> rows.save(seenByBoth.movedIn(second, NOW))))
                .containsInstanceOf(OptimisticLockingFailureException.class);
        assertThat(rows.findByCaseReference(first.text())).hasSize(1);
        assertThat(rows.findByCaseReference(second.text())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_address_of_one_place_is_not_that_of_another(Database database) {
        var id = UUID.randomUUID();
        var addresses = new LockedAddresses(new WrappingKey(
                folder.resolve("case-keys.json"), new KeyChecks(JdbcClient.create(database.migrated()))));
        var locked = addresses.lock(id, "Poljanska 1");

        assertThat(locked).doesNotContain("Poljanska");
        assertThat(addresses.open(id, locked)).isEqualTo("Poljanska 1");
        assertThatThrownBy(() -> addresses.open(UUID.randomUUID(), locked)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_place_is_held_for_a_time_and_lived_in_without_one() {
        var one = CaseReference.random();
        var other = CaseReference.random();
        var held = place("A1").held(one, LATER, NOW);

        assertThat(held.free(NOW)).isFalse();
        assertThat(held.livedIn()).isFalse();
        assertThatThrownBy(() -> held.movedIn(other, NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(held.movedIn(one, NOW).livedIn()).isTrue();
        assertThat(held.free(LATER)).isTrue();
        assertThat(held.movedIn(other, LATER).caseReference()).isEqualTo(other.text());
        assertThatThrownBy(() -> held.movedIn(one, NOW).out()).isInstanceOf(IllegalStateException.class);
        assertThat(held.left().out().free(NOW)).isFalse();
        assertThat(held.left().out().back().free(NOW)).isTrue();
    }

    private static Place place(String code) {
        return Place.added(
                UUID.randomUUID(), "crisis-a", code, Housing.CRISIS, new Described(1, false, false, false, null));
    }
}
