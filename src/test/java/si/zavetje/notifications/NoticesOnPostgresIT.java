package si.zavetje.notifications;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import si.zavetje.obligations.AnyStep;
import si.zavetje.world.Cases;
import si.zavetje.world.EngineTest;
import si.zavetje.world.OnPostgres;

/** Notices on the database of production, which ends with the last of these. */
@EngineTest
@Import({Office.class, Cases.class, AnyStep.class})
@ContextConfiguration(initializers = OnPostgres.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class NoticesOnPostgresIT {

    @Nested
    @Order(1)
    class Sending extends SendingChecks {}

    @Nested
    @Order(2)
    class Undeliverable extends UndeliverableChecks {}

    @Nested
    @Order(3)
    class Claim extends ClaimChecks {}

    @Nested
    @Order(4)
    class Settled extends SettledChecks {}

    @Nested
    @Order(5)
    @DirtiesContext
    class CameBack extends BounceChecks {}
}
