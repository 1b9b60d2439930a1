package si.zavetje.notifications;

import si.zavetje.world.EngineTest;

/** Sending on the embedded default. */
@EngineTest
class SendingTest extends SendingChecks {}
