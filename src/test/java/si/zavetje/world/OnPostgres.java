package si.zavetje.world;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets the whole application run on a new PostgreSQL database. Such a test is {@code @DirtiesContext}: the server ends
 * with the run, and an application that outlives it waits for it in vain.
 */
public final class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = Map.<String, Object>of(
                "spring.datasource.url", Database.POSTGRESQL.freshUrl(), "spring.datasource.username", "postgres");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("postgres", settings));
    }
}
