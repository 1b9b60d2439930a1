package si.zavetje.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** Tasklist as a person sees it. */
record Tasklist(Page page) {

    static final String NEXT = "Due next";
    static final String MINE = "My tasks";
    static final String OPEN = "Open tasks of my organisation";
    static final List<String> LISTS = List.of(NEXT, MINE, OPEN, "Due today", "Overdue");

    Tasklist isOpen() {
        page.locator(".task-filter").first().waitFor();
        return this;
    }

    /** Opens one of the lists and waits until it has come. */
    Tasklist list(String name) {
        page.waitForResponse(answer -> answer.url().matches(".*/filter/[^/]+/list.*"), () -> page.locator(
                        ".task-filter", new Page.LocatorOptions().setHasText(name))
                .click());
        page.locator(".tasks-list .loader")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        return this;
    }

    /** How many tasks a list says that it has. */
    int count(String list) {
        assertThat(counter(list)).isVisible();
        return Integer.parseInt(counter(list).innerText().strip());
    }

    Locator counter(String list) {
        return page.locator(".task-filter", new Page.LocatorOptions().setHasText(list))
                .locator(".counter");
    }

    /** A task in the list, by its name and case. */
    Locator task(String name, String reference) {
        return page.locator(".tasks-list h4.task a", new Page.LocatorOptions().setHasText(name + " · " + reference));
    }

    /** Opens a task and waits until its form is there. */
    Tasklist open(String name, String reference) {
        task(name, reference).first().click();
        assertThat(page.locator("h2.task")).containsText(name + " · " + reference);
        return this;
    }

    Tasklist claim() {
        page.locator(".claim").click();
        page.locator(".unclaim").waitFor();
        page.locator(".fjs-container").waitFor();
        return this;
    }

    /** Opens the form with which a case begins. */
    Tasklist startCase() {
        page.locator(".start-process-action a").first().click();
        page.locator(".modal-content .processes a").first().click();
        page.locator(".modal-content .fjs-container").waitFor();
        return this;
    }

    /** Answers a question in the way its field asks for. */
    Tasklist answer(String question, String answer) {
        var field = question(question);
        var kind = field.getAttribute("class");
        if (kind.contains("-radio")) {
            field.getByText(answer, new Locator.GetByTextOptions().setExact(true))
                    .click();
        } else if (kind.contains("-select")) {
            field.locator(".fjs-input-group").click();
            page.locator(".fjs-dropdownlist-item")
                    .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                    .click();
        } else if (kind.contains("-taglist")) {
            field.locator("input").fill(answer);
            page.locator(".fjs-dropdownlist-item")
                    .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                    .click();
            field.locator("input").press("Tab");
        } else {
            field.locator("input, textarea").last().fill(answer);
        }
        return this;
    }

    Tasklist tick(String question) {
        question(question).locator("input").check();
        return this;
    }

    /** Answers a question for a day, and for a time of that day, as it is typed. */
    Tasklist answer(String day, String date, String time) {
        var field = page.locator(".fjs-form-field-datetime", new Page.LocatorOptions().setHasText(day));
        field.getByLabel(day).fill(date);
        field.getByLabel(day).press("Enter");
        field.locator(".fjs-timepicker input").fill(time);
        field.locator(".fjs-timepicker input").press("Enter");
        return this;
    }

    /** Where the answer to a question is typed, or the day of it. */
    Locator answerTo(String question) {
        return question(question).locator("input:not(.zv-anchor), textarea").first();
    }

    /** Where the time of a day is typed. */
    Locator timeTo(String question) {
        return question(question).locator(".fjs-timepicker input");
    }

    /** The button that hands the form in with which a case begins. */
    Locator startButton() {
        return page.locator(".modal-footer .btn-primary");
    }

    /** What was typed in answer to a question. */
    String typed(String question) {
        return question(question).locator("input, textarea").last().inputValue();
    }

    /** Hands the form of a task in. */
    Tasklist complete() {
        page.locator("[cam-tasklist-form] .form-actions .btn-primary").click();
        return this;
    }

    /** Hands the form in with which a case begins. */
    Tasklist start() {
        handIn();
        page.locator(".modal-content")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        return this;
    }

    /** Hands the form in with which a case begins, and stays to see what is said to it. */
    Tasklist handIn() {
        page.locator(".modal-footer .btn-primary").click();
        return this;
    }

    /** Hands the form in with which a case begins, and reads what the case is called. */
    String startAndRead() {
        start();
        assertThat(message().first()).containsText("The case is called ");
        return message().first().innerText().replaceAll("(?s).*The case is called (\\S+)\\..*", "$1");
    }

    /** What Tasklist says about what was done last: a headline, and what follows it. */
    Locator message() {
        return page.locator(".notifications .alert .status, .notifications .alert .message");
    }

    /** The field whose label begins so; the browser reads the pattern, and knows no other way to quote than this. */
    private Locator question(String question) {
        var begins = Pattern.compile("^\\s*" + question.replaceAll("(\\W)", "\\\\$1"));
        var label = page.locator("label", new Page.LocatorOptions().setHasText(begins));
        return page.locator(".fjs-form-field:not(.fjs-form-field-grouplike)", new Page.LocatorOptions().setHas(label))
                .first();
    }
}
