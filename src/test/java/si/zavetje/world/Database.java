package si.zavetje.world;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The two databases every table must work on: the embedded default and the one of production. */
public enum Database {
    H2,
    POSTGRESQL;

    private static final int MOST_CONNECTIONS = 12;
    private static final int SHORTEST_IDLE_MS = 10_000;
    private static final List<AutoCloseable> USERS = new CopyOnWriteArrayList<>();

    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable String laidOut;

    /** The address of a fresh, empty database of this kind. */
    public String freshUrl() {
        return switch (this) {
            case H2 -> "jdbc:h2:mem:" + newName() + ";DB_CLOSE_DELAY=-1";
            case POSTGRESQL -> addressOf(copyOf("template1"));
        };
    }

    /** A fresh database with all our tables. */
    public DataSource migrated() {
        return switch (this) {
            case H2 -> withTables(freshUrl());
            case POSTGRESQL -> pool(addressOf(copyOf(laidOut())));
        };
    }

    /** The server waits at its end for whoever uses it: an application that outlived it would wait in vain. */
    static void endsAfter(AutoCloseable user) {
        USERS.add(user);
    }

    private static String newName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String copyOf(String template) {
        var name = newName();
        JdbcClient.create(dataSource(addressOf("postgres")))
                .sql("create database " + name + " template " + template)
                .update();
        return name;
    }

    // Once: copying a database is much quicker than laying out its tables.
    private static synchronized String laidOut() {
        if (laidOut == null) {
            laidOut = copyOf("template1");
            withTables(addressOf(laidOut));
        }
        return laidOut;
    }

    private static String addressOf(String database) {
        return server().getJdbcUrl("postgres", database);
    }

    private static DataSource withTables(String url) {
        var source = dataSource(url);
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    private static DataSource dataSource(String url) {
        return new DriverManagerDataSource(url);
    }

    // A connection to the server is a process of its own: a new one for each statement cost more than the statements.
    private static DataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(SHORTEST_IDLE_MS);
        endsAfter(pool);
        return pool;
    }

    private static synchronized EmbeddedPostgres server() {
        if (postgres == null) {
            try {
                var server = EmbeddedPostgres.builder()
                        // Off where nobody asks, and refused by the program.
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
                postgres = server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postgres;
    }

    private static void end(EmbeddedPostgres server) {
        try {
            for (var user : USERS) {
                user.close();
            }
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
