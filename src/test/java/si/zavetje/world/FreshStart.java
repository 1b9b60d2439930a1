package si.zavetje.world;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import si.zavetje.administration.DemoAccounts.Demonstration;
import si.zavetje.suite.Work;

/**
 * Classes share an application, but not what they leave behind: before each of them every table is empty again that was
 * so when the application had started, its people are as they were, and the clock stands where it stood.
 */
public final class FreshStart implements TestExecutionListener, Ordered {

    private static final Map<ApplicationContext, List<String>> EMPTY_AT_FIRST =
            Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        Work.start(test::getApplicationContext);
        var application = test.getApplicationContext();
        var tables = new Tables(application.getBean(DataSource.class));
        var emptyAtFirst = EMPTY_AT_FIRST.get(application);
        if (emptyAtFirst == null) {
            EMPTY_AT_FIRST.put(application, tables.empty());
        } else {
            tables.clear(emptyAtFirst);
            if (application.getBeanProvider(World.class).getIfAvailable() == null) {
                application.getBeanProvider(Demonstration.class).ifAvailable(Demonstration::begin);
            }
            application.getBeanProvider(World.class).ifAvailable(World::populate);
        }
        application.getBeanProvider(MovableClock.class).ifAvailable(MovableClock::begin);
    }
}
