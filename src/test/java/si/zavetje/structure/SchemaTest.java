package si.zavetje.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import si.zavetje.world.Database;
import si.zavetje.world.Schema;

/** Of every table it is known what becomes of two who write to it at the same moment. */
class SchemaTest {

    private static final Pattern CHANGED_IN_PLACE = Pattern.compile("(?i)(?:update\\s+|@Table\\(\")(zv_\\w+)");

    @ParameterizedTest
    @EnumSource
    void rows_that_are_changed_in_place_have_a_version_or_say_themselves_which_they_are(Database database)
            throws Exception {
        var changed = changedIn(Path.of("src/main/java"));

        assertThat(changed).hasSizeGreaterThan(25);
        assertThat(unguarded(Schema.of(database.migrated()), changed)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_table_without_either_is_found(Database database) throws SQLException {
        var source = database.migrated();
        new JdbcTemplate(source).execute("create table zv_planted (id uuid primary key, subject varchar(9) not null)");
        new JdbcTemplate(source)
                .execute("create table zv_known (id uuid primary key, subject varchar(9) not null unique)");

        assertThat(unguarded(Schema.of(source), Set.of("zv_planted", "zv_known", "zv_case")))
                .containsExactly("zv_planted");
    }

    @Test
    void every_table_names_the_test_in_which_two_write_to_it_and_that_test_exists() throws Exception {
        var named = named();

        assertThat(named.keySet()).isEqualTo(Schema.of(Database.H2.migrated()).keySet());
        assertThat(missing(named.values())).isEmpty();
        assertThat(missing(List.of(
                        "structure.SchemaTest#nothing", "structure.NoSuchTest#x", "structure.SchemaTest#missing")))
                .as("the control")
                .hasSize(3);
    }

    private static List<String> unguarded(Map<String, Schema.Table> tables, Set<String> changed) {
        return tables.values().stream()
                .filter(table -> changed.contains(table.name()))
                .filter(table -> !table.hasVersion() && table.meaningful().isEmpty())
                .map(Schema.Table::name)
                .toList();
    }

    private static Set<String> changedIn(Path sources) throws IOException {
        var changed = new TreeSet<String>();
        try (var files = Files.walk(sources)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CHANGED_IN_PLACE
                        .matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(changed::add);
            }
        }
        return changed;
    }

    private static Map<String, String> named() throws IOException {
        var named = new TreeMap<String, String>();
        Files.readAllLines(Path.of("src/test/resources/two-transactions.csv")).stream()
                .filter(line -> line.startsWith("zv_"))
                .map(line -> line.split(",", 2))
                .forEach(line -> named.put(line[0], line[1]));
        return named;
    }

    private static List<String> missing(Collection<String> tests) {
        var missing = new ArrayList<String>();
        for (var test : tests) {
            var name = test.split("#", 2);
            try {
                var found = Arrays.stream(Class.forName("si.zavetje." + name[0]).getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(name[1])
                                && (method.isAnnotationPresent(Test.class)
                                        || method.isAnnotationPresent(ParameterizedTest.class)));
                if (!found) {
                    missing.add(test);
                }
            } catch (ClassNotFoundException e) {
                missing.add(test);
            }
        }
        return missing;
    }
}
