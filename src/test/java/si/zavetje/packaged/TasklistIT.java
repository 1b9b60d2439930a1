package si.zavetje.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import si.zavetje.shared.LegalZone;

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
        refer(police, today, "00:00");
        police.list(Tasklist.OPEN);
        var reference = reference(police.page(), "Triage the referral");
        var night = new Night(desks.program());
        night.announced(night.agreed(reference));

        var provider = desks.of("crisis-a").tasklist();
        provider.list(Tasklist.OPEN)
                .open("Prepare a place", reference)
                .claim()
                .answer("Can you take her in?", "Yes, the place is ready")
                .tick("A professional is on standby")
                .complete();
        provider.list(Tasklist.OPEN).open("Record the handover", reference).claim();
        assertThat(provider.typed("How the person is called")).isEqualTo(NAME);

        provider.answer("Did she come?", "Yes, she was admitted")
                .tick("The police told us who she is")
                .answer("What did she bring?", "One bag")
                .answer("When was she admitted?", today.plusDays(1).format(AS_TYPED), "00:00")
                .complete();
        assertThat(provider.message()).hasText(new String[] {
            "When was she admitted?: "
                    + today.plusDays(1).format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH))
                    + " at 00:00 has not come yet.",
            ""
        });
        assertThat(provider.typed("What did she bring?")).isEqualTo("One bag");

        provider.answer("When was she admitted?", today.format(AS_TYPED), "00:00");
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
            var other = desk.tasklist();
            for (var list : Tasklist.LISTS) {
                other.list(list);
                assertThat(other.page().locator("body").innerText()).doesNotContain(reference);
            }
            assertThat(other.page().locator(".app-switch a[href*=cockpit]:visible"))
                    .hasCount(0);
        }
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
        police.task("Report an event", "").last().click();
        assertThat(police.message()).hasCount(0);

        police.claim()
                .answer("What happened?", "She is missing")
                .answer("Since when?", clocksWentBack.format(AS_TYPED), "02:45")
                .complete();
        assertThat(police.message().first()).containsText("If that is right, hand the form in once more.");
        police.complete();
        assertThat(police.message().first()).containsText("02:45 comes twice on 26 October 2025");
    }

    private void refer(Tasklist police, LocalDate day, String time) {
        fill(police, day, time).start();
    }

    private Tasklist fill(Tasklist police, LocalDate day, String time) {
        return police.startCase()
                .answer("Who noticed her?", "Police")
                .answer("When did the referral arrive?", day.format(AS_TYPED), time)
                .answer("First name", NAME)
                .answer("How old is she?", "Estimated")
                .answer("Estimated age", "27")
                .answer("Gender", "Female")
                .answer("Citizenships", "Romania")
                .answer("Citizenships", "Moldova")
                .answer("On what ground is she in Slovenia?", "Citizen of the EU or EEA")
                .answer("Is she in immediate danger?", "Yes")
                .answer("Does she know of this referral?", "Yes")
                .answer("Did she agree to it?", "Yes")
                .answer("How and when may she be contacted safely?", "Tovarniška 3, mornings");
    }

    /** The reference of the case whose task of that name was created last. */
    private static String reference(Page page, String task) {
        var tasks = page.locator(".tasks-list h4.task a", new Page.LocatorOptions().setHasText(task));
        tasks.first().waitFor();
        var names = tasks.allInnerTexts();
        return names.get(names.size() - 1).replaceAll(".* · ", "").trim();
    }
}
