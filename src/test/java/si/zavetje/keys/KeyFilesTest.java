package si.zavetje.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.StartRefused;
import si.zavetje.world.Database;

/** The wrapping key: only the one this database was written under is taken, and only from a file nobody else can read. */
class KeyFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_first_start_makes_a_file_for_its_owner_alone_and_every_later_one_takes_it(Database database)
            throws IOException {
        var jdbc = JdbcClient.create(database.migrated());
        var seal = new RowSeals(new WrappingKey(file("a"), new KeyChecks(jdbc))).seal(Columns.of("t", 1));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("a"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file("a").getParent())))
                .isEqualTo("rwx------");
        assertThat(new RowSeals(new WrappingKey(file("a"), new KeyChecks(jdbc))).holds(seal, Columns.of("t", 1)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_missing_empty_spoilt_or_readable_key_is_refused_in_two_sentences_and_nothing_is_written(
            Database database) throws IOException {
        var jdbc = JdbcClient.create(database.migrated());
        var checks = new KeyChecks(jdbc);
        new WrappingKey(file("right"), checks);
        new WrappingKey(file("other"), new KeyChecks(JdbcClient.create(Database.H2.migrated())));
        var right = Files.readString(file("right"));
        var before = rows(jdbc);

        for (var content : List.of(Files.readString(file("other")), "", "{}", "garbage", right.substring(1))) {
            Files.writeString(file("right"), content);
            assertThatThrownBy(() -> new WrappingKey(file("right"), checks))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("does not hold the key");
        }
        Files.delete(file("right"));
        assertThatThrownBy(() -> new WrappingKey(file("right"), checks))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is missing");
        assertThat(file("right")).doesNotExist();

        Files.writeString(file("right"), right);
        for (var mode : List.of("rw-r-----", "rw----r--", "rw-rw-rw-", "rw-------")) {
            Files.setPosixFilePermissions(file("right"), PosixFilePermissions.fromString(mode));
            if (mode.equals("rw-------")) {
                new WrappingKey(file("right"), checks);
            } else {
                assertThatThrownBy(() -> new WrappingKey(file("right"), checks))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("by others than its owner");
            }
        }
        assertThat(rows(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_nodes_that_start_first_without_a_file_the_second_is_refused_and_leaves_no_file(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var checks = new KeyChecks(jdbc);
        // The second has looked before the first has written, so it makes a key of its own.
        var late = new KeyChecks(jdbc) {
            private boolean asked;

            @Override
            public java.util.Optional<byte[]> of(String key) {
                if (!asked) {
                    asked = true;
                    new WrappingKey(file("first"), checks);
                    return java.util.Optional.empty();
                }
                return super.of(key);
            }
        };

        assertThatThrownBy(() -> new WrappingKey(file("second"), late)).isInstanceOf(StartRefused.class);
        assertThat(file("second")).doesNotExist();
        new WrappingKey(file("first"), checks);
    }

    private Path file(String name) {
        return folder.resolve("keys").resolve(name + ".json");
    }

    private static List<?> rows(JdbcClient jdbc) {
        return jdbc.sql("select name, content from zv_key")
                .query((row, number) -> row.getString(1) + row.getBytes(2).length)
                .list();
    }
}
