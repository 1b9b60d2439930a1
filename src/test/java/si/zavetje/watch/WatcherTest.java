package si.zavetje.watch;

import si.zavetje.world.EngineTest;

/** The watcher on the embedded default. */
@EngineTest
class WatcherTest extends WatcherChecks {}
