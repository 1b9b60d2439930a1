package si.zavetje.watch;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import si.zavetje.world.EngineTest;
import si.zavetje.world.OnPostgres;

/** The watcher on the database of production. */
@EngineTest
@DirtiesContext
@ContextConfiguration(initializers = OnPostgres.class)
class WatcherOnPostgresIT extends WatcherChecks {}
