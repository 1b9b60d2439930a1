package si.zavetje.packaged;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import si.zavetje.world.Browser;

/** Somebody's browser, with one tab open. */
record UserBrowser(Page page) {

    private static final Pattern FRONT_PAGE = Pattern.compile("[^/]+//[^/]+/");

    UserBrowser signIn(String username) {
        page.navigate("/login");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(Browser.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return isAtItsFrontPage();
    }

    /** Waits until the sign-in has led to the page it leads to. */
    UserBrowser isAtItsFrontPage() {
        page.waitForURL(FRONT_PAGE);
        return this;
    }

    /** Tasklist, with our sentences in one of the languages. */
    Tasklist tasklist(String language) {
        page.navigate("/?lang=" + language);
        return tasklist();
    }

    Tasklist tasklist() {
        page.navigate("/camunda/app/tasklist/default/");
        return new Tasklist(page).isOpen();
    }

    Cockpit cockpit() {
        page.navigate("/camunda/app/cockpit/default/");
        page.locator(".dashboard").first().waitFor();
        return new Cockpit(page);
    }

    /** A second tab of the same browser. */
    UserBrowser newTab() {
        return new UserBrowser(page.context().newPage());
    }

    /** Whether anything that this browser keeps contains the text. */
    boolean keeps(String text) {
        return (Boolean) page.evaluate("text => JSON.stringify([localStorage, sessionStorage]).includes(text)", text);
    }

    /** By how many CSS pixels the page is wider than the screen. */
    int overhang() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
