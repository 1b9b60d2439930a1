package si.zavetje.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestPropertySource;
import si.zavetje.administration.DemoAccounts;
import si.zavetje.administration.DirectoryEdits;

/** The whole application behind its web server, with the demonstration accounts and a clock that stands still. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({HttpConfiguration.class, Cases.class, DemoAccounts.class, DirectoryEdits.class})
@TestExecutionListeners(
        listeners = HttpTest.OwnEngine.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "zavetje.demo=false",
            "zavetje.notices.outbox=target/outbox",
            "zavetje.wrapping-key-file=target/test-keys/${random.uuid}.json",
            "zavetje.index-key-file=target/test-keys/${random.uuid}.key",
            "camunda.bpm.job-execution.enabled=false",
            // Tests ask at the pace of a machine, and one context serves many of them.
            "zavetje.pace.questions.at-once=5000",
            "zavetje.pace.new-cases.at-once=1000",
        })
public @interface HttpTest {

    /** The webapps look their engine up by name among all of this JVM: lets them find the one of this application. */
    class OwnEngine implements TestExecutionListener {
        @Override
        public void prepareTestInstance(TestContext test) {
            ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
        }
    }
}
