package si.zavetje.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestPropertySource;
import si.zavetje.administration.DemoAccounts;

/** The whole application on PostgreSQL, with the world of an {@link EngineTest} and behind its web server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({WorldConfiguration.class, DemoAccounts.class})
@ContextConfiguration(initializers = OnPostgres.class)
@TestExecutionListeners(
        listeners = HttpTest.OwnEngine.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@TestPropertySource(
        properties = {
            // Until there is a database of its own: without an address the embedded one would be laid out.
            "spring.datasource.url=jdbc:postgresql:",
            "zavetje.demo=false",
            "zavetje.notices.outbox=target/outbox",
            "camunda.bpm.job-execution.enabled=false",
        })
public @interface PostgresTest {}
