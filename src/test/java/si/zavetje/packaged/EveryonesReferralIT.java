package si.zavetje.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import si.zavetje.shared.LegalZone;

/** People who are not the police say that somebody needs help, each from the page that is theirs, in a real browser. */
@ExtendWith(InChromium.class)
class EveryonesReferralIT {

    private static final int TELEPHONE = 400;
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final LocalDate today = LocalDate.now(Clock.system(LegalZone.ID));

    @Test
    void a_person_writes_for_herself_on_a_telephone_and_becomes_a_case_of_the_police(UserBrowsers desks) {
        var telephone = desks.empty(TELEPHONE);
        var page = telephone.page();
        page.navigate("/contact/en");
        assertThat(page).hasTitle("Contact");
        assertThat(telephone.overhang()).isZero();
        page.getByLabel("What happened?").fill("My papers are taken and I may not leave the house.");
        page.getByLabel("How can you, or the person, be reached safely?").fill("Mornings, by the bakery.");
        page.getByLabel("Is somebody in danger?").selectOption("YES");
        page.getByLabel("For whom do you write?").selectOption("SELF");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();

        assertThat(page.locator("h1")).hasText("It was received");
        assertThat(page.locator("main p strong").first()).hasText(Pattern.compile("R-.*"));
        assertThat(telephone.overhang()).isZero();
        assertThat(telephone.keeps("papers")).isFalse();
        assertThat(page.context().cookies()).isEmpty();

        var police = desks.of("police").tasklist().list(Tasklist.OPEN);
        var reference = newest(police, "Receive the referral");
        police.open("Receive the referral", reference).claim();
        assertThat(police.typed("What was observed")).contains("My papers are taken");
        assertThat(police.typed("Danger, as it says")).isEqualTo("Yes");
        police.answer("What do you do?", "Take it up: the case begins").complete();
        police.list(Tasklist.OPEN);
        assertThat(police.task("Triage the referral", reference)).hasCount(1);
    }

    @Test
    void a_child_of_fifteen_whom_an_inspector_met_at_work_is_a_child_from_the_first_task_on(UserBrowsers desks) {
        var reference = takenUp(desks, "15", "The person is a child");

        var police = desks.of("police").tasklist().list(Tasklist.OPEN);
        assertThat(police.task("Triage the referral", reference)).hasCount(1);
        desks.of("coordinator")
                .tasklist()
                .list(Tasklist.OPEN)
                .open("Name a social work centre", reference)
                .claim()
                .answer("Which one looks after the child?", "Social work centre")
                .complete();
        var centre = desks.of("social").tasklist().list(Tasklist.OPEN);
        assertThat(centre.task("Look after the child", reference)).hasCount(1);
        var inspector = desks.of("labour");
        inspector.page().navigate("/referrals");
        assertThat(inspector.page().locator("tbody tr").first()).containsText("Taken up");
        assertThat(inspector.page().navigate("/cases/" + reference).status()).isEqualTo(404);
    }

    @Test
    void a_man_who_is_exploited_at_work_is_asked_whether_he_wants_help_before_anything_is_decided(UserBrowsers desks) {
        var reference = takenUp(desks, "34", "Yes");

        var police = desks.of("police").tasklist();
        police.list(Tasklist.OPEN)
                .open("Triage the referral", reference)
                .claim()
                .answer("Is the person in danger in the present place?", "No")
                .answer("Does the person need a doctor at once?", "No")
                .answer("Do you know where the person is?", "Yes")
                .answer("Could the person be a child?", "No")
                .complete();
        var ngo = desks.of("crisis-a").tasklist().list(Tasklist.OPEN);
        assertThat(ngo.task("Offer the NGO interview", reference)).hasCount(1);
        assertThat(desks.of("social").tasklist().list(Tasklist.OPEN).page().locator("body"))
                .not()
                .containsText(reference);
    }

    /** An inspector refers somebody of that age, and the police take it up. */
    private String takenUp(UserBrowsers desks, String age, String agreed) {
        var inspector = desks.of("labour").tasklist().startCase();
        inspector
                .answer("When did you notice the person?", today.format(AS_TYPED))
                .answer("In what kind of work?", "Construction")
                .answer("How old is the person?", "Estimated")
                .answer("Estimated age", age)
                .answer("Gender", "Male")
                .answer("Citizenships", "Serbia")
                .answer("On what ground is the person in Slovenia?", "Foreigner with a right to stay")
                .answer("Is the person in immediate danger?", "No")
                .answer("Does the person know of this referral?", "Yes")
                .answer("Did the person agree to it?", agreed)
                .start();
        assertThat(inspector.message().first()).containsText("The referral was received under ");

        var police = desks.of("police").tasklist().list(Tasklist.OPEN);
        var reference = newest(police, "Receive the referral");
        police.open("Receive the referral", reference)
                .claim()
                .answer("What do you do?", "Take it up: the case begins")
                .complete();
        assertThat(police.message().first()).containsText("is done.");
        return reference;
    }

    private static String newest(Tasklist desk, String task) {
        var newest = desk.task(task, "").last().textContent();
        return newest.replaceAll("(?s).*([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
    }
}
