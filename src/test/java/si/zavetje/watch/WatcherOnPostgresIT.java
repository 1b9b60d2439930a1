package si.zavetje.watch;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import si.zavetje.world.OnPostgres;
import si.zavetje.world.EngineTest;

/** The watcher on the database of production. */
@EngineTest
@DirtiesContext
@ContextConfiguration(initializers = OnPostgres.class)
class WatcherOnPostgresIT extends WatcherChecks {}
