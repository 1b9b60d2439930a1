package si.zavetje.victimassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static si.zavetje.victimassistance.AssistanceService.CRISIS_ACCOMMODATION;
import static si.zavetje.victimassistance.AssistanceService.REINTEGRATION;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The services of a case, on both databases. */
class ServiceRunsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource
    void of_two_who_ask_for_a_service_at_once_one_is_refused(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var runs = Aggregates.at(tables, ServiceRuns.class);
        var services = services(runs);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> services.ask(reference, REINTEGRATION),
                                () -> services.ask(reference, REINTEGRATION)))
                .containsInstanceOf(DuplicateKeyException.class);
        assertThat(runs.findByCaseReferenceOrderByAskedAt(reference.text())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_service_is_asked_for_begins_ends_and_may_be_asked_for_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var runs = Aggregates.at(tables, ServiceRuns.class);
        var services = services(runs);

        services.ask(reference, REINTEGRATION);
        services.ask(reference, REINTEGRATION);
        assertThat(services.waits(reference, REINTEGRATION)).isTrue();
        services.begins(reference, REINTEGRATION);
        assertThat(services.waits(reference, REINTEGRATION)).isFalse();
        assertThat(services.runs(reference, REINTEGRATION)).isTrue();
        services.ends(reference, REINTEGRATION);
        assertThat(services.anyRuns(reference)).isFalse();
        services.ask(reference, REINTEGRATION);
        services.ask(reference, CRISIS_ACCOMMODATION);

        assertThat(runs.findByCaseReferenceOrderByAskedAt(reference.text()))
                .extracting(ServiceRun::service, ServiceRun::endedAt)
                .contains(tuple(REINTEGRATION, NOW), tuple(REINTEGRATION, null), tuple(CRISIS_ACCOMMODATION, null));
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_end_it_at_once_the_second_is_too_late(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var runs = Aggregates.at(tables, ServiceRuns.class);
        var asked = runs.save(ServiceRun.asked(reference.text(), REINTEGRATION, 1, NOW));

        runs.save(asked.begins(NOW).ends(NOW));
        assertThatThrownBy(() -> runs.save(asked.ends(NOW))).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void what_does_not_run_neither_begins_nor_ends() {
        var over =
                ServiceRun.asked("7K3M-2QF8", REINTEGRATION, 1, NOW).begins(NOW).ends(NOW);

        assertThatThrownBy(() -> over.begins(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> over.ends(NOW)).isInstanceOf(IllegalStateException.class);
    }

    private static Services services(ServiceRuns runs) {
        return new Services(runs, event -> {}, CLOCK);
    }
}
