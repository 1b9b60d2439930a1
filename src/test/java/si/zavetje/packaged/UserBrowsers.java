package si.zavetje.packaged;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The desks of a test, each with a browser that knows nothing of the others. */
final class UserBrowsers {

    private static final int WIDE = 1280;
    private static final int HIGH = 900;

    private final Supplier<RunningJar> program;
    private final Supplier<String> address;
    private final Browser browser;
    private final List<BrowserContext> contexts;

    /** UserBrowsers at the packaged program, which is started when the first one needs it. */
    UserBrowsers(Supplier<RunningJar> program, Browser browser) {
        this(program, () -> program.get().at(""), browser, new ArrayList<>());
    }

    private UserBrowsers(
            Supplier<RunningJar> program, Supplier<String> address, Browser browser, List<BrowserContext> contexts) {
        this.program = program;
        this.address = address;
        this.browser = browser;
        this.contexts = contexts;
    }

    RunningJar program() {
        return program.get();
    }

    /** UserBrowsers at a program that runs within this test. */
    UserBrowsers at(int port) {
        return new UserBrowsers(program, () -> "http://localhost:" + port, browser, contexts);
    }

    /** A desk at which nobody has signed in yet. */
    UserBrowser empty() {
        return empty(WIDE);
    }

    /** The same with a screen of another width, in CSS pixels. */
    UserBrowser empty(int width) {
        return desk(width, "en-GB", "Europe/Ljubljana", "");
    }

    /** A desk with a browser of another language in another time zone, at which the same person sits as at an earlier one. */
    UserBrowser like(UserBrowser earlier, String language, String zone) {
        return desk(WIDE, language, zone, earlier.page().context().storageState());
    }

    private UserBrowser desk(int width, String language, String zone, String signedIn) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(address.get())
                .setViewportSize(width, HIGH)
                .setLocale(language)
                .setTimezoneId(zone);
        var context = browser.newContext(signedIn.isEmpty() ? options : options.setStorageState(signedIn));
        contexts.add(context);
        return new UserBrowser(context.newPage());
    }

    /** A desk at which somebody has signed in. */
    UserBrowser of(String username) {
        return empty().signIn(username);
    }

    /** Clears all desks; of a test that failed a picture of every screen is left in target. */
    void clear(String failed) {
        for (var context : contexts) {
            if (!failed.isEmpty()) {
                for (int i = 0; i < context.pages().size(); i++) {
                    var name = failed.replaceAll("\\W+", "_") + "-" + contexts.indexOf(context) + "-" + i + ".png";
                    context.pages().get(i).screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", name)));
                }
            }
            context.close();
        }
        contexts.clear();
    }
}
