package si.zavetje.notifications;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import si.zavetje.world.EngineTest;
import si.zavetje.world.OnPostgres;

/** Sending on the database of production. */
@EngineTest
@DirtiesContext
@ContextConfiguration(initializers = OnPostgres.class)
class SendingOnPostgresIT extends SendingChecks {}
