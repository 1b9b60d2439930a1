package si.zavetje.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Demands what {@link CoversEveryNode} says, once every test of the class has run. */
final class EveryNode implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final Set<Method> run = new HashSet<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        passed(context).forget();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        run.add(context.getRequiredTestMethod());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var test = context.getRequiredTestClass();
        var models = List.of(test.getAnnotation(CoversEveryNode.class).value());
        // One test by itself promises nothing.
        if (run.containsAll(
                AnnotationSupport.findAnnotatedMethods(test, Testable.class, HierarchyTraversalMode.TOP_DOWN))) {
            demand(passed(context), engine(context), models);
        }
    }

    static void demand(Passed passed, ProcessEngine engine, List<String> models) {
        assertThat(passed.missing(engine, models)).as("never passed").isEmpty();
    }

    private static Passed passed(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(Passed.class);
    }

    private static ProcessEngine engine(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
    }
}
