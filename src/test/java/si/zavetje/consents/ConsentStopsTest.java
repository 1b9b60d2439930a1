package si.zavetje.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.consents.ConsentStop.Done;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** Who must stop, on both databases. */
class ConsentStopsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void of_two_who_confirm_at_once_the_second_is_too_late(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var stops = Aggregates.at(tables, ConsentStops.class);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(() -> stops.save(stop(reference)), () -> stops.save(stop(reference))))
                .containsInstanceOf(DbActionExecutionException.class);
        var asked = stops.findByCaseReferenceOrderByNumber(reference.text()).get(0);
        var confirmed = stops.save(asked.confirmed(Done.ERASED, NOW));
        assertThatThrownBy(() -> stops.save(asked.confirmed(Done.KEPT_BY_LAW, NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> confirmed.confirmed(Done.ERASED, NOW)).isInstanceOf(IllegalStateException.class);
    }

    private static ConsentStop stop(CaseReference reference) {
        return ConsentStop.asked(reference.text(), 1, Recipient.SAFE_PROVIDER, Purpose.HELP, "safe-a");
    }
}
