package si.zavetje.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** The port is open before the first accounts are made: until then nobody who asks is told that all is well. */
@HttpTest
class ReadyTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void health_is_up_only_once_the_start_has_made_whom_it_lets_in() {
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(new Browser(port).get("/actuator/health").statusCode()).isEqualTo(503);
        } finally {
            AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(new Browser(port).get("/actuator/health").statusCode()).isEqualTo(200);
    }
}
