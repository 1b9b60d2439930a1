package si.zavetje.gate.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.gate.Failure;
import si.zavetje.world.Database;

/** What a problem inside the engine means for whoever met it. */
class FailuresTest {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneOffset.UTC);

    private final Failures failures = new Failures();

    @ParameterizedTest
    @EnumSource
    void of_two_who_write_the_same_at_the_same_moment_one_is_told_to_look_again(Database database) throws Exception {
        var source = database.migrated();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var jdbc = JdbcClient.create(source);
        var both = new CyclicBarrier(2);
        Callable<String> write = () -> transaction.execute(status -> {
            try {
                both.await();
            } catch (Exception stopped) {
                throw new IllegalStateException(stopped);
            }
            jdbc.sql("insert into zv_heartbeat (name, beat_at) values ('same', ?)")
                    .param(NOW)
                    .update();
            return "written";
        });
        var threads = Executors.newFixedThreadPool(2);
        var written = new ArrayList<String>();
        var refused = new ArrayList<Throwable>();
        try {
            for (var outcome : threads.invokeAll(List.of(write, write))) {
                try {
                    written.add(outcome.get());
                } catch (ExecutionException failed) {
                    refused.add(failed.getCause());
                }
            }
        } finally {
            threads.shutdown();
        }

        assertThat(written).containsExactly("written");
        assertThat(refused).hasSize(1);
        assertThat(failures.of(refused.get(0)).map(Failure::status)).hasValue(409);
        assertThat(failures.of(new ProcessEngineException("while flushing", refused.get(0)))
                        .map(Failure::status))
                .hasValue(409);
    }

    @Test
    void a_row_of_the_engines_own_that_is_there_already_is_no_fault_of_ours_either() {
        assertThat(failures.of(new ProcessEngineException("x", new SQLException("x", "23505")))
                        .map(Failure::status))
                .hasValue(409);
        assertThat(failures.of(new ProcessEngineException("x", new SQLException("x", "23502"))))
                .isEmpty();
    }

    @Test
    void a_database_that_is_away_is_not_our_mistake_and_nothing_that_is_lost() {
        for (var away : List.of(
                new CannotGetJdbcConnectionException("x", new SQLTransientConnectionException("x")),
                new ProcessEngineException("x", new SQLException("x", "08006")),
                new ProcessEngineException("x", new SQLException("x", "57014")))) {
            assertThat(failures.of(away).map(Failure::status))
                    .as(away.toString())
                    .hasValue(503);
        }
    }

    @Test
    void a_fault_is_described_without_a_word_of_what_it_says() {
        var fault = new IllegalStateException("Skrivnostna", new NumberFormatException("Skrivnostna"));

        assertThat(Faults.inOneLine(fault))
                .contains("IllegalStateException at si.zavetje.gate.process.FailuresTest", "NumberFormatException")
                .doesNotContain("Skrivnostna", "\n");
    }
}
