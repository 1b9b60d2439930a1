package si.zavetje.world;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Lets the whole application run on a new PostgreSQL database, which outlives it, under keys of its own. */
final class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var keys = "target/test-keys/" + UUID.randomUUID();
        var settings = Map.<String, Object>of(
                "spring.datasource.url",
                Database.POSTGRESQL.freshUrl(),
                "spring.datasource.username",
                "postgres",
                "zavetje.wrapping-key-file",
                keys + ".json",
                "zavetje.index-key-file",
                keys + ".key");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("postgres", settings));
        Database.endsAfter(context);
    }
}
