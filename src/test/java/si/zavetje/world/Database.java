package si.zavetje.world;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The two databases every table must work on: the embedded default and the one of production. */
public enum Database {
    H2,
    POSTGRESQL;

    private static @Nullable EmbeddedPostgres postgres;

    /** The address of a fresh, empty database of this kind. */
    public String freshUrl() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        return switch (this) {
            case H2 -> "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
            case POSTGRESQL -> {
                JdbcClient.create(dataSource(server().getJdbcUrl("postgres", "postgres")))
                        .sql("create database " + name)
                        .update();
                yield server().getJdbcUrl("postgres", name);
            }
        };
    }

    /** A fresh database with all our tables. */
    public DataSource migrated() {
        var source = dataSource(freshUrl());
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    private static DataSource dataSource(String url) {
        return new DriverManagerDataSource(url);
    }

    private static synchronized EmbeddedPostgres server() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postgres;
    }
}
