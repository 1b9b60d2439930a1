package si.zavetje.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.Refusal;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Which status a person had on any day, as it was known then and as it is known since. */
@EngineTest
class FormalStatusOnDayTest {

    @Autowired
    World world;

    @Autowired
    FormalStatusOnDay statuses;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody_has_a_status() {
        jdbc.sql("delete from zv_formal_status").update();
    }

    @Test
    void h41_what_a_prosecutor_makes_of_a_complaint_changes_no_earlier_report() {
        world.clock.set("2025-11-10T10:00");
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS");
        recorded(walk, "IDENTIFIED", "CRIMINAL_COMPLAINT", "2025-11-10");
        world.clock.set("2026-02-20T10:00");
        recorded(walk, "POTENTIAL", "REPORT_148_10", "2026-02-18");

        assertThat(on("2025-12-31", "2026-03-01")).containsExactly(FormalStatus.IDENTIFIED);
        assertThat(on("2026-03-01", "2026-03-01")).containsExactly(FormalStatus.POTENTIAL);
        assertThat(on("2026-02-17", "2026-03-01")).containsExactly(FormalStatus.IDENTIFIED);
        assertThat(on("2026-02-18", "2026-03-01")).containsExactly(FormalStatus.POTENTIAL);
        assertThat(on("2025-11-09", "2026-03-01")).isEmpty();
    }

    @Test
    void a_report_is_found_again_as_it_was_printed_whatever_was_recorded_for_its_days_since() {
        world.clock.set("2025-11-10T10:00");
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS");
        recorded(walk, "IDENTIFIED", "CRIMINAL_COMPLAINT", "2025-11-10");
        world.clock.set("2026-01-20T23:30");
        recorded(walk, "POTENTIAL", "REPORT_148_10", "2025-12-15");

        assertThat(on("2025-12-31", "2026-01-19")).containsExactly(FormalStatus.IDENTIFIED);
        assertThat(on("2025-12-31", "2026-01-20"))
                .as("until midnight in Ljubljana")
                .containsExactly(FormalStatus.POTENTIAL);
        assertThat(on("2025-12-31", "2025-11-09")).isEmpty();
        assertThat(statuses.on(LocalDate.parse("2025-12-31"), LocalDate.parse("2026-02-01")))
                .extracting(FormalStatusOnDay.Line::basis, FormalStatusOnDay.Line::since)
                .containsExactly(tuple("REPORT_148_10", LocalDate.parse("2025-12-15")));
    }

    @ParameterizedTest
    @CsvSource({"IDENTIFIED, REPORT_148_10", "IDENTIFIED, REPORT_148_7", "POTENTIAL, CRIMINAL_COMPLAINT"})
    void a_status_that_does_not_fit_its_basis_is_not_recorded(String status, String basis) {
        world.clock.set("2025-11-10T10:00");
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS");

        assertThatThrownBy(() -> recorded(walk, status, basis, "2025-11-10"))
                .isInstanceOf(Refusal.class)
                .hasMessage("identification.statusAgainstBasis");
        assertThat(on("2025-11-10", "2025-11-10")).isEmpty();
    }

    private void recorded(Walk walk, String status, String basis, String effectiveOn) {
        walk.does(
                "police",
                "RecordFormalStatus",
                "status",
                status,
                "basis",
                basis,
                "effectiveOn",
                effectiveOn,
                "final",
                "NO");
    }

    private List<FormalStatus> on(String day, String known) {
        return statuses.on(LocalDate.parse(day), LocalDate.parse(known)).stream()
                .map(FormalStatusOnDay.Line::status)
                .toList();
    }
}
