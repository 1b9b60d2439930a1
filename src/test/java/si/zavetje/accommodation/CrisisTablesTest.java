package si.zavetje.accommodation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The tables of crisis accommodation, on both databases. */
class CrisisTablesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource
    void a_stay_keeps_what_happened_and_is_not_overwritten(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var reference = OpenedCase.in(jdbc, NOW);
        var stays = new Stays(jdbc);
        stays.begin(reference, "crisis-a", NOW);
        var seen = stays.of(reference);
        stays.change(seen, "route", Route.RETURN, "extended_until", LocalDate.of(2026, 4, 17), "ending_since", NOW);

        var now = stays.of(reference);
        assertThat(now.admittedAt()).isEqualTo(NOW);
        assertThat(now.route()).isEqualTo(Route.RETURN);
        assertThat(now.extendedUntil()).isEqualTo("2026-04-17");
        assertThat(now.endingSince()).isEqualTo(NOW);
        assertThatThrownBy(() -> stays.change(seen, "route", Route.ASYLUM))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void crisis_accommodation_is_settled_once(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var reference = OpenedCase.in(jdbc, NOW);
        var entries = new CrisisEntries(jdbc, CLOCK);
        entries.add(reference, true, null);

        assertThatThrownBy(() -> entries.add(reference, false, null)).isInstanceOf(DuplicateKeyException.class);
        entries.dropNeed(reference, Route.INDEPENDENT);
        assertThat(entries.find(reference)).contains(new CrisisEntries.Entry(false, Route.INDEPENDENT, 1));
    }

    @ParameterizedTest
    @EnumSource
    void standbys_are_kept_in_order(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var reference = OpenedCase.in(jdbc, NOW);
        var standbys = new Standbys(jdbc, CLOCK);
        standbys.add(reference, 1, "crisis-a", NOW);
        standbys.close(standbys.latest(reference), Standbys.Outcome.NO_CAPACITY);
        standbys.add(reference, 1, "crisis-b", NOW);
        standbys.prepared(standbys.latest(reference));

        assertThat(standbys.latest(reference).provider()).isEqualTo("crisis-b");
        assertThat(standbys.latest(reference).preparedAt()).isEqualTo(NOW);
        assertThat(standbys.of(reference)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_of_a_provider_is_not_overwritten(Database database) {
        var source = database.migrated();
        var jdbc = JdbcClient.create(source);
        var reference = OpenedCase.in(jdbc, NOW);
        var standbys = new Standbys(jdbc, CLOCK);
        standbys.add(reference, 1, "crisis-a", NOW);
        var seenByBoth = standbys.latest(reference);

        var second = TwoTransactions.on(source)
                .atOnce(
                        () -> standbys.close(seenByBoth, Standbys.Outcome.NO_CAPACITY),
                        () -> standbys.prepared(seenByBoth));

        assertThat(second).containsInstanceOf(OptimisticLockingFailureException.class);
        assertThat(standbys.latest(reference))
                .returns(Standbys.Outcome.NO_CAPACITY, Standbys.Standby::outcome)
                .returns(null, Standbys.Standby::preparedAt);
    }
}
