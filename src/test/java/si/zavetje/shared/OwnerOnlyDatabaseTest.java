package si.zavetje.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the embedded database is the service user's alone. */
class OwnerOnlyDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void a_new_database_is_written_into_a_file_and_a_folder_of_its_owner() throws Exception {
        var file = folder.resolve("data/zavetje.mv.db");
        OwnerOnlyDatabase.protect(file);
        writeInto(folder.resolve("data/zavetje"));

        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("data"))).isEqualTo("rwx------");
        assertThat(Files.size(file)).isPositive();
    }

    @Test
    void an_older_one_that_others_could_read_is_closed_to_them_and_its_folder_is_left_as_it_is() throws Exception {
        writeInto(folder.resolve("zavetje"));
        var file = folder.resolve("zavetje.mv.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        OwnerOnlyDatabase.protect(file);

        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(folder)).isEqualTo("rwxr-xr-x");
    }

    private static void writeInto(Path database) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + database + ";WRITE_DELAY=0");
                var statement = connection.createStatement()) {
            statement.execute("create table t (a int)");
            statement.execute("insert into t values (1)");
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
