package si.zavetje.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole application on an H2 database in memory, job executor off, clock standing still. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import(WorldConfiguration.class)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "zavetje.demo=false",
            "zavetje.notices.outbox=target/outbox",
            "zavetje.wrapping-key-file=target/test-keys/${random.uuid}.json",
            "zavetje.index-key-file=target/test-keys/${random.uuid}.key",
            "camunda.bpm.job-execution.enabled=false",
        })
public @interface EngineTest {}
