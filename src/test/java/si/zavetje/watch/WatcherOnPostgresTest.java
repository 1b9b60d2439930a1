package si.zavetje.watch;

import org.junit.jupiter.api.Nested;
import si.zavetje.world.PostgresTest;

/** The watcher on the database of production. */
@PostgresTest
class WatcherOnPostgresTest {

    @Nested
    class Watching extends WatcherChecks {}

    @Nested
    class Script extends ScriptChecks {}
}
