package si.zavetje.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** An {@link EngineTest} whose timers fire and whose schedules run by themselves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EngineTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
public @interface ExecutorTest {}
