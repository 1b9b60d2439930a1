package si.zavetje.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import si.zavetje.world.Answers;
import si.zavetje.world.Browser;
import si.zavetje.world.Visitor;

/** What was acknowledged survives SIGKILL: nothing lost, nothing doubled, and the clocks go on. */
class KilledAndRestartedIT {

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final Answers answers = new Answers();

    @Test
    void every_acknowledged_form_is_there_after_a_kill_none_is_doubled_and_a_timer_that_came_due_meanwhile_fires()
            throws Exception {
        String reference;
        try (var first = RunningJar.asHandedOut(folder)) {
            System.out.println("First start: " + first.startedWithin().toMillis() + " ms");
            var police = Visitor.signIn(first.port(), "police");
            reference = police.refer(filled("RegisterReferral", Night.ADULT_IN_DANGER));
            police.complete("Triage the referral", reference, filled("TriageReferral", Map.of("possiblyChild", "NO")));
            first.kill();
        }
        try (var second = RunningJar.in(folder)) {
            System.out.println("Later start: " + second.startedWithin().toMillis() + " ms");
            var police = Visitor.signIn(second.port(), "police");
            assertThat(police.tasks()).doesNotContain("Triage the referral · " + reference);
            assertThat(police.tasks()).doesNotHaveDuplicates();
            police.complete(
                    "Agree emergency shelter",
                    reference,
                    filled("AgreeEmergencyShelter", Map.of("consent", "YES", "signedBy", "VICTIM")));
            police.complete("Announce the placement", reference, filled("AnnouncePlacement", Map.of()));
            var provider = Visitor.signIn(second.port(), "crisis-a");
            provider.complete("Prepare a place", reference, filled("PrepareLocation", Map.of("answer", "READY")));
            second.kill();
        }
        waitsForHerNoLonger(reference);
        try (var third = RunningJar.in(folder)) {
            var police = Visitor.signIn(third.port(), "police");
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> police.tasks().contains("Review the need · " + reference));
            assertThat(police.tasks().stream().filter(name -> name.endsWith(reference)))
                    .doesNotHaveDuplicates();
            assertThat(third.output()).doesNotContain(answers.canaries());
            assertThat(third.output()).doesNotContain(Browser.PASSWORD);
        }
    }

    /** As if the program had been away while the hours ran out for which the provider waits for her. */
    private void waitsForHerNoLonger(String reference) {
        var timer = "case_reference = ? and activity = 'BoundaryEvent_StandbyEnds' and state = 'OPEN'";
        var due = clock.instant().atOffset(ZoneOffset.UTC).minusSeconds(1);
        var file =
                new DriverManagerDataSource("jdbc:h2:file:" + folder.toAbsolutePath() + "/data/zavetje", "zavetje", "");
        var jdbc = new JdbcTemplate(file);
        assertThat(jdbc.update(
                        "update ACT_RU_JOB set DUEDATE_ = ? where ID_ = (select clock_id from zv_obligation where "
                                + timer + ")",
                        due.toLocalDateTime(),
                        reference))
                .isEqualTo(1);
        assertThat(jdbc.update(
                        "update zv_obligation set due_at = ?, counted_at = ? where " + timer, due, due, reference))
                .isEqualTo(1);
    }

    private Map<String, Object> filled(String form, Map<String, ?> matters) {
        return answers.to(form, clock.instant(), matters);
    }
}
