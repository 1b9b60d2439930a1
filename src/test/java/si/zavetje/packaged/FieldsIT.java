package si.zavetje.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import si.zavetje.shared.LegalZone;

/** The fields of a form besides those for days: numbers, long lists, what is only shown, and what is said about a wrong answer. */
@ExtendWith(InChromium.class)
class FieldsIT {

    private static final String AGE = "Estimated age";
    private static final String LANGUAGE = "Language the person speaks best";
    private static final String LONG = "Tovarniška 3, " + "between eight and ten in the morning, ".repeat(10);

    @Test
    void a_number_is_never_put_together_anew_and_what_is_none_is_refused_in_a_sentence(UserBrowsers desks) {
        var form = desks.of("police").tasklist("en").startCase().answer("How old is the person?", "Estimated");
        var age = form.answerTo(AGE);
        for (var typed : new String[] {"1,5", "12.5", "1e2", "-", "١٥", "fifteen"}) {
            typed(age, typed);
            assertThat(age).hasValue(typed);
            assertThat(age).hasAttribute("aria-invalid", "true");
            assertThat(age).hasAccessibleDescription(Pattern.compile(".*whole number in digits.*"));
            assertThat(form.startButton()).isDisabled();
        }
        typed(age, "-3");
        assertThat(age).hasAccessibleDescription(Pattern.compile(".*At least 0\\..*"));
        typed(age, "15");
        assertThat(age).hasValue("15");
        assertThat(age).hasAttribute("aria-invalid", "false");
    }

    @Test
    void a_list_is_searched_without_accents_and_what_is_not_in_it_stays_and_is_said(UserBrowsers desks) {
        var form = desks.of("police").tasklist("en").startCase();
        var country = form.answerTo("In which country was the person exploited?");
        for (var found : Map.of("Cote", "Côte d’Ivoire", "curacao", "Curaçao", "kosov", "Kosovo")
                .entrySet()) {
            country.fill(found.getKey());
            assertThat(form.page().locator(".fjs-dropdownlist-item")).hasText(new String[] {found.getValue()});
            country.press("Enter");
            assertThat(country).hasValue(found.getValue());
        }
        assertThat((Boolean) form.page()
                        .evaluate("import('/assets/tasklist/choices.js').then(({ named }) =>"
                                + " named([{ label: 'šifra' }], 'sifra').label === 'šifra')"))
                .isTrue();

        var language = form.answerTo(LANGUAGE);
        typed(language, "Ukr");
        assertThat(language).hasValue("Ukr");
        assertThat(language).hasAttribute("aria-invalid", "true");
        assertThat(language).hasAccessibleDescription(Pattern.compile(".*Please choose from the list.*"));
        typed(language, "Ukrainian");
        assertThat(language).hasAttribute("aria-invalid", "false");
    }

    @Test
    void what_can_be_chosen_and_is_known_only_when_the_form_is_opened_is_offered_in_it(UserBrowsers desks) {
        var reference = new Night(desks.program()).referred();
        var page = desks.of("police").page();
        page.navigate("/cases/" + reference + "?lang=en");
        page.getByText("Record who accompanies the person").click();
        page.locator(".fjs-container").waitFor();
        var form = new Tasklist(page)
                .answer("What is to be written down?", "Who accompanies the person, or what is different now")
                .answer("Which companion is it?", "1: somebody who is not in the list yet");

        assertThat(form.answerTo("Which companion is it?")).hasValue("1: somebody who is not in the list yet");
        assertThat(form.answerTo("Which companion is it?")).hasAttribute("aria-invalid", "false");
    }

    @Test
    void a_list_that_was_closed_without_an_answer_opens_again(UserBrowsers desks) {
        var form = desks.of("police").tasklist("en").startCase();
        var gender = form.answerTo("Gender");
        var list = form.page().locator(".fjs-dropdownlist");
        for (int time = 0; time < 3; time++) {
            gender.click();
            assertThat(list).isVisible();
            gender.click();
            gender.press("Escape");
            assertThat(list).isHidden();
        }
    }

    @Test
    void several_answers_are_searched_without_accents_and_what_is_not_in_the_list_stays_and_is_said(
            UserBrowsers desks) {
        var form = desks.of("police").tasklist("en").startCase();
        var countries = form.answerTo("Citizenships");
        var chosen = form.page().locator(".fjs-taglist-tag-label");
        countries.pressSequentially("cote");
        assertThat(form.page().locator(".fjs-dropdownlist-item")).hasText(new String[] {"Côte d’Ivoire"});
        countries.press("Enter");
        typed(countries, "KOSOVO");
        assertThat(chosen).hasText(new String[] {"Côte d’Ivoire", "Kosovo"});
        assertThat(countries).hasAttribute("aria-invalid", "false");

        typed(countries, "Jugoslavija");
        assertThat(countries).hasValue("Jugoslavija");
        assertThat(countries).hasAttribute("aria-invalid", "true");
        assertThat(countries).hasAccessibleDescription(Pattern.compile(".*Please choose from the list.*"));
        countries.fill("");
        form.page().getByLabel("Remove the answer: Kosovo").click();
        assertThat(chosen).hasText(new String[] {"Côte d’Ivoire"});
    }

    @Test
    void answers_that_are_chosen_with_buttons_are_said_with_their_question_and_arrows_move_among_them(
            UserBrowsers desks) {
        var form = desks.of("police").tasklist("en").startCase();
        var page = form.page();
        var questions = page.locator(".fjs-form-field-radio, .fjs-form-field-checklist");
        assertThat(questions.first()).isVisible();
        for (var question : questions.all()) {
            assertThat(question).hasAttribute("role", Pattern.compile("radiogroup|group"));
            var label = question.locator("label").first().innerText().replace("*", "");
            assertThat(question).hasAccessibleName(label);
        }

        var danger = page.getByRole(
                AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Is the person in immediate danger?"));
        danger.getByLabel("Yes", new Locator.GetByLabelOptions().setExact(true)).check();
        page.keyboard().press("ArrowDown");
        assertThat(danger.getByLabel("No", new Locator.GetByLabelOptions().setExact(true)))
                .isChecked();
        page.keyboard().press("Tab");
        assertThat(danger.locator(":focus")).hasCount(0);
    }

    @Test
    void the_click_that_leaves_a_wrong_answer_reaches_what_it_was_aimed_at(UserBrowsers desks) {
        var form = desks.of("police").tasklist("en").startCase();

        assertThat(hitsAfterAWrongAnswer(form)).isTrue();
    }

    @Test
    void a_click_that_misses_would_be_noticed(UserBrowsers desks) {
        var desk = desks.of("police");
        desk.page()
                .route(
                        "**/assets/tasklist/steady-click.js",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody("")));

        assertThat(hitsAfterAWrongAnswer(desk.tasklist("en").startCase())).isFalse();
    }

    @Test
    void what_is_only_shown_is_read_whole_and_a_day_in_it_has_its_name(UserBrowsers desks) {
        var reference = new Night(desks.program()).referred();
        var desk = desks.of("police");
        desk.page()
                .route(
                        "**/form-variables**",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(
                                        ("{\"safeContact\": {\"type\": \"String\", \"value\": \"%s\", \"valueInfo\": {}},"
                                                        + "\"language\": {\"type\": \"String\", \"value\": \"2027-02-05T04:00\", \"valueInfo\": {}}}")
                                                .formatted(LONG))));
        var police = desk.tasklist("en")
                .list(Tasklist.OPEN)
                .open("Triage the referral", reference)
                .claim();

        var contact = police.answerTo("Safe contact");
        assertThat(contact).hasValue(LONG);
        assertThat((Boolean)
                        contact.evaluate("box => box.scrollHeight <= box.clientHeight + 1 && box.clientHeight > 80"))
                .isTrue();
        assertThat(police.answerTo("How the person is called")).hasAttribute("placeholder", "None");
        assertThat(police.answerTo("Language")).hasValue("5. 2. 2027, 04:00 (Friday, 5 February 2027)");
    }

    @Test
    void what_the_server_refuses_is_said_at_its_question_where_the_eye_is(UserBrowsers desks) {
        var dayAfterTomorrow = LocalDate.now(LegalZone.ID).plusDays(2);
        var form = desks.of("police")
                .tasklist("sl")
                .startCase()
                .answer("Who noticed the person?", "Police")
                .answer("When did the referral arrive?", dayAfterTomorrow.toString(), "10:00")
                .answer("First name", "Nadja")
                .answer("How old is the person?", "Estimated")
                .answer(AGE, "27")
                .answer("Gender", "Female")
                .answer("Citizenship", "Romania")
                .answer("On what ground is the person in Slovenia?", "Citizen of the EU or EEA")
                .answer("Is the person in immediate danger?", "Yes")
                .answer("Does the person know of this referral?", "Yes")
                .answer("Did the person agree to it?", "Yes")
                .answer("How and when may the person be contacted safely?", "Tovarniška 3, mornings");
        form.startButton().click();

        var said = form.page().locator("[data-refused] .zv-refused");
        assertThat(said).hasCount(1);
        assertThat(said).isInViewport();
        var arrived = form.answerTo("When did the referral arrive?");
        assertThat(arrived).isFocused();
        assertThat(arrived).hasAttribute("aria-invalid", "true");
        assertThat(arrived).hasAccessibleDescription(Pattern.compile(".*še ni nastopil.*"));

        typed(arrived, "20. 11. 2026");
        assertThat(said).hasCount(0);
        assertThat(form.startButton()).isEnabled();
    }

    @Test
    void a_form_handed_in_empty_says_so_and_goes_to_the_first_answer_that_is_missing(UserBrowsers desks) {
        var desk = desks.of("police");
        desk.page().navigate("/?lang=en");
        desk.page().getByText("Refer a person").click();
        desk.page().locator(".modal-content .fjs-container").waitFor();
        var form = new Tasklist(desk.page());
        form.startButton().click();

        var first = form.page().locator(".fjs-has-errors").first();
        assertThat(first).isInViewport();
        assertThat(first.locator("input").first()).isFocused();
        assertThat(first.locator(".fjs-form-field-error")).hasText("Please fill this in.");
        assertThat(form.message().first()).containsText("They are marked in the form.");
    }

    private static void typed(Locator input, String text) {
        input.click();
        input.press("Control+a");
        input.pressSequentially(text);
        input.press("Tab");
    }

    /** Types an age that cannot be and goes straight to a box below it, which moves as the sentence appears. */
    private static boolean hitsAfterAWrongAnswer(Tasklist form) {
        Page page = form.answer("How old is the person?", "Estimated").page();
        var box = page.locator(
                ".fjs-form-field-checkbox label", new Page.LocatorOptions().setHasText("An interpreter is needed"));
        form.answerTo(AGE).click();
        form.answerTo(AGE).pressSequentially("-3");
        box.scrollIntoViewIfNeeded();
        var place = box.boundingBox();
        page.mouse().move(place.x + 40, place.y + place.height / 2);
        page.mouse().down();
        page.waitForTimeout(400);
        page.mouse().up();
        page.waitForTimeout(400);
        return box.locator("input").isChecked();
    }
}
