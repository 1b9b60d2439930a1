package si.zavetje.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;

/** A link to a task, opened without being signed in, leads to that task: what is behind the # never reaches the server. */
@HttpTest
@ExtendWith(InChromium.class)
class WantedTaskTest {
    private static final String TASK = "/camunda/app/tasklist/default/#/?task=0f0f0f0f-0000-11f1-8000-02fc00000001";
    private static final Pattern THERE = Pattern.compile(".*/camunda/app/tasklist/default/#/\\?.*task=0f0f0f0f.*");

    @LocalServerPort
    int port;

    @Test
    void a_link_to_a_task_survives_a_mistyped_password_and_another_language(UserBrowsers desks) {
        Page page = desks.at(port).empty().page();
        page.navigate(TASK);
        page.locator("nav a[lang=sl]").click();
        assertThat(page.locator("h1")).hasText("Prijava");
        signIn(page, "not-the-password");
        assertThat(page.locator(".refused")).containsText("ni pravilno");

        signIn(page, Browser.PASSWORD);

        assertThat(page).hasURL(THERE);
        assertThat(page.locator(".tasks-list, .task-filters").first()).isVisible();
    }

    @Test
    void where_one_is_signed_in_fits_every_screen(UserBrowsers desks) {
        for (int width : new int[] {1280, 400}) {
            var desk = desks.at(port).empty(width).signIn("police");
            desk.page().navigate("/sessions");
            assertThat(desk.page().locator("main")).containsText("this one");
            assertThat(desk.overhang()).isZero();
        }
    }

    private static void signIn(Page page, String password) {
        page.locator("#username").fill("police");
        page.locator("#password").fill(password);
        page.locator("main button").click();
    }
}
