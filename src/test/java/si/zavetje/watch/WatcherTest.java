package si.zavetje.watch;

import org.junit.jupiter.api.Nested;
import org.springframework.context.annotation.Import;
import si.zavetje.obligations.AnyStep;
import si.zavetje.world.Cases;
import si.zavetje.world.EngineTest;

/** The watcher on the embedded default. */
@EngineTest
@Import({Cases.class, AnyStep.class})
class WatcherTest {

    @Nested
    class Watching extends WatcherChecks {}

    @Nested
    class Script extends ScriptChecks {}
}
