package si.zavetje;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The two databases the tables must work on. A test of tables takes one as a parameter ({@code @EnumSource}) and asks
 * for a {@link #fresh()} one; a test of the whole application names {@link OnPostgres} in its context configuration.
 */
public enum Databases {
    H2 {
        @Override
        String url() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRESQL {
        @Override
        String url() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            EmbeddedPostgres server = server();
            new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
            return server.getJdbcUrl("postgres", name);
        }
    };

    private static @Nullable EmbeddedPostgres server;

    abstract String url();

    /** A new database with all our tables and nothing in them. */
    public DataSource fresh() {
        DataSource database = new DriverManagerDataSource(url());
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    // One server for all tests of a run; it ends with the run.
    private static synchronized EmbeddedPostgres server() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.start();
            }
            return server;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /**
     * Lets the whole application run on a new PostgreSQL database. Such a test is {@code @DirtiesContext}: the server ends
     * with the run, and an application that outlives it waits for it in vain.
     */
    public static final class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "postgres",
                            Map.of(
                                    "spring.datasource.url",
                                    POSTGRESQL.url(),
                                    "spring.datasource.username",
                                    "postgres")));
        }
    }
}
