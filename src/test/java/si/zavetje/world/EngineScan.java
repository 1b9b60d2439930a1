package si.zavetje.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Searches every column of every table whose name begins in a certain way for words that must not be there. */
public final class EngineScan {

    private final DataSource database;

    public EngineScan(DataSource database) {
        this.database = database;
    }

    /** Where the words were found, as {@code table.column: word}; and how much was looked at. */
    public Result search(String tablesBeginningWith, Collection<String> words) {
        var findings = new ArrayList<String>();
        int cells = 0;
        try (var connection = database.getConnection()) {
            for (var table :
                    tables(connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"}))) {
                if (!table.toUpperCase(Locale.ROOT).startsWith(tablesBeginningWith)) {
                    continue;
                }
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            cells++;
                            var text = text(rows.getObject(column));
                            var name = table + "." + rows.getMetaData().getColumnName(column);
                            words.stream().filter(text::contains).forEach(word -> findings.add(name + ": " + word));
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Result(cells, List.copyOf(findings));
    }

    /** What a search looked at and found. */
    public record Result(int cells, List<String> findings) {}

    private static List<String> tables(ResultSet names) throws SQLException {
        var tables = new ArrayList<String>();
        while (names.next()) {
            if (!"INFORMATION_SCHEMA".equalsIgnoreCase(names.getString("TABLE_SCHEM"))) {
                tables.add(names.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static String text(@Nullable Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8) + new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        if (value instanceof Blob blob) {
            try (var stream = blob.getBinaryStream()) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return String.valueOf(value);
    }
}
