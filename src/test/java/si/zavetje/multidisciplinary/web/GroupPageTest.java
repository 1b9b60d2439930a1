package si.zavetje.multidisciplinary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.directory.Directory;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup.ChangeReason;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Browser;
import si.zavetje.world.Cases;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;

/** M21: the coordinator changes who belongs to a group and who chairs it, at any time, with a reason. */
@HttpTest
class GroupPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    MultidisciplinaryGroup group;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private CaseReference reference = CaseReference.random();

    @BeforeEach
    void a_group_is_named() {
        clock.advance(Duration.ofHours(2));
        reference = cases.identified("EU");
        responsibilities.assign(reference, Capacity.SAFE_PROVIDER, "safe-a");
        group.name(reference, List.of("police", "safe-a"), "police");
    }

    @Test
    void m21_a_member_and_the_chair_are_replaced_with_a_reason_and_who_goes_is_told() {
        responsibilities.appoint(reference, "police");
        var coordinator = new Browser(port).signIn("coordinator");
        assertThat(coordinator.get("/cases/" + reference.text()).body()).contains(path());
        var page = coordinator.get(path()).body();
        assertThat(page)
                .contains("Police unit A", "Does not answer", "Change the group")
                .doesNotContain("??");

        var changed = coordinator.post(
                path(),
                Map.of(
                        "version", version(page),
                        "member", "safe-a",
                        "added", "group-1",
                        "chair", "safe-a",
                        "reason", "SILENT"));

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(group.chair(reference)).isEqualTo("safe-a");
        assertThat(group.unsigned(reference)).containsExactly("safe-a", "group-1");
        assertThat(responsibilities.appointed(reference)).isEmpty();
        assertThat(jdbc.sql("select organisation || ' ' || person from zv_notice where case_reference = ?"
                                + " and kind = 'REASSIGNED'")
                        .param(reference.text())
                        .query(String.class)
                        .list())
                .containsExactly("police-a police");
        assertThat(jdbc.sql("select c.chair || ' ' || c.reason || ' ' || c.by_account from zv_group_change c"
                                + " join zv_group g on g.id = c.group_id where g.case_reference = ?")
                        .param(reference.text())
                        .query(String.class)
                        .list())
                .containsExactly("safe-a SILENT coordinator");
    }

    @Test
    void without_a_reason_or_with_too_few_nothing_changes() {
        var coordinator = new Browser(port).signIn("coordinator");
        var version = version(coordinator.get(path()).body());

        var noReason = coordinator.post(path(), Map.of("version", version, "member", "safe-a", "chair", "safe-a"));
        var tooFew = coordinator.post(
                path(), Map.of("version", version, "member", "safe-a", "chair", "safe-a", "reason", "SILENT"));

        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(noReason.body()).contains("Choose why");
        assertThat(tooFew.statusCode()).isEqualTo(400);
        assertThat(tooFew.body()).contains("at least 2 members");
        assertThat(group.unsigned(reference)).containsExactly("police", "safe-a");
    }

    @Test
    void of_two_who_change_a_group_the_second_is_too_late() {
        var coordinator = directory.account("coordinator").orElseThrow();
        var seen = group.composition(reference).orElseThrow();
        group.change(reference, seen, List.of("police", "safe-a"), "safe-a", ChangeReason.AGREED, coordinator);

        assertThatThrownBy(() -> group.change(
                        reference, seen, List.of("police", "group-1"), "police", ChangeReason.AGREED, coordinator))
                .isInstanceOf(OptimisticLockingFailureException.class);
        var browser = new Browser(port).signIn("coordinator");
        browser.get(path());
        assertThat(browser.post(
                                path(),
                                Map.of(
                                        "version", String.valueOf(seen.version()),
                                        "member", "police",
                                        "added", "group-1",
                                        "chair", "police",
                                        "reason", "AGREED"))
                        .body())
                .contains("changed in the meantime");
        assertThat(group.chair(reference)).isEqualTo("safe-a");
    }

    @Test
    void it_is_the_coordinators_to_decide_and_for_a_group_that_is_there() {
        assertThat(new Browser(port).signIn("police").get(path()).statusCode()).isIn(403, 404);
        assertThatThrownBy(() -> group.change(
                        reference,
                        group.composition(reference).orElseThrow(),
                        List.of("police", "safe-a"),
                        "safe-a",
                        ChangeReason.AGREED,
                        directory.account("police").orElseThrow()))
                .isInstanceOf(IllegalArgumentException.class);
        group.dismiss(reference);
        assertThat(new Browser(port).signIn("coordinator").get(path()).statusCode())
                .isEqualTo(404);
    }

    private String path() {
        return "/cases/" + reference.text() + "/group";
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }
}
