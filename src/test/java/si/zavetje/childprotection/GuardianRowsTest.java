package si.zavetje.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.childprotection.Guardian.Ending;
import si.zavetje.childprotection.Guardian.Kind;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** Who speaks for a child, on both databases. */
class GuardianRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    @ParameterizedTest
    @EnumSource
    void of_two_who_name_somebody_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, GuardianRows.class);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(() -> rows.save(guardian(reference)), () -> rows.save(guardian(reference))))
                .containsInstanceOf(DbActionExecutionException.class);
        assertThat(rows.findByCaseReferenceOrderByNumber(reference.text())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_end_a_guardian_at_once_the_second_is_too_late(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, GuardianRows.class);
        var speaking = rows.save(guardian(reference));

        rows.save(speaking.ended(DAY, Ending.DISMISSED));
        assertThatThrownBy(() -> rows.save(speaking.ended(DAY, Ending.OTHER)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_settle_a_matter_of_a_child_at_once_the_second_is_too_late(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        var rows = Aggregates.at(tables, ChildMatterRows.class);
        var open = rows.save(ChildMatter.raised(reference.text(), ChildMatter.Kind.DISAGREES));

        rows.save(open.settled());
        assertThatThrownBy(() -> rows.save(open.again())).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void the_word_counts_from_the_first_day_until_the_day_of_the_end() {
        var guardian = guardian(CaseReference.random()).ended(DAY.plusDays(2), Ending.REPLACED);

        assertThat(guardian.speaksOn(DAY.minusDays(1))).isFalse();
        assertThat(guardian.speaksOn(DAY)).isTrue();
        assertThat(guardian.speaksOn(DAY.plusDays(1))).isTrue();
        assertThat(guardian.speaksOn(DAY.plusDays(2))).isFalse();
    }

    @Test
    void nobody_ends_twice_or_before_the_beginning() {
        var guardian = guardian(CaseReference.random());

        assertThatThrownBy(() -> guardian.ended(DAY.minusDays(1), Ending.OTHER))
                .hasMessage("childprotection.endsBeforeBegin");
        var over = guardian.ended(DAY, Ending.OTHER);
        assertThatThrownBy(() -> over.ended(DAY, Ending.OTHER)).hasMessage("childprotection.guardianOver");
    }

    private static Guardian guardian(CaseReference reference) {
        return Guardian.named(reference.text(), 1, Kind.SPECIAL_CASE, DAY);
    }
}
