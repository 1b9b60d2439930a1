package si.zavetje.database;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table whose rows two people may write at once: whoever read an older version is refused instead of overwriting. */
public final class VersionedTable {

    private final JdbcClient jdbc;
    private final String name;
    private final String key;

    /** The table of that name, with its key column. */
    public VersionedTable(JdbcClient jdbc, String name, String key) {
        this.jdbc = jdbc;
        this.name = name;
        this.key = key;
    }

    /** Adds a row; columns and their values take turns. */
    public void insert(@Nullable Object... columnsAndValues) {
        var row = pairs(columnsAndValues);
        row.put("version", 0L);
        var columns = String.join(", ", row.keySet());
        var places = row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        jdbc.sql("insert into " + name + " (" + columns + ") values (" + places + ")")
                .params(row.values().toArray())
                .update();
    }

    /**
     * Changes the row as somebody saw it; columns and their values take turns.
     *
     * @throws OptimisticLockingFailureException when it was changed meanwhile
     */
    public void change(Object id, long seenVersion, @Nullable Object... columnsAndValues) {
        var row = pairs(columnsAndValues);
        var places = row.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        int changed = jdbc.sql("update " + name + " set " + places + ", version = version + 1 where " + key
                        + " = ? and version = ?")
                .params(row.values().toArray())
                .params(id, seenVersion)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("a row of " + name + " was changed meanwhile");
        }
    }

    private static Map<String, @Nullable Object> pairs(@Nullable Object[] columnsAndValues) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put(String.valueOf(columnsAndValues[i]), written(columnsAndValues[i + 1]));
        }
        return row;
    }

    private static @Nullable Object written(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> code ? code.name() : value;
    }
}
