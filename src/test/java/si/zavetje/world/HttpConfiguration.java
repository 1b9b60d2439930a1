package si.zavetje.world;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import si.zavetje.administration.DemoAccounts.Demonstration;

/** What a test behind the web server adds to the application: the clock, and the people of the demonstration. */
@TestConfiguration
class HttpConfiguration {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    InitializingBean demonstrationBegun(Demonstration demonstration) {
        return demonstration::begin;
    }
}
