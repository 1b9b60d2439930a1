package si.zavetje.world;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Our tables as the database itself describes them, and rows that fit into them. */
public final class Schema {

    private static final OffsetDateTime SOME_TIME = OffsetDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneOffset.UTC);

    private Schema() {}

    /** A column; the database gives its value itself or not. */
    public record Column(String name, int type, boolean given, boolean required) {}

    /** A table with what must not be there twice, its primary key among it. */
    public record Table(String name, List<Column> columns, List<Set<String>> unique) {

        /** Whether two who change a row at once notice it by its version. */
        public boolean hasVersion() {
            return columns.stream().anyMatch(column -> column.name().equals("version"));
        }

        /** What must not be there twice, but for numbers and UUIDs that stand for nothing else. */
        public List<Set<String>> meaningful() {
            return unique.stream().filter(key -> !isTechnical(key)).toList();
        }

        private boolean isTechnical(Set<String> key) {
            return key.size() == 1
                    && columns.stream()
                            .anyMatch(column -> key.contains(column.name())
                                    && (column.given() || type(column).equals(UUID.class.getName())));
        }

        /** A row, like every other in what is named and unlike any with another number in everything else that is unique. */
        public Map<String, Object> row(Set<String> alike, int number) {
            var row = new LinkedHashMap<String, Object>();
            for (var column : columns) {
                boolean differs =
                        !alike.contains(column.name()) && unique.stream().anyMatch(key -> key.contains(column.name()));
                if (!column.given() && (column.required() || alike.contains(column.name()) || differs)) {
                    row.put(column.name(), value(column, differs ? number : 1));
                }
            }
            return row;
        }
    }

    /** Every table of ours, by name. */
    public static Map<String, Table> of(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            var tables = new TreeMap<String, Table>();
            try (var names =
                    connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (names.next()) {
                    var stored = names.getString("TABLE_NAME");
                    if (lower(stored).startsWith("zv_")) {
                        tables.put(
                                lower(stored),
                                new Table(lower(stored), columns(connection, stored), unique(connection, stored)));
                    }
                }
            }
            return tables;
        }
    }

    /** A transaction of its own, in which rows need no rows they refer to. */
    public static Writer writer(DataSource database) throws SQLException {
        var connection = database.getConnection();
        boolean h2 = "H2".equals(connection.getMetaData().getDatabaseProductName());
        try (var statement = connection.createStatement()) {
            statement.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
        }
        connection.setAutoCommit(false);
        return new Writer(connection, new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
    }

    /** Writes in one transaction after the other; what is not committed is undone. */
    public record Writer(Connection connection, JdbcTemplate jdbc) implements AutoCloseable {

        /** Puts a row into a table. */
        public void insert(Table table, Map<String, Object> row) {
            jdbc.update(
                    "insert into " + table.name() + " (" + String.join(", ", row.keySet()) + ") values ("
                            + row.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")",
                    row.values().toArray());
        }

        /** Takes every row out of a table. */
        public void clear(Table table) throws SQLException {
            jdbc.update("delete from " + table.name());
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var rows = connection.getMetaData().getColumns(null, null, table, "%")) {
            while (rows.next()) {
                columns.add(new Column(
                        lower(rows.getString("COLUMN_NAME")),
                        typeOf(rows),
                        "YES".equals(rows.getString("IS_AUTOINCREMENT")),
                        "NO".equals(rows.getString("IS_NULLABLE")) && rows.getString("COLUMN_DEF") == null));
            }
        }
        return columns;
    }

    private static int typeOf(ResultSet column) throws SQLException {
        var name = lower(column.getString("TYPE_NAME"));
        if (name.equals("uuid")) {
            return Types.OTHER;
        }
        return switch (name) {
            case "timestamptz", "timestamp with time zone" -> Types.TIMESTAMP_WITH_TIMEZONE;
            case "bool", "boolean" -> Types.BOOLEAN;
            default -> column.getInt("DATA_TYPE");
        };
    }

    private static List<Set<String>> unique(Connection connection, String table) throws SQLException {
        var keys = new TreeMap<String, Set<String>>();
        try (var rows = connection.getMetaData().getIndexInfo(null, null, table, true, false)) {
            while (rows.next()) {
                if (rows.getString("INDEX_NAME") != null) {
                    keys.merge(
                            rows.getString("INDEX_NAME"), Set.of(lower(rows.getString("COLUMN_NAME"))), Schema::both);
                }
            }
        }
        return List.copyOf(keys.values());
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static String type(Column column) {
        return value(column, 1).getClass().getName();
    }

    private static Object value(Column column, int number) {
        return switch (column.type()) {
            case Types.OTHER -> new UUID(0, number);
            case Types.BOOLEAN, Types.BIT -> true;
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> number;
            case Types.DATE -> LocalDate.of(2026, 3, number);
            case Types.TIME -> LocalTime.of(number, 0);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> SOME_TIME.plusDays(number);
            case Types.BINARY, Types.VARBINARY, Types.BLOB -> new byte[] {(byte) number};
            default -> String.valueOf((char) ('a' + number));
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
