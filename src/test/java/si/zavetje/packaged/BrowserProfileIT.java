package si.zavetje.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The profile of the browser on a desk that many people use. */
@ExtendWith(InChromium.class)
class BrowserProfileIT {

    private static final String CANARY = "Kanarkova ulica";

    @TempDir
    Path folder;

    @Test
    void no_file_of_the_browser_holds_what_was_typed_in_a_form_that_was_handed_in(UserBrowsers desks) {
        assertThat(filesHoldingTheCanary(desks, "guarded", false)).isEmpty();
    }

    @Test
    void without_our_script_the_browser_would_keep_it(UserBrowsers desks) {
        assertThat(filesHoldingTheCanary(desks, "plain", true)).isNotEmpty();
    }

    private List<Path> filesHoldingTheCanary(UserBrowsers desks, String name, boolean withoutScript) {
        var night = new Night(desks.program());
        var reference = night.agreed(night.referred());
        var profile = folder.resolve(name);
        try (var context =
                InChromium.Chromium.withProfile(profile, desks.program().at(""))) {
            if (withoutScript) {
                context.route(
                        "**/nothing-kept.js",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody("")));
            }
            var desk = new UserBrowser(context.pages().get(0)).signIn("police");
            Announcement.typed(desk, reference, CANARY).complete();
            assertThat(desk.page().locator("[cam-tasklist-form] .form-actions")).hasCount(0);
            // Leaving the page is when a browser decides what it keeps.
            desk.page().navigate("/");
        }
        return holding(profile);
    }

    private static List<Path> holding(Path profile) {
        try (var files = Files.walk(profile)) {
            return files.filter(Files::isRegularFile)
                    .filter(BrowserProfileIT::holdsTheCanary)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsTheCanary(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
