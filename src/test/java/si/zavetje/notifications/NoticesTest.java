package si.zavetje.notifications;

import org.junit.jupiter.api.Nested;
import org.springframework.context.annotation.Import;
import si.zavetje.obligations.AnyStep;
import si.zavetje.world.Cases;
import si.zavetje.world.EngineTest;

/** Notices on the embedded default. */
@EngineTest
@Import({Office.class, Cases.class, AnyStep.class})
class NoticesTest {

    @Nested
    class Sending extends SendingChecks {}

    @Nested
    class Undeliverable extends UndeliverableChecks {}

    @Nested
    class Claim extends ClaimChecks {}

    @Nested
    class Settled extends SettledChecks {}

    @Nested
    class CameBack extends BounceChecks {}
}
