package si.zavetje.multidisciplinary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.administration.DemoAccounts.Demonstration;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.Browser;
import si.zavetje.world.Cases;
import si.zavetje.world.PostgresTest;
import si.zavetje.world.World;

/** What the members of a group read of it on the page of the case. */
@PostgresTest
class GroupOnTheCasePageTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Cases cases;

    @Autowired
    MultidisciplinaryGroup group;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Demonstration demonstration;

    @Test
    void members_read_when_it_meets_what_for_and_all_its_minutes_while_they_belong_to_it() {
        demonstration.begin();
        world.clock.set("2026-03-02T10:00");
        var one = cases.identified("EU");
        responsibilities.assign(one, Capacity.SAFE_PROVIDER, "safe-a");
        group.want(one);
        world.complete(
                "coordinator",
                one,
                "UserTask_AppointGroup",
                Map.of("member1", "group-1", "member2", "safe-a", "chair", "safe-a"));
        var member = new Browser(port).signIn("group-1");
        var page = "/cases/" + one.text();
        assertThat(member.get(page).body()).doesNotContain("Meets by");
        List.of("group-1", "safe-a")
                .forEach(who -> world.complete(who, one, "UserTask_SignStatement", Map.of("accepted", "YES")));
        meets(one, "First we listened.");
        world.clock.advance(Duration.ofDays(1));
        meets(one, "Then we agreed.");
        group.call(one, MultidisciplinaryGroup.Matter.DANGER);

        member = new Browser(port).signIn("group-1");
        assertThat(member.get(page).body())
                .contains("Meets by", "The person is in danger, since", "First we listened.", "Then we agreed.")
                .contains("Which members were there?", "Case worker, safe accommodation A")
                .doesNotContain("??");

        group.change(one, List.of("group-2", "safe-a"), "safe-a");
        assertThat(member.get(page).statusCode()).isEqualTo(404);
    }

    private void meets(CaseReference one, String minutes) {
        world.complete(
                "safe-a",
                one,
                "UserTask_HoldMeeting",
                Map.of(
                        "how",
                        "MEETING",
                        "present",
                        List.of("safe-a"),
                        "heldOn",
                        LegalZone.dayOf(world.clock.instant()).toString(),
                        "heard",
                        List.of("PROVIDER"),
                        "minutes",
                        minutes,
                        "step",
                        "NOTHING"));
    }
}
