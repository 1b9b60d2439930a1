package si.zavetje.caseview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import si.zavetje.administration.DemoAccounts.Demonstration;
import si.zavetje.world.Browser;
import si.zavetje.world.PostgresTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Whoever asks a child what it wants reads who may answer for it, with the days. */
@PostgresTest
class GuardiansOnPageTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Demonstration demonstration;

    private Walk walk;

    @BeforeEach
    void a_child_has_had_two_guardians() {
        demonstration.begin();
        world.clock.set("2026-03-02T10:00");
        walk = Walk.refer(world, Map.of("birthDate", "2010-06-01"))
                .does("coordinator", "NameSocialWorkCentre", "centre", "social")
                .does("social", "LookAfterChild", "speaksForChild", "SPECIAL_CASE", "speaksSince", "2026-03-01");
        world.opens("social", walk.reference, "guardian");
        walk.does("social", "RecordGuardian", "what", "NAMED", "kind", "SPECIAL_CASE", "fromDay", "2026-03-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "social"})
    void the_list_stands_on_the_page_of_the_case(String reader) {
        assertThat(page(reader))
                .contains(
                        "<h2>Who speaks for the child</h2>",
                        "guardian for a special case, since 1 March 2026, until 2 March 2026",
                        "guardian for a special case, since 2 March 2026<");
    }

    @Test
    void it_says_first_that_nobody_tells_the_parents_anything() {
        walk.reports("police", "GUARDIAN_SUSPECTED");

        assertThat(page("police")).contains("Tell the parents nothing");
    }

    @Test
    void who_sees_clocks_alone_reads_nothing_of_it() {
        assertThat(page("coordinator")).doesNotContain("Who speaks for the child");
    }

    private String page(String reader) {
        return new Browser(port)
                .signIn(reader)
                .get("/cases/" + walk.reference.text())
                .body();
    }
}
