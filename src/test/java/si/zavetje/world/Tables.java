package si.zavetje.world;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** All tables of a database, ours and the engine's. */
final class Tables {

    private final JdbcTemplate jdbc;

    Tables(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** Those without a row. */
    List<String> empty() {
        return names().stream().filter(this::isEmpty).toList();
    }

    /** Takes every row out of them, in whatever order. */
    void clear(List<String> tables) {
        jdbc.execute((ConnectionCallback<Object>) connection -> {
            boolean h2 = "H2".equals(connection.getMetaData().getDatabaseProductName());
            try (var statement = connection.createStatement()) {
                statement.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
                for (var table : tables) {
                    statement.execute("delete from " + table);
                }
                // Its one row is there at first and grows with the rows of the audit.
                statement.execute("update zv_audit_head set sequence = 0, hash = '" + "0".repeat(64) + "'");
                statement.execute(h2 ? "set referential_integrity true" : "set session_replication_role = origin");
            }
            return tables;
        });
    }

    private List<String> names() {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history' order by table_name",
                String.class);
    }

    private boolean isEmpty(String table) {
        return jdbc.queryForList("select 1 from " + table + " limit 1").isEmpty();
    }
}
