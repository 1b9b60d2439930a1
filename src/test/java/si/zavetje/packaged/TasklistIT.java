package si.zavetje.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.Browser;

/** The first hours of a case, in stock Tasklist and Cockpit, in a real browser. */
@ExtendWith(InChromium.class)
class TasklistIT {

    private static final String NAME = "Skrivnostna";
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final LocalDate today = LocalDate.now(Clock.system(LegalZone.ID));

    @Test
    void police_refer_and_the_provider_is_refused_bad_input_corrects_it_and_takes_her_in_while_the_coordinator_follows(
            UserBrowsers desks) {
        var police = desks.of("police").tasklist();
        var reference = fill(police, today, "00:00").startAndRead();
        assertThat(police.task("Triage the referral", reference)).hasCount(1);
        var night = new Night(desks.program());
        night.announced(night.agreed(reference));

        var provider = desks.of("crisis-a").tasklist();
        provider.list(Tasklist.OPEN)
                .open("Prepare a place", reference)
                .claim()
                .answer("Can you take the person in?", "Yes, the place is ready")
                .answer("Which place is held for the person?", "A place that is not in the register")
                .answer("Is a professional ready to receive the person?", "Yes")
                .complete();
        assertThat(provider.message().first()).hasText("“Prepare a place · " + reference + "” is done.");
        provider.list(Tasklist.OPEN).open("Record the hand-over", reference).claim();
        assertThat(provider.typed("How the person is called")).isEqualTo(NAME);

        provider.answer("Did the person come?", "Yes, and was admitted")
                .answer("Did the police say who the person is?", "Yes")
                .answer("What did the person bring?", "One bag")
                .answer("When was the person admitted?", today.plusDays(1).format(AS_TYPED), "00:00")
                .complete();
        assertThat(provider.message()).hasText(new String[] {
            "When was the person admitted?: "
                    + today.plusDays(1).format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH))
                    + " at 00:00 has not come yet.",
            ""
        });
        assertThat(provider.typed("What did the person bring?")).isEqualTo("One bag");

        provider.answer("When was the person admitted?", today.format(AS_TYPED), "00:00");
        assertThat(provider.message()).hasCount(0);
        provider.complete();
        provider.list(Tasklist.OPEN);
        assertThat(provider.task("Admit the person", reference)).hasCount(1);

        var cockpit = desks.of("coordinator").cockpit();
        cockpit.openInstance("Crisis stay", reference);
        assertThat(cockpit.page().locator("body")).containsText(reference);
        assertThat(cockpit.everything()).contains("Admit the person").doesNotContain(NAME, "One bag", "Tovarniška");
    }

    @Test
    void nobody_else_sees_a_task_of_the_case_and_nobody_who_works_on_cases_gets_into_cockpit(UserBrowsers desks) {
        var reference = new Night(desks.program()).referred();
        var police = desks.of("police").tasklist().list(Tasklist.OPEN);
        assertThat(police.task("Triage the referral", reference)).hasCount(1);

        for (var username :
                List.of("police-b", "crisis-b", "safe-a", "reintegration-a", "social", "asylum", "group-1")) {
            var desk = desks.of(username);
            assertThat(desk.page().navigate("/camunda/app/cockpit/default/").status())
                    .isEqualTo(403);
            assertThat(desk.page().navigate("/cases/" + reference).status()).isEqualTo(404);
        }
        // The nearest strangers: the same kind of office as the one that has the case, and of the one that will.
        for (var username : List.of("police-b", "crisis-b")) {
            var other = desks.of(username).tasklist();
            for (var list : Tasklist.LISTS) {
                other.list(list);
                assertThat(other.page().locator("body").innerText()).doesNotContain(reference);
            }
            assertThat(other.page().locator(".app-switch a[href*=cockpit]:visible"))
                    .hasCount(0);
        }
    }

    @Test
    void it_opens_on_what_is_due_next_and_every_list_says_how_many_tasks_are_in_it(UserBrowsers desks) {
        var reference = new Night(desks.program()).referred();
        var police = desks.of("police").tasklist();
        assertThat(police.page().locator(".task-filter.active")).containsText(Tasklist.NEXT);
        assertThat(police.page().locator(".task-filter .counter:visible")).hasCount(6);
        int open = police.count(Tasklist.OPEN);
        int mine = police.count(Tasklist.MINE);
        assertThat(police.count(Tasklist.NEXT)).isEqualTo(open + mine);

        police.open("Triage the referral", reference).claim();

        assertThat(
                        (Boolean)
                                police.page()
                                        .locator("[cam-tasklist-form] .form-actions .btn-primary")
                                        .evaluate(
                                                "button => { let pane = button;"
                                                        + " while (!/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement;"
                                                        + " pane.scrollTop = pane.scrollHeight;"
                                                        + " return button.getBoundingClientRect().bottom <= pane.getBoundingClientRect().bottom; }"))
                .isTrue();
        assertThat(police.counter(Tasklist.MINE)).hasText(String.valueOf(mine + 1));
        assertThat(police.counter(Tasklist.OPEN)).hasText(String.valueOf(open - 1));
        assertThat(police.task("Triage the referral", reference)).hasCount(1);
    }

    @Test
    void the_link_in_a_mail_leads_through_the_sign_in_to_the_tasks_of_its_case_and_no_others(UserBrowsers desks) {
        var night = new Night(desks.program());
        var reference = night.referred();
        night.referred();
        var desk = desks.empty();
        desk.page().navigate("/tasks/case/" + reference);
        desk.page().getByLabel("User name").fill("police");
        desk.page().getByLabel("Password").fill(Browser.PASSWORD);
        desk.page().keyboard().press("Enter");

        var references = desk.page().locator(".tasks-list .zv-reference");
        assertThat(references).hasText(new String[] {reference});
        assertThat(new Tasklist(desk.page()).task("Triage the referral", reference))
                .hasCount(1);
        assertThat(desk.page().navigate("/tasks/case/0000-0001").status()).isEqualTo(404);
    }

    @Test
    void what_was_loaded_once_is_not_loaded_again(UserBrowsers desks) {
        var desk = desks.of("police");
        desk.tasklist();
        assertThat(loaded(desk)).isGreaterThan(1_000_000);

        desk.page().navigate("/");
        desk.tasklist();

        assertThat(loaded(desk)).isLessThan(200_000);
    }

    @Test
    void what_is_late_stands_out_and_is_said_in_the_numbers_of_the_coordinators_page(UserBrowsers desks) {
        new Night(desks.program()).referred();
        var desk = desks.of("police");
        var late = Instant.now().minus(Duration.ofMinutes(119));
        desk.page().route("**/filter/*/list**", route -> {
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceFirst("\"due\":\"[^\"]+", "\"due\":\"" + late)));
        });
        var page = desk.tasklist().page();
        var first = page.locator(".tasks-list .task").first();

        assertThat(first.locator(".due-date")).hasText(Pattern.compile("Due\\s+1 hour ago.*"));
        assertThat(first).hasCSS("background-color", "rgb(253, 243, 243)");
        assertThat(page.locator(".tasks-list .task:has(.zv-late)")).hasCount(1);
        assertThat(page.locator(".tasks-list .priority:visible")).hasCount(0);
        assertThat(page.evaluate("import('/assets/time-left.js').then(({ timeLeft }) =>"
                        + " [119, 59, 0, -119, 2879].map(minutes => timeLeft("
                        + "new Date(minutes * 60000), new Date(0), 'en-GB')))"))
                .isEqualTo(List.of("in 1 hour", "in 59 minutes", "this minute", "1 hour ago", "in 1 day"));
    }

    @Test
    void an_hour_that_comes_twice_is_taken_and_the_person_is_told_which_of_the_two(UserBrowsers desks) {
        var clocksWentBack = LocalDate.of(2025, 10, 26);
        var desk = desks.of("police");
        desk.page().clock().install();
        var police = desk.tasklist();

        fill(police, clocksWentBack, "02:30").handIn();
        assertThat(police.message().first())
                .hasText(Pattern.compile(
                        "When did the referral arrive\\?: Sunday 26 October 2025 at 02:30 is .* days ago\\."
                                + " If that is right, hand the form in once more\\."));
        police.start();
        // With Tasklist's own word that the case was started, or on a slow day beside it.
        var remark = police.message()
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("02:30 comes twice on 26 October 2025.* \\(00:30 UTC\\)")));
        assertThat(remark).isVisible();

        // Their own word that it was done would be gone by now.
        police.page().clock().fastForward(4_000);
        assertThat(remark).isVisible();
        police.list(Tasklist.OPEN);
        // The newest case is due last; the others were opened by other tests.
        var newest = police.task("Triage the referral", "").last().textContent();
        desk.page().navigate("/cases/" + newest.replaceAll("(?s).*([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1"));
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Report an event"))
                .click();

        police.answer("What happened?", "The person is missing")
                .answer("Could the person be under threat or in somebody's power?", "No")
                .answer("Since when?", clocksWentBack.format(AS_TYPED), "02:45")
                .complete();
        assertThat(police.message().first()).containsText("If that is right, hand the form in once more.");
        police.complete();
        assertThat(police.message().first()).containsText("02:45 comes twice on 26 October 2025");
    }

    /** How many bytes came over the network for the page that is open. */
    private static int loaded(UserBrowser desk) {
        return (Integer) desk.page()
                .evaluate("performance.getEntriesByType('resource').reduce((sum, each) => sum + each.transferSize, 0)");
    }

    private Tasklist fill(Tasklist police, LocalDate day, String time) {
        return police.startCase()
                .answer("Who noticed the person?", "Police")
                .answer("When did the referral arrive?", day.format(AS_TYPED), time)
                .answer("First name", NAME)
                .answer("How old is the person?", "Estimated")
                .answer("Estimated age", "27")
                .answer("Gender", "Female")
                .answer("Citizenships", "Romania")
                .answer("Citizenships", "Moldova")
                .answer("On what ground is the person in Slovenia?", "Citizen of the EU or EEA")
                .answer("Is the person in immediate danger?", "Yes")
                .answer("Does the person know of this referral?", "Yes")
                .answer("Did the person agree to it?", "Yes")
                .answer("How and when may the person be contacted safely?", "Tovarniška 3, mornings");
    }
}
