package si.zavetje.packaged;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One packaged program and one Chromium for all browser tests: the one that is installed, or the one the library fetches.
 * Where neither can be had the tests are skipped and say so, but with CI=true they fail.
 */
final class InChromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace ALL = Namespace.create(InChromium.class);
    private static final double PATIENCE_MILLIS = 20_000;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static @Nullable Browser browser;
    private static @Nullable RunningJar program;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            chromium();
            return ConditionEvaluationResult.enabled("there is a browser");
        } catch (PlaywrightException none) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("No browser, and on CI one is needed", none);
            }
            return ConditionEvaluationResult.disabled("SKIPPED: no Chromium is installed and none could be fetched");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == UserBrowsers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return desks(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        desks(context).clear(context.getExecutionException().isPresent() ? context.getDisplayName() : "");
    }

    private static UserBrowsers desks(ExtensionContext context) {
        return context.getStore(ALL)
                .getOrComputeIfAbsent(
                        "desks", key -> new UserBrowsers(InChromium::program, chromium()), UserBrowsers.class);
    }

    // Of this Java, not of JUnit's root: Surefire hands it one class at a time, each with a root of its own.
    private static synchronized Browser chromium() {
        if (browser == null) {
            browser = Chromium.launched();
        }
        return browser;
    }

    private static synchronized RunningJar program() {
        if (program == null) {
            program = started();
        }
        return program;
    }

    private static RunningJar started() {
        try {
            var jar = RunningJar.in(Files.createTempDirectory(Path.of("target"), "browser"), RunningJar.WITHOUT_CASES);
            Runtime.getRuntime().addShutdownHook(new Thread(jar::end));
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The browser ends with its driver, and the driver with this Java. */
    static final class Chromium {

        private static final List<String> ARGUMENTS =
                List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");
        private static final Playwright.CreateOptions WITHOUT_DOWNLOAD =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));

        static Browser launched() {
            var installed = installed();
            var playwright =
                    Playwright.create(installed.isPresent() ? WITHOUT_DOWNLOAD : new Playwright.CreateOptions());
            var options = new LaunchOptions().setArgs(ARGUMENTS);
            installed.ifPresent(options::setExecutablePath);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            return playwright.chromium().launch(options);
        }

        /** A browser that keeps what it is given in a folder, as the one on somebody's desk does. */
        static BrowserContext withProfile(Path folder, String address) {
            var options = new BrowserType.LaunchPersistentContextOptions()
                    .setBaseURL(address)
                    .setLocale("en-GB")
                    .setArgs(ARGUMENTS);
            installed().ifPresent(options::setExecutablePath);
            return Playwright.create(WITHOUT_DOWNLOAD).chromium().launchPersistentContext(folder, options);
        }

        private static Optional<Path> installed() {
            return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                    .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
