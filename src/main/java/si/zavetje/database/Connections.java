package si.zavetje.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * The connections to the one database, in shares: what people ask for cannot take those that timers need, and whoever
 * asks after this program's health is answered though everything else is busy.
 */
public final class Connections extends AbstractRoutingDataSource {

    /** For whom a connection is. */
    public enum Share {
        /** Timers, watchers, migrations and the start. */
        PROGRAM,
        /** Whoever asks for something in a browser. */
        PEOPLE,
        /** Whoever asks whether this program is well. */
        HEALTH,
        /** Whoever must write something down while she holds a connection for something else. */
        BESIDES
    }

    private static final ThreadLocal<@Nullable Request> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> BESIDES = ThreadLocal.withInitial(() -> false);

    Connections(DataSource program, DataSource people, DataSource health, DataSource besides) {
        setTargetDataSources(java.util.Map.of(
                Share.PROGRAM, program, Share.PEOPLE, people, Share.HEALTH, health, Share.BESIDES, besides));
        setDefaultTargetDataSource(program);
        afterPropertiesSet();
    }

    /** From now until it is closed, this thread works for somebody else than the program itself. */
    public static Request workFor(Share share) {
        var request = new Request(share);
        CURRENT.set(request);
        return request;
    }

    /** Does something on a connection that nobody keeps while waiting for another. */
    public static void besides(Runnable work) {
        BESIDES.set(true);
        try {
            work.run();
        } finally {
            BESIDES.remove();
        }
    }

    /** Whether the database could not be reached for whomever this thread works now. */
    public static boolean inVain() {
        var request = CURRENT.get();
        return request != null && request.inVain;
    }

    /** The work for one request. */
    public static final class Request implements AutoCloseable {

        private final Share share;
        private boolean inVain;

        private Request(Share share) {
            this.share = share;
        }

        /** Whether the database could not be reached for it. */
        public boolean inVain() {
            return inVain;
        }

        @Override
        public void close() {
            CURRENT.remove();
        }
    }

    /** Whoever has waited for a connection once does not wait again in the same request. */
    @Override
    public Connection getConnection() throws SQLException {
        var request = CURRENT.get();
        if (request != null && request.inVain) {
            throw new java.sql.SQLTransientConnectionException("the database was away a moment ago");
        }
        try {
            return super.getConnection();
        } catch (SQLException away) {
            if (request != null && DatabaseAway.explains(away)) {
                request.inVain = true;
            }
            throw away;
        }
    }

    @Override
    protected Object determineCurrentLookupKey() {
        var request = CURRENT.get();
        return BESIDES.get() ? Share.BESIDES : request == null ? Share.PROGRAM : request.share;
    }

    @Override
    public String toString() {
        return Arrays.stream(Share.values()).map(Share::name).collect(Collectors.joining(", "));
    }
}
