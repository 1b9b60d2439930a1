package si.zavetje.world;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What a test adds to the application: the clock and the world. */
@TestConfiguration
public class WorldConfiguration {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    World world(
            org.camunda.bpm.engine.ProcessEngine engine,
            MovableClock clock,
            org.springframework.jdbc.core.simple.JdbcClient jdbc) {
        return new World(engine, clock, jdbc);
    }
}
