package si.zavetje.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.actuate.health.StatusAggregator;
import si.zavetje.world.EngineTest;

/** Whoever watches this system sees that somebody waits too long to be told. */
@EngineTest
class NoticesHealthTest {

    @Autowired
    Office office;

    @Autowired
    Outbox outbox;

    @Autowired
    MessageTable messages;

    @Autowired
    NoticeSettings settings;

    @Autowired
    StatusAggregator aggregator;

    @BeforeEach
    void a_quiet_office() {
        office.opens();
    }

    @Test
    void a_message_that_should_have_left_long_ago_degrades_health_and_is_counted() {
        var health = new NoticesHealth(messages, settings, office.world.clock);
        var registry = new SimpleMeterRegistry();
        health.bindTo(registry);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(registry.get("zavetje.notices.waiting").gauge().value()).isZero();

        office.post("crisis-a", true);
        office.post("police-b", false);
        outbox.address();
        office.world.clock.advance(Duration.ofMinutes(15));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        office.world.clock.advance(Duration.ofSeconds(1));
        assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(registry.get("zavetje.notices.waiting").gauge().value()).isEqualTo(1);
        assertThat(registry.get("zavetje.notices.waiting.age").gauge().value()).isEqualTo(901);
        assertThat(aggregator.getAggregateStatus(Status.UP, new Status("DEGRADED"), Status.UP))
                .isEqualTo(new Status("DEGRADED"));
        assertThat(aggregator.getAggregateStatus(Status.DOWN, new Status("DEGRADED")))
                .isEqualTo(Status.DOWN);
    }

    @Test
    void a_notice_that_nobody_addresses_degrades_health_too() {
        var health = new NoticesHealth(messages, settings, office.world.clock);
        office.post("crisis-a", false);
        office.world.clock.advance(Duration.ofMinutes(16));

        assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));

        outbox.address();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
