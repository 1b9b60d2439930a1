package si.zavetje.delivery;

import org.junit.jupiter.api.Nested;
import si.zavetje.world.PostgresTest;

/** Notices on the database of production. */
@PostgresTest
class NoticesOnPostgresTest {

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
