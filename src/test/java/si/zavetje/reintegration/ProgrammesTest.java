package si.zavetje.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.database.NewRows;
import si.zavetje.reflection.Title;
import si.zavetje.reintegration.EligibilityRules.Eligibility;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;

/** The table of the programmes on both databases. */
class ProgrammesTest {

    private static final Instant NOW = Instant.parse("2026-03-29T00:30:00Z");
    private static final LocalDate APPLIED = LocalDate.of(2026, 3, 2);
    private static final LocalDate TITLE_UNTIL = LocalDate.of(2026, 6, 5);

    private final CaseReference reference = CaseReference.random();

    private Programmes on(Database database) {
        var source = database.migrated();
        var jdbc = JdbcClient.create(source);
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, '2025-26')")
                .params(reference.text(), Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();
        return Aggregates.at(source, Programmes.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_application_counts_and_comes_back_as_written(Database database) {
        var programmes = on(database);
        programmes.begin(reference, false);
        programmes.begin(reference, true);
        programmes.save(programmes.of(reference).checked(APPLIED, Eligibility.NO_PROCEEDINGS, TITLE_UNTIL, NOW));

        assertThat(programmes.of(reference))
                .returns(2, Programme::number)
                .returns(true, Programme::titleNeeded)
                .returns(Eligibility.NO_PROCEEDINGS, Programme::eligibility)
                .returns(APPLIED, Programme::appliedOn)
                .returns(TITLE_UNTIL, Programme::titleUntil)
                .returns(NOW, Programme::goingOnSince)
                .returns(null, Programme::leavingSince)
                .returns(null, Programme::place);
    }

    @ParameterizedTest
    @EnumSource
    void a_programme_changed_meanwhile_is_not_overwritten(Database database) {
        var programmes = on(database);
        programmes.begin(reference, false);
        programmes.save(programmes.of(reference).checked(APPLIED, Eligibility.ELIGIBLE, null, NOW));
        var seenByBoth = programmes.of(reference);
        programmes.save(seenByBoth.placed(Programme.Place.ENROL, NOW));

        assertThatThrownBy(() -> programmes.save(seenByBoth.placed(Programme.Place.WAIT_LIST, NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_apply_at_once_the_second_is_told(Database database) {
        var programmes = on(database);
        programmes.begin(reference, false);

        assertThatThrownBy(() -> NewRows.add(() -> programmes.save(Programme.wished(reference.text(), 1, true))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_programme_goes_one_way_and_what_is_over_stays_as_it_is() {
        var wished = Programme.wished(reference.text(), 1, false);
        var refused = wished.checked(APPLIED, Eligibility.NO_PROCEEDINGS, null, NOW);
        var enrolled = wished.checked(APPLIED, Eligibility.ELIGIBLE, null, NOW).placed(Programme.Place.ENROL, NOW);
        var over = enrolled.ended(APPLIED, Programme.ExitOutcome.EMPLOYED, null, null);

        for (Consumer<Programme> step : List.<Consumer<Programme>>of(
                programme -> programme.placed(Programme.Place.ENROL, NOW),
                programme -> programme.reviewed(Programme.Review.CONTINUE, NOW),
                programme -> programme.titled(TITLE_UNTIL, Title.Kind.OTHER),
                programme -> programme.ended(APPLIED, Programme.ExitOutcome.LEFT, null, null))) {
            for (var notYetOrNoMore : List.of(wished, refused, over)) {
                assertThatThrownBy(() -> step.accept(notYetOrNoMore)).isInstanceOf(IllegalStateException.class);
            }
        }
        assertThatThrownBy(() -> enrolled.placed(Programme.Place.WAIT_LIST, NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> enrolled.checked(APPLIED, Eligibility.ELIGIBLE, null, NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> over.needingTitle(true)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> over.mustEnd(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(enrolled.mustEnd(NOW).goesOn()).isEqualTo(enrolled);
        var leaving = enrolled.reviewed(Programme.Review.EXIT, NOW);
        assertThat(leaving.leavingSince()).isEqualTo(NOW);
        assertThatThrownBy(leaving::goesOn).isInstanceOf(IllegalStateException.class);
    }
}
