package si.zavetje.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import si.zavetje.world.Browser;

/** Work at a telephone's width, and without a mouse. */
@ExtendWith(InChromium.class)
class SmallScreenAndKeyboardIT {

    private static final int TELEPHONE = 400;
    private static final int MANY = 200;

    @Test
    void a_task_is_claimed_filled_in_and_completed_with_the_keyboard_alone(UserBrowsers desks) {
        var night = new Night(desks.program());
        var reference = night.announced(night.agreed(night.referred()));
        var desk = desks.empty();
        var page = desk.page();
        page.navigate("/login");
        assertThat(page.getByLabel("User name")).isFocused();
        page.keyboard().type("crisis-a");
        page.keyboard().press("Tab");
        page.keyboard().type(Browser.PASSWORD);
        page.keyboard().press("Enter");
        desk.isAtItsFrontPage();
        tabTo(page, "a[href$='/tasklist/default/']");
        page.keyboard().press("Enter");
        page.locator(".task-filter").first().waitFor();

        tabTo(page, ".task-filter a >> text=" + Tasklist.OPEN);
        page.keyboard().press("Enter");
        var task = "h4.task a >> text=Prepare a place · " + reference;
        page.locator(task).waitFor();
        tabTo(page, task);
        page.keyboard().press("Enter");
        page.locator(".claim").waitFor();
        tabTo(page, ".claim");
        page.keyboard().press("Enter");
        page.locator(".unclaim").waitFor();
        // The first is only shown: whether the police phoned.
        tabTo(page, ".fjs-form-field-radio >> nth=1 >> input");
        page.keyboard().press("Space");
        tabTo(page, ".fjs-form-field-select input");
        page.keyboard().type("not in the register");
        page.keyboard().press("Enter");
        tabTo(page, ".fjs-form-field-radio >> nth=2 >> input");
        page.keyboard().press("Space");
        tabTo(page, "[cam-tasklist-form] .form-actions .btn-primary");
        page.keyboard().press("Enter");
        var record = new Tasklist(page).list(Tasklist.OPEN).task("Record the hand-over", reference);
        assertThat(record).hasCount(1);
    }

    @Test
    void the_referral_can_be_filled_in_on_a_telephone(UserBrowsers desks) {
        var desk = desks.empty(TELEPHONE).signIn("police");
        assertThat(desk.overhang()).isZero();
        var tasklist = desk.tasklist();
        desk.page().locator(".navbar-toggle").click();
        tasklist.startCase();
        assertThat(desk.overhang()).isZero();
        for (var field :
                desk.page().locator(".modal-content .fjs-input-group:visible").all()) {
            field.scrollIntoViewIfNeeded();
            var box = field.boundingBox();
            assertThat(box.x).isNotNegative();
            assertThat(box.x + box.width).isLessThanOrEqualTo(TELEPHONE);
        }
        tasklist.answer("First name", "Ana");
        assertThat(desk.page().locator(".modal-footer .btn-primary")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"400, 800", "640, 450"})
    void on_a_small_screen_a_task_stands_alone_and_the_way_back_leads_to_its_list(
            int width, int height, UserBrowsers desks) {
        var reference = new Night(desks.program()).referred();
        var desk = desks.of("police");
        desk.page().setViewportSize(width, height);
        var tasklist = desk.tasklist().open("Triage the referral", reference);
        var page = tasklist.page();

        assertThat(page.locator("h2.task")).isInViewport();
        assertThat(page.locator(".claim")).isInViewport();
        assertThat(page.locator("ol.tasks-list")).isHidden();
        assertThat(desk.overhang()).isZero();

        page.getByText("Back to the list").click();
        assertThat(tasklist.task("Triage the referral", reference)).isVisible();
        assertThat(page.locator("h2.task")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/statement", "/password"})
    void our_own_pages_fit_a_telephone(String path, UserBrowsers desks) {
        var desk = desks.empty(TELEPHONE).signIn("police");
        desk.page().navigate(path);
        assertThat(desk.overhang()).isZero();
    }

    @Test
    void a_page_that_is_too_wide_would_be_noticed(UserBrowsers desks) {
        var desk = desks.empty(TELEPHONE).signIn("police");
        desk.page().evaluate("document.body.style.width = '500px'");
        assertThat(desk.overhang()).isPositive();
    }

    /** Presses Tab until the place has the focus, as somebody without a mouse does. */
    private static void tabTo(Page page, String place) {
        var goal = page.locator(place).first();
        for (int i = 0; i < MANY; i++) {
            if ((Boolean) goal.evaluate("place => place === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(place + " cannot be reached with the keyboard");
    }
}
