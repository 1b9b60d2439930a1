package si.zavetje.watch;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import si.zavetje.obligations.AnyStep;
import si.zavetje.world.Cases;
import si.zavetje.world.EngineTest;
import si.zavetje.world.OnPostgres;

/** The watcher on the database of production, which ends with the last of these. */
@EngineTest
@Import({Cases.class, AnyStep.class})
@ContextConfiguration(initializers = OnPostgres.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class WatcherOnPostgresIT {

    @Nested
    @Order(1)
    class Watching extends WatcherChecks {}

    @Nested
    @Order(2)
    @DirtiesContext
    class Script extends ScriptChecks {}
}
