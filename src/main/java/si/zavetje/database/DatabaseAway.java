package si.zavetje.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that is away, starting, stopping or too slow from one that has said no. */
public final class DatabaseAway {

    /** Stopped by an administrator, not yet ready, too many connections, a statement that took too long; and H2's closed file. */
    private static final Set<String> AWAY =
            Set.of("57P01", "57P02", "57P03", "53300", "57014", "90067", "90098", "90121");

    /** When to try again, in seconds, as {@code Retry-After} says it. */
    public static final String AGAIN_IN = "5";

    private DatabaseAway() {}

    /** Whether that is why something failed. */
    public static boolean explains(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(DatabaseAway::isAway);
    }

    /** Whether that is what this one exception says. */
    public static boolean isAway(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && (sql.getSQLState().startsWith("08") || AWAY.contains(sql.getSQLState()));
    }
}
