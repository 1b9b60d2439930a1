package si.zavetje.gate.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import si.zavetje.world.Database;
import si.zavetje.world.Schema;

/** Two transactions that write the same at the same moment, in every table of ours: one of them is told to look again. */
class TwoWritersTest {

    private final Failures failures = new Failures();

    @ParameterizedTest
    @EnumSource
    void of_two_who_write_the_same_row_the_second_is_told_to_look_again(Database database) throws Exception {
        var source = database.migrated();
        var answers = new ArrayList<String>();
        var tables = Schema.of(source).values();
        for (var table : tables) {
            for (var key : table.meaningful()) {
                answers.add(table.name() + " " + key + " " + answerToTheSecond(source, table, key));
            }
        }

        assertThat(answers).hasSizeGreaterThan(35).allMatch(answer -> answer.endsWith(" 409"));
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_change_the_same_version_the_second_changes_nothing(Database database) throws Exception {
        var source = database.migrated();
        var changedTwice = new ArrayList<String>();
        for (var table : Schema.of(source).values()) {
            if (table.hasVersion() && changesOfTheSecond(source, table) != 0) {
                changedTwice.add(table.name());
            }
        }

        assertThat(changedTwice).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_table_that_keeps_two_of_one_kind_is_found(Database database) throws Exception {
        var source = database.migrated();
        new JdbcTemplate(source).execute("create table zv_planted (id uuid primary key, subject varchar(9) not null)");
        var planted = Objects.requireNonNull(Schema.of(source).get("zv_planted"));

        assertThat(planted.meaningful()).isEmpty();
        assertThat(answerToTheSecond(source, planted, Set.of("subject"))).isEqualTo("written, too");
        // The schema's other refusals are faults of ours and stay so.
        assertThat(failures.of(new SQLException("x", "23502"))).isEmpty();
    }

    /** What the gate says to whoever writes the same while the first has not committed. */
    private String answerToTheSecond(DataSource source, Schema.Table table, Set<String> key) throws SQLException {
        try (var first = Schema.writer(source);
                var second = Schema.writer(source)) {
            first.clear(table);
            first.insert(table, table.row(key, 1));
            var other = CompletableFuture.runAsync(() -> second.insert(table, table.row(key, 2)));
            letItReachTheRow(other);
            first.connection().commit();
            other.join();
            return "written, too";
        } catch (CompletionException refused) {
            return failures.of(refused)
                    .map(failure -> String.valueOf(failure.status()))
                    .orElseGet(() -> String.valueOf(refused.getCause()));
        }
    }

    private static int changesOfTheSecond(DataSource source, Schema.Table table) throws SQLException {
        var change = "update " + table.name() + " set version = version + 1 where version = 1";
        try (var first = Schema.writer(source);
                var second = Schema.writer(source)) {
            first.clear(table);
            var row = table.row(Set.of(), 1);
            row.put("version", 1);
            first.insert(table, row);
            first.connection().commit();
            assertThat(first.jdbc().update(change)).isEqualTo(1);
            var other = CompletableFuture.supplyAsync(() -> second.jdbc().update(change));
            letItReachTheRow(other);
            first.connection().commit();
            return other.join();
        }
    }

    /** Whoever is slower than that finds what was committed: the outcome is the same. */
    private static void letItReachTheRow(CompletableFuture<?> other) {
        other.handle((done, refused) -> done)
                .completeOnTimeout(null, 30, TimeUnit.MILLISECONDS)
                .join();
    }
}
