package si.zavetje.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Looks at every test class from outside: it takes no more than twenty seconds of the processor unless a line in
 * {@code test-costs.csv} says why, and leaves nothing behind beside {@code target}.
 */
public final class Suite implements BeforeAllCallback, AfterAllCallback {

    static final String LIMIT = "zavetje.suite.limit-millis";
    static final String FOLDER = "zavetje.suite.folder";

    /** How many seconds an attack lasts when nothing else is asked for. */
    private static final int SHORT = 2;

    private static final Namespace HERE = Namespace.create(Suite.class);

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (isOutermost(context)) {
            context.getStore(HERE).put("before", new Before(Work.done(), files(context)));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (!isOutermost(context)) {
            return;
        }
        var before = context.getStore(HERE).get("before", Before.class);
        var test = context.getRequiredTestClass().getSimpleName();
        var taken = Work.done().minus(before.work);
        Slowest.add(test, taken);
        assertThat(files(context)).as("a test writes only under target").isSubsetOf(before.files);
        assertThat(Costs.slow().contains(test) || longProofs() ? Duration.ZERO : taken)
                .as("work of this class; make it quicker, or say in test-costs.csv why it takes so long")
                .isLessThan(limit(context));
    }

    /** Attacks that last a minute each are asked for, and take what they take. */
    private static boolean longProofs() {
        return Integer.getInteger("zavetje.attack-seconds", SHORT) > SHORT;
    }

    private static Duration limit(ExtensionContext context) {
        long millis =
                context.getConfigurationParameter(LIMIT).map(Long::valueOf).orElse(20_000L);
        return Duration.ofMillis(Math.round(millis * Work.slowness()));
    }

    private static Set<String> files(ExtensionContext context) throws IOException {
        var folder = Path.of(context.getConfigurationParameter(FOLDER).orElse(""));
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("target"))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isOutermost(ExtensionContext context) {
        return context.getRequiredTestClass().getEnclosingClass() == null;
    }

    private record Before(Duration work, Set<String> files) {}
}
