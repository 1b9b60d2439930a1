package si.zavetje.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is typed is what is kept: days and times in Tasklist, whatever the language and the time zone of the browser. */
@ExtendWith(InChromium.class)
class TypedDaysIT {

    private static final String ARRIVED = "When did the referral arrive?";

    @Test
    void a_day_is_that_day_in_every_spelling_language_and_zone_and_what_is_no_day_is_refused(UserBrowsers desks) {
        var police = desks.of("police");
        var wrong = new ArrayList<String>();
        for (var language : TypedDays.LANGUAGES) {
            for (var zone : TypedDays.ZONES) {
                if (!TypedDays.areTried(language, zone)) {
                    continue;
                }
                var desk = desks.like(police, language, zone);
                var form = desk.tasklist("en").startCase();
                byHand(form.timeTo(ARRIVED), "10:00");
                var days =
                        new TypedDays(desk.page(), "#" + form.answerTo(ARRIVED).getAttribute("id"), "10:00");
                days.wrong(TypedDays.days()).forEach(each -> wrong.add(language + " " + zone + ": " + each));
                days.taken().forEach(each -> wrong.add(language + " " + zone + " takes: " + each));
                desk.page().context().close();
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_typed_by_hand_is_sent_to_the_day_and_the_minute(UserBrowsers desks) {
        var police = desks.of("police");
        for (var language : List.of("sl-SI", "en-US")) {
            var form = filled(desks.like(police, language, "America/New_York").tasklist("en"));

            byHand(form.answerTo(ARRIVED), "28.11.2026");
            byHand(form.timeTo(ARRIVED), "7.07");
            byHand(form.answerTo("Date of birth*"), "5. 4. 1998");

            assertThat(form.page().locator(".zv-words").first())
                    .hasText("Saturday, 28 November 2026The time is that of Ljubljana.");
            assertThat(form.timeTo(ARRIVED)).hasValue("07:07");
            assertThat(sentBy(form)).contains("\"2026-11-28T07:07\"", "\"1998-04-05\"");
        }
    }

    @Test
    void what_cannot_be_read_stays_as_it_was_typed_and_nothing_is_sent_until_it_is_mended(UserBrowsers desks) {
        var form = filled(desks.of("police").tasklist("en"));

        for (var typed : List.of("31.11.2026", "5.3.98")) {
            byHand(form.answerTo(ARRIVED), typed);
            assertThat(form.answerTo(ARRIVED)).hasValue(typed);
            assertThat(form.answerTo(ARRIVED)).hasAttribute("aria-invalid", "true");
            assertThat(form.answerTo(ARRIVED))
                    .hasAccessibleDescription(Pattern.compile(".*for example 5\\. 3\\. 2026.*"));
            assertThat(form.startButton()).isDisabled();
        }
        byHand(form.answerTo(ARRIVED), "28.11.2026");
        for (var typed : List.of("24:00", "25:61", "14", "7:7")) {
            byHand(form.timeTo(ARRIVED), typed);
            assertThat(form.timeTo(ARRIVED)).hasValue(typed);
            assertThat(form.timeTo(ARRIVED)).hasAccessibleDescription(Pattern.compile(".*This is not a time.*"));
            assertThat(form.startButton()).isDisabled();
        }
        byHand(form.timeTo(ARRIVED), "0707");
        assertThat(form.startButton()).isEnabled();
        assertThat(sentBy(form)).contains("\"2026-11-28T07:07\"");
    }

    @Test
    void a_day_chosen_in_the_calendar_is_that_day_and_weeks_begin_on_monday(UserBrowsers desks) {
        var form = filled(
                desks.like(desks.of("police"), "en-US", "America/New_York").tasklist("sl"));
        byHand(form.answerTo(ARRIVED), "28.11.2026");
        form.answerTo(ARRIVED).press("ArrowDown");

        assertThat(form.page().locator(".flatpickr-weekday").first()).hasText("pon.");
        form.page()
                .locator(".flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)")
                .getByText("29", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(form.answerTo(ARRIVED)).hasValue("29. 11. 2026");
        assertThat(form.answerTo(ARRIVED)).isFocused();
        assertThat(form.page().locator(".zv-words").first())
                .hasText("nedelja, 29. november 2026Velja čas v Ljubljani.");
    }

    @Test
    void without_our_fields_a_wrong_day_would_be_noticed(UserBrowsers desks) {
        var desk = desks.like(desks.of("police"), "sl-SI", "Europe/Ljubljana");
        desk.page()
                .route(
                        "**/assets/tasklist/fields.js",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody("export const forms = () => []; export const whenWrong = () => {};")));
        var form = filled(desk.tasklist("en"));

        byHand(form.answerTo(ARRIVED), "1.12.2026");
        byHand(form.page().locator(".fjs-timepicker input").first(), "7:07");

        assertThat(sentBy(form)).contains("\"2026-02-01T07:07\"").doesNotContain("2026-12-01");
    }

    private static void byHand(Locator input, String typed) {
        input.click();
        input.press("Control+a");
        input.pressSequentially(typed);
        input.press("Tab");
    }

    /** A start form in which only days are missing. */
    private static Tasklist filled(Tasklist police) {
        var form = police.startCase()
                .answer("Who noticed the person?", "Police")
                .answer("First name", "Nadja")
                .answer("How old is the person?", "Date of birth known")
                .answer("Gender", "Female")
                .answer("Citizenship", "Romania")
                .answer("On what ground is the person in Slovenia?", "Citizen of the EU or EEA")
                .answer("Is the person in immediate danger?", "Yes")
                .answer("Does the person know of this referral?", "Yes")
                .answer("Did the person agree to it?", "Yes")
                .answer("How and when may the person be contacted safely?", "Tovarniška 3, mornings");
        byHand(form.answerTo(ARRIVED), LocalDate.of(2026, 11, 20).toString());
        byHand(form.timeTo(ARRIVED), "10:00");
        byHand(form.answerTo("Date of birth*"), "31. 12. 1998");
        return form;
    }

    /** What the form would send; it does not reach the server. */
    private static String sentBy(Tasklist form) {
        var sent = new AtomicReference<String>();
        Page page = form.page();
        page.route("**/submit-form", route -> {
            sent.set(route.request().postData());
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(400)
                    .setContentType("application/json")
                    .setBody("{\"type\":\"Refusal\",\"message\":\"kept back\"}"));
        });
        page.waitForResponse("**/submit-form", () -> form.startButton().click());
        page.unroute("**/submit-form");
        return String.valueOf(sent.get());
    }
}
