package si.zavetje.accommodation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.accommodation.CrisisAccommodation.ExitReason;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The tables of crisis accommodation, on both databases. */
class CrisisTablesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void a_stay_keeps_what_happened_and_is_not_overwritten(Database database) {
        var source = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(source), NOW);
        var stays = Aggregates.at(source, Stays.class);
        stays.save(Stay.begun(reference.text(), NOW));
        var seen = stays.of(reference);
        stays.save(
                seen.decided(Route.RETURN).extendedTo(LocalDate.of(2026, 4, 17)).mustEnd(ExitReason.OTHER, NOW));

        var now = stays.of(reference);
        assertThat(now.admittedAt()).isEqualTo(NOW);
        assertThat(now.route()).isEqualTo(Route.RETURN);
        assertThat(now.extendedUntil()).isEqualTo("2026-04-17");
        assertThat(now.endingSince()).isEqualTo(NOW);
        assertThatThrownBy(() -> stays.save(seen.decided(Route.ASYLUM)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void crisis_accommodation_is_settled_once(Database database) {
        var source = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(source), NOW);
        var entries = Aggregates.at(source, CrisisEntries.class);
        entries.add(CrisisEntry.settled(reference.text(), true, null, NOW));

        assertThatThrownBy(() -> entries.add(CrisisEntry.settled(reference.text(), false, null, NOW)))
                .isInstanceOf(DuplicateKeyException.class);
        var seen = entries.find(reference).orElseThrow();
        entries.save(seen.dropped(Route.INDEPENDENT));
        assertThat(entries.find(reference))
                .get()
                .returns(false, CrisisEntry::needed)
                .returns(Route.INDEPENDENT, CrisisEntry::route);
        assertThatThrownBy(() -> entries.save(seen.dropped(null)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void standbys_are_kept_in_order(Database database) {
        var source = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(source), NOW);
        var standbys = Aggregates.at(source, Standbys.class);
        standbys.save(Standby.asked(reference.text(), 1, "crisis-a", NOW, NOW));
        standbys.save(standbys.latest(reference).closed(Standby.Outcome.NO_CAPACITY, NOW));
        standbys.save(Standby.asked(reference.text(), 1, "crisis-b", NOW, NOW));
        standbys.save(standbys.latest(reference).prepared(NOW));

        assertThat(standbys.latest(reference).provider()).isEqualTo("crisis-b");
        assertThat(standbys.latest(reference).preparedAt()).isEqualTo(NOW);
        assertThat(standbys.of(reference)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_of_a_provider_is_not_overwritten(Database database) {
        var source = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(source), NOW);
        var standbys = Aggregates.at(source, Standbys.class);
        standbys.save(Standby.asked(reference.text(), 1, "crisis-a", NOW, NOW));
        var seenByBoth = standbys.latest(reference);

        var second = TwoTransactions.on(source)
                .atOnce(
                        () -> standbys.save(seenByBoth.closed(Standby.Outcome.NO_CAPACITY, NOW)),
                        () -> standbys.save(seenByBoth.prepared(NOW)));

        assertThat(second).containsInstanceOf(OptimisticLockingFailureException.class);
        assertThat(standbys.latest(reference))
                .returns(Standby.Outcome.NO_CAPACITY, Standby::outcome)
                .returns(null, Standby::preparedAt);
    }
}
