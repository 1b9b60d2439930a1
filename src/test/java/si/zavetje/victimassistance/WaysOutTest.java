package si.zavetje.victimassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.shared.Refusal;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Every way out of every service passes what the table says, for an adult and for a child; no way is missing in the table. */
@EngineTest
class WaysOutTest {

    /** A service: how one comes into it, who is there, and the form and question with which it is left. */
    enum Service {
        CRISIS(Phase.CRISIS_ACCOMMODATION, "RecordExit", "reason"),
        SAFE(Phase.SAFE_ACCOMMODATION, "RecordSafeExit", "reason"),
        REINTEGRATION(Phase.REINTEGRATION, "RecordReintegrationExit", "exitOutcome"),
        ONWARD(Phase.CRISIS_ACCOMMODATION, "ArrangeOnwardSupport", "handedTo");

        final Phase phase;
        final String form;
        final String question;

        Service(Phase phase, String form, String question) {
            this.phase = phase;
            this.form = form;
            this.question = question;
        }
    }

    record WayOut(Service service, String name, List<String> answers, String adult, String child) {

        static WayOut read(String line) {
            var columns = line.split(",", -1);
            var answers = columns[2].isEmpty() ? List.<String>of() : List.of(columns[2].split("="));
            return new WayOut(Service.valueOf(columns[0]), columns[1], answers, columns[3], columns[4]);
        }

        @Override
        public String toString() {
            return service + " " + name;
        }
    }

    @Autowired
    World world;

    static Stream<WayOut> waysOut() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/exits.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(WayOut::read);
    }

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @ParameterizedTest
    @MethodSource("waysOut")
    void an_adult_goes_where_nothing_forbids_it(WayOut way) {
        var walk = in(way.service());

        passes(way.adult(), () -> goes(walk, way, way.answers()));
    }

    @ParameterizedTest
    @MethodSource("waysOut")
    void a_child_is_never_only_let_go(WayOut way) {
        var walk = in(way.service());
        walk.reports(way.service().phase.provider, "POSSIBLY_CHILD")
                .does("coordinator", "NameSocialWorkCentre", "centre", "social")
                .does("social", "LookAfterChild")
                .later(Duration.ofHours(1));

        boolean centre = way.child().equals("CENTRE");
        var agreement = way.service() == Service.ONWARD ? List.of("signedBy", "GUARDIAN") : List.<String>of();
        passes(centre ? "-" : way.child(), () -> goes(walk, way, agreement));
        assertThat(world.openTasks(walk.reference).contains("UserTask_LookAfterChild"))
                .as("the centre looks after the child")
                .isEqualTo(centre);
    }

    @Test
    void the_table_knows_every_way_out_that_a_form_offers() throws IOException {
        for (var service : Service.values()) {
            assertThat(waysOut().filter(way -> way.service() == service).map(WayOut::name))
                    .as(service.form)
                    .containsExactlyInAnyOrderElementsOf(offered(service));
        }
    }

    private Walk in(Service service) {
        var walk = service.phase.begin(world);
        if (service == Service.CRISIS || service == Service.ONWARD) {
            walk.decided("REASONABLE_GROUNDS").briefed();
        }
        if (service == Service.ONWARD) {
            walk.does("crisis-a", "RecordExit", "reason", "OTHER", "agrees", "YES");
        }
        return walk.later(Duration.ofHours(1));
    }

    private static void goes(Walk walk, WayOut way, List<String> answers) {
        var given = new ArrayList<Object>(List.of(way.service().question, way.name()));
        given.addAll(answers);
        walk.does(way.service().phase.provider, way.service().form, given.toArray());
    }

    private static void passes(String refusal, Runnable exit) {
        if (refusal.equals("-")) {
            exit.run();
        } else {
            assertThatThrownBy(exit::run).isInstanceOf(Refusal.class).hasMessage(refusal);
        }
    }

    private static List<String> offered(Service service) throws IOException {
        var form = new ObjectMapper().readTree(Files.readString(Path.of("forms", service.form + ".form")));
        var offered = new ArrayList<String>();
        for (var component : form.path("components")) {
            if (component.path("key").asText().equals(service.question)) {
                offered.addAll(component.path("values").findValuesAsText("value"));
            }
        }
        return offered;
    }
}
