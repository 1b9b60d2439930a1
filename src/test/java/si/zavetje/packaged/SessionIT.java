package si.zavetje.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing out, and what was typed before it: kept on the screen for its author, never in the browser for the next person. */
@ExtendWith(InChromium.class)
class SessionIT {

    private static final String PLACE = "Bus station, platform 9";

    @Test
    void typed_work_outlives_the_session_on_the_screen_alone_and_is_sent_after_signing_in_elsewhere(
            UserBrowsers desks) {
        var night = new Night(desks.program());
        var reference = night.agreed(night.referred());
        var desk = desks.of("police");
        var tasklist = Announcement.typed(desk, reference, PLACE);

        desk.page().context().clearCookies(new ClearCookiesOptions().setName("zavetje"));
        assertThat(desk.page().locator("#signed-out"))
                .containsText("You were signed out. Sign in again in another tab, then submit here.");
        assertThat(desk.page().locator("#signed-out a")).hasAttribute("href", "/login");
        assertThat(tasklist.typed("Meeting point")).isEqualTo(PLACE);
        assertThat(desk.keeps(PLACE)).isFalse();

        var link = desk.page().locator("#signed-out a");
        var tab = desk.page().context().waitForPage(link::click);
        assertThat(tab.getByLabel("User name")).isVisible();
        new UserBrowser(tab).signIn("police");
        assertThat(desk.page().locator("#signed-out")).hasCount(0);
        tasklist.complete();
        var provider = desks.of("crisis-a").tasklist().list(Tasklist.OPEN);
        provider.open("Prepare a place", reference).claim();
        assertThat(provider.typed("Meeting point")).isEqualTo(PLACE);
    }

    @Test
    void the_next_person_at_the_same_browser_finds_nothing_of_what_was_typed(UserBrowsers desks) {
        var night = new Night(desks.program());
        var desk = desks.of("police");
        Announcement.typed(desk, night.agreed(night.referred()), PLACE);
        desk.page().context().clearCookies(new ClearCookiesOptions().setName("zavetje"));
        assertThat(desk.page().locator("#signed-out")).isVisible();

        var next = desk.newTab().signIn("crisis-b");
        next.tasklist().list(Tasklist.OPEN);
        assertThat(next.keeps(PLACE)).isFalse();
        assertThat(next.page().content()).doesNotContain(PLACE);
        // The screen of the first is cleared, too.
        desk.page().waitForURL("**/");
        assertThat(desk.page().content()).doesNotContain(PLACE);
    }

    @Test
    void the_browsers_way_back_asks_before_typed_work_is_lost(UserBrowsers desks) {
        var night = new Night(desks.program());
        var desk = desks.of("police");
        var reference = night.agreed(night.referred());
        var page = desk.page();
        var tasklist = desk.tasklist().open("Announce the placement", reference).claim();
        var asked = new ArrayList<String>();
        var answer = new AtomicBoolean();
        page.onDialog(dialog -> {
            asked.add(dialog.message());
            if (answer.get()) {
                dialog.accept();
            } else {
                dialog.dismiss();
            }
        });
        tasklist.answer("Meeting point", PLACE);
        var here = page.url();

        page.evaluate("history.back()");
        page.waitForCondition(() -> asked.size() == 1);
        assertThat(page).hasURL(here);
        assertThat(tasklist.typed("Meeting point")).isEqualTo(PLACE);

        answer.set(true);
        page.evaluate("history.back()");
        assertThat(page.locator("[cam-tasklist-form]")).hasCount(0);
        assertThat(asked).hasSize(2).containsOnly("What you typed has not been sent and would be lost. Leave it?");
    }

    @Test
    void what_a_browser_keeps_would_be_noticed(UserBrowsers desks) {
        var desk = desks.of("police");
        desk.tasklist();
        desk.page().evaluate("text => localStorage.setItem('other', text)", PLACE);
        assertThat(desk.keeps(PLACE)).isTrue();
    }

    @Test
    void signing_out_of_tasklist_ends_cockpit_as_well_and_leads_to_our_page(UserBrowsers desks) {
        var tasklist = desks.of("coordinator");
        tasklist.tasklist();
        var cockpit = tasklist.newTab();
        cockpit.cockpit();

        tasklist.page().locator(".account .dropdown-toggle").click();
        tasklist.page().locator(".logout a").click();
        assertThat(tasklist.page().locator("main")).containsText("You are signed out.");

        // It may be on its way to the sign-in page already.
        cockpit.page().reload();
        assertThat(cockpit.page().locator("input[name=username]")).isVisible();
    }
}
