package si.zavetje.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.reintegration.EligibilityRules.Eligibility;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** The table of the programmes on both databases. */
class ProgrammesTest {

    private final CaseReference reference = CaseReference.random();

    private Programmes on(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, '2025-26')")
                .params(reference.text(), Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();
        return new Programmes(jdbc);
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_application_counts_and_comes_back_as_written(Database database) {
        var programmes = on(database);
        programmes.begin(reference, false);
        programmes.begin(reference, true);
        programmes.change(
                programmes.of(reference),
                "eligibility",
                Eligibility.NO_PROCEEDINGS,
                "title_until",
                LocalDate.of(2026, 6, 5),
                "exit_outcome",
                Programme.ExitOutcome.EMPLOYED);

        assertThat(programmes.of(reference))
                .returns(2, Programme::number)
                .returns(true, Programme::titleNeeded)
                .returns(Eligibility.NO_PROCEEDINGS, Programme::eligibility)
                .returns(LocalDate.of(2026, 6, 5), Programme::titleUntil)
                .returns(Programme.ExitOutcome.EMPLOYED, Programme::exitOutcome)
                .returns(null, Programme::place);
    }

    @ParameterizedTest
    @EnumSource
    void a_programme_changed_meanwhile_is_not_overwritten(Database database) {
        var programmes = on(database);
        programmes.begin(reference, false);
        var seenByBoth = programmes.of(reference);
        programmes.change(seenByBoth, "place", Programme.Place.ENROL);

        assertThatThrownBy(() -> programmes.change(seenByBoth, "place", Programme.Place.WAIT_LIST))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }
}
