package si.zavetje.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Answers;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;
import si.zavetje.world.Walk;

/** The case beside its task in Tasklist, and the way from the page of a case to its task. */
@HttpTest
@ExtendWith(InChromium.class)
class CaseTabTest {

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    MultidisciplinaryGroup group;

    private String reference = "";
    private String task = "";

    @BeforeEach
    void somebody_was_referred() {
        clock.advance(Duration.ofHours(2));
        reference = Visitor.signIn(port, "police")
                .refer(new Answers().to("RegisterReferral", clock.instant(), Walk.AN_ADULT_IN_NO_DANGER));
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("UserTask_TriageReferral")
                .singleResult()
                .getId();
    }

    @Test
    void from_the_page_of_a_case_one_comes_to_the_task_and_the_case_is_beside_it(UserBrowsers desks) {
        var page = desks.at(port).of("police").page();
        page.navigate("/cases/" + reference);
        page.getByText("Triage the referral", new Page.GetByTextOptions().setExact(true))
                .and(page.locator("a"))
                .click();
        assertThat(page.locator("h2.task")).containsText("Triage the referral · " + reference);

        tab(page).click();

        assertThat(page.locator(".case .strip li").first()).containsText("Identification");
        assertThat(page.locator(".case .part h3").first()).hasText("Who the person is");
        assertThat(page.locator("h2.task")).containsText("Triage the referral");
        assertThat(jdbc.sql("select count(*) from zv_look where case_reference = ? and what = 'FILE' and task = ?")
                        .params(reference, task)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void while_the_case_is_read_the_tab_says_so_and_is_never_blank(UserBrowsers desks) {
        var page = desks.at(port).of("police").page();
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page.locator("h2.task")).containsText(reference);
        var held = new CompletableFuture<Route>();
        page.route("**/tasks/*/case", held::complete);

        tab(page).click();
        assertThat(page.locator("[zv-case]")).hasText("The case is being read …");

        held.join().resume();
        assertThat(page.locator(".case .strip li").first()).containsText("Identification");
        assertThat(page.locator("[zv-case]")).not().containsText("is being read");
    }

    @Test
    void what_cannot_be_shown_is_said_in_a_sentence(UserBrowsers desks) {
        var page = desks.at(port).of("police").page();
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page.locator("h2.task")).containsText(reference);
        jdbc.sql("alter table zv_look rename to zv_look_away").update();
        try {
            tab(page).click();
            assertThat(page.locator("[zv-case]")).containsText("cannot be written down that you look");
        } finally {
            jdbc.sql("alter table zv_look_away rename to zv_look").update();
        }
    }

    @Test
    void list_and_page_fit_a_small_screen_and_are_used_by_keyboard(UserBrowsers desks) {
        var desk = desks.at(port).empty(400).signIn("police");
        var page = desk.page();
        page.navigate("/cases");
        assertThat(desk.overhang()).isZero();
        page.locator("#q").focus();
        page.keyboard().type(reference.substring(0, 6));
        page.keyboard().press("Enter");
        assertThat(page.locator("a.reference")).hasCount(1);

        page.locator("a.reference").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Case " + reference);
        assertThat(desk.overhang()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/%s/group", "/cases/%s/bodies/POLICE", "/rota", "/rota/crisis-b"})
    void where_the_coordinator_decides_who_works_fits_a_small_screen(String path, UserBrowsers desks) {
        group.name(new CaseReference(reference), List.of("group-1", "group-3"), "group-3");
        var desk = desks.at(port).empty(400).signIn("coordinator");
        desk.page().navigate(path.formatted(reference));

        assertThat(desk.page().locator("h1")).isVisible();
        assertThat(desk.overhang()).isZero();
    }

    private static Locator tab(Page page) {
        return page.locator(".nav-tabs a").getByText("Case", new Locator.GetByTextOptions().setExact(true));
    }
}
