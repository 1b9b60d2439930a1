package si.zavetje.packaged;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Cockpit as the coordinator sees it. */
record Cockpit(Page page) {

    /** Opens the instance of a process that belongs to a case. */
    Cockpit openInstance(String process, String reference) {
        page.navigate("/camunda/app/cockpit/default/#/processes");
        page.locator(".process-definitions-list a, td a", new Page.LocatorOptions().setHasText(process))
                .first()
                .click();
        page.locator("tr", new Page.LocatorOptions().setHasText(reference))
                .locator("td.instance-id a, td a")
                .first()
                .click();
        page.waitForURL("**/process-instance/**");
        page.locator(".djs-container").first().waitFor();
        return this;
    }

    /** The text of every tab of the page, the diagram's included. */
    String everything() {
        var text = new StringBuilder();
        var tabs = page.locator(".ctn-tabbed .nav-tabs li a");
        for (int i = 0; i < tabs.count(); i++) {
            tabs.nth(i).click();
            page.locator(".ctn-tabbed .loader:visible")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            text.append(page.locator("body").innerText()).append('\n');
        }
        return text.append(page.content()).toString();
    }
}
