package si.zavetje.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.Answers;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;

/** The coordinator's deadlines in Cockpit, with ten thousand clocks running. */
@HttpTest
@ExtendWith(InChromium.class)
class DeadlinesPageTest {

    private static final int MANY = 10_000;
    private static final int TELEPHONE = 400;

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private String reference = "";

    @BeforeEach
    void one_real_case_and_many_other_clocks() {
        clock.set(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MINUTES));
        reference = Visitor.signIn(port, "police")
                .refer(new Answers().to("RegisterReferral", clock.instant(), Night.ADULT_IN_DANGER));
        if (jdbc.queryForObject("select count(*) from zv_obligation", Integer.class) < MANY) {
            run(MANY);
        }
    }

    @Test
    void she_finds_what_is_due_reminds_gives_more_time_and_acknowledges_in_place(UserBrowsers desks) {
        var page = desks.at(port).of("coordinator").page();
        open(page);
        assertThat(page.locator(".zv-count")).hasCount(5);
        assertThat(page.locator("svg.zv-timeline rect").first()).isVisible();
        assertThat(page.locator(".zv-deadlines h2")).hasText(new String[] {"What ends in the days ahead"});
        assertThat(rows(page)).hasCount(50);

        choose(page, "organisation", "Police unit A");
        choose(page, "state", "urgent");
        var row = rows(page)
                .filter(new Locator.FilterOptions().setHasText(reference))
                .filter(new Locator.FilterOptions().setHasText("Triage the referral"));
        assertThat(row).hasCount(1);
        assertThat(row).containsText("Police unit A");

        press(row, "Remind");
        assertThat(page.locator(".zv-problem")).hasText(reference + ": Reminded; the message leaves at once");
        press(row, "Remind");
        assertThat(page.locator(".zv-problem"))
                .hasText("They were reminded a short while ago. Please give them time to act.");

        press(row, "Extend");
        var dialog = page.getByRole(AriaRole.DIALOG);
        var today = LegalZone.dayOf(clock.instant());
        dialog.getByLabel("New last day").fill(today.minusDays(2).toString());
        assertThat(dialog.getByLabel("Ground")).hasValue("");
        dialog.getByLabel("Ground").selectOption("ABSENCE");
        dialog.getByText("Save").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("More time means a later date");
        dialog.getByLabel("New last day").fill(today.plusDays(2).toString());
        dialog.getByText("Save").click();
        assertThat(dialog).hasCount(0);
        assertThat(row).hasCount(0);

        choose(page, "state", "extended");
        assertThat(row).containsText("extended");
        press(row, "Acknowledge");
        assertThat(dialog).containsText("Nobody is reminded of this date again");
        dialog.getByText("Acknowledge", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(row).containsText("extended acknowledged");
        row.getByText("Triage the referral").click();
        page.waitForURL("**/process-instance/**");
        page.getByText("Deadlines of this case").click();
        var history = page.locator(".zv-history").filter(new Locator.FilterOptions().setHasText("Absence"));
        assertThat(history).containsText("by National coordinator");
        assertThat(history).containsText("Reminded (National coordinator)");
    }

    @Test
    void she_sorts_and_turns_pages_with_the_keyboard(UserBrowsers desks) {
        var page = desks.at(port).of("coordinator").page();
        open(page);
        var sort = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Case"));
        sort.first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Case");
        var shown =
                new ArrayList<>(page.locator("[aria-live] .zv-table tbody th").allInnerTexts());
        assertThat(shown).isSorted();
        page.getByText("Next page").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("nav.zv-row")).containsText("Page 2");
        assertThat(page.locator("[aria-live] .zv-table tbody th")
                        .allInnerTexts()
                        .get(0))
                .isGreaterThanOrEqualTo(shown.get(shown.size() - 1));
        assertThat(page.getByText("Next page")).isFocused();
    }

    @Test
    void whoever_works_with_the_keyboard_stays_where_she_was_and_sees_what_she_did(UserBrowsers desks) {
        var page = desks.at(port).of("coordinator").page();
        open(page);
        var row = rows(page).nth(30);
        var said = row.locator("th").innerText();
        var remind = row.getByText("Remind", new Locator.GetByTextOptions().setExact(true));
        remind.focus();
        page.keyboard().press("Enter");
        // At once or in the morning: whichever row that is, and whatever the hour.
        assertThat(page.locator(".zv-problem")).hasText(Pattern.compile("^" + said + ": Reminded; .+"));
        assertThat(page.locator(".zv-problem")).isInViewport();
        assertThat(remind).isFocused();

        row.getByText("Correct", new Locator.GetByTextOptions().setExact(true)).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("Escape");
        assertThat(row.getByText("Correct", new Locator.GetByTextOptions().setExact(true)))
                .isFocused();
    }

    @Test
    void the_dashboard_and_the_diagram_say_what_is_overdue(UserBrowsers desks) {
        clock.advance(Duration.ofHours(3));
        var page = desks.at(port).of("coordinator").page();
        page.navigate("/camunda/app/cockpit/default/");
        assertThat(page.locator(".zv-strip .zv-OVERDUE strong")).not().hasText("0");
        page.locator(".zv-strip .zv-OVERDUE").click();
        assertThat(rows(page).first()).containsText("overdue");

        page.navigate("/camunda/app/cockpit/default/#/processes");
        page.getByText("Identification").first().click();
        assertThat(page.locator(".zv-badge").first()).isVisible();
    }

    @Test
    void it_fits_a_telephone(UserBrowsers desks) {
        var desk = desks.at(port).empty(TELEPHONE).signIn("coordinator");
        open(desk.page());
        assertThat(rows(desk.page())).hasCount(50);
        assertThat(desk.overhang()).isZero();
        assertThat(desk.page().locator(".zv-sort").first().boundingBox().x).isBetween(0.0, (double) TELEPHONE);
        // Each answer stands on a line of its own.
        assertThat(rows(desk.page()).first().locator("td").first().boundingBox().width)
                .isGreaterThan(TELEPHONE * 0.8);
    }

    @Test
    void the_clocks_of_a_case_fit_a_telephone_too(UserBrowsers desks) {
        var page = desks.at(port).empty(TELEPHONE).signIn("coordinator").page();
        var instance = jdbc.queryForList(
                        "select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?", String.class, reference)
                .get(0);
        page.navigate("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        page.getByText("Deadlines of this case").click();
        var answer = page.locator(".zv-table tbody td").first();
        answer.waitFor();
        answer.scrollIntoViewIfNeeded();
        assertThat(answer).isInViewport();
        assertThat(answer.boundingBox().width).isGreaterThan(TELEPHONE * 0.7);
    }

    private static void open(Page page) {
        page.navigate("/camunda/app/cockpit/default/#/deadlines");
        rows(page).first().waitFor();
    }

    private static Locator rows(Page page) {
        return page.locator("[aria-live] .zv-table tbody tr");
    }

    private static void choose(Page page, String filter, String choice) {
        page.waitForResponse(
                answer -> answer.url().contains("/api/deadlines?"),
                () -> page.locator("select[name=" + filter + "]").selectOption(new SelectOption().setLabel(choice)));
    }

    private static void press(Locator row, String button) {
        row.getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** Clocks of cases that are nowhere else: for a list they are as good as any. */
    private void run(int many) {
        var cases = new ArrayList<Object[]>();
        var clocks = new ArrayList<Object[]>();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (int i = 0; i < many; i++) {
            var other = CaseReference.random().text();
            Instant due = clock.instant().plus(Duration.ofHours(30 + i % 2000));
            LocalDate day = LegalZone.dayOf(due);
            cases.add(new Object[] {other, now});
            var at = due.atOffset(ZoneOffset.UTC);
            clocks.add(new Object[] {UUID.randomUUID(), other, "other-" + i, now, at, day, at});
        }
        jdbc.batchUpdate("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, '2025-26')", cases);
        jdbc.batchUpdate(
                """
                insert into zv_obligation (id, case_reference, phase, activity, rule_key, kind, timing, clock_id, responsible,
                  started_at, counted_at, last_day, due_at, round, extended, state, escalation, version)
                values (?, ?, 'CrisisStay', 'UserTask_AssessRisk', 'assess.risk', 'STAFF', 'TASK', ?, 'crisis-a', ?, ?, ?, ?,
                  0, false, 'OPEN', 'NONE', 0)
                """,
                clocks);
    }
}
