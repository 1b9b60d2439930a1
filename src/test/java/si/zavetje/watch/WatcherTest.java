package si.zavetje.watch;

import org.junit.jupiter.api.Nested;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;

/** The watcher on the embedded default. */
@EngineTest
class WatcherTest {

    @Nested
    @CoversEveryNode("ClockAlarm")
    class Watching extends WatcherChecks {}

    @Nested
    class Script extends ScriptChecks {}
}
