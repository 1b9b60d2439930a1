package si.zavetje.delivery;

import org.junit.jupiter.api.Nested;
import si.zavetje.world.EngineTest;

/** Notices on the embedded default. */
@EngineTest
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
