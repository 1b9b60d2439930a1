package si.zavetje.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** The tables of the permissions to stay and the residence permits, on both databases. */
class PermissionsTest {

    private static final Instant NOW = Instant.parse("2025-11-30T09:00:00Z");
    private static final LocalDate GRANTED = LocalDate.of(2025, 11, 30);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 28);

    private CaseReference reference = CaseReference.random();

    private <T> T at(DataSource tables, Class<T> rows) {
        reference = OpenedCase.in(JdbcClient.create(tables), NOW);
        return Aggregates.at(tables, rows);
    }

    private Permission granted() {
        return Permission.granted(reference, 1, GRANTED, LAST);
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_decision_counts_and_comes_back_as_written(Database database) {
        var permissions = at(database.migrated(), Permissions.class);
        permissions.add(Permission.refused(reference, 1));
        assertThat(permissions.of(reference).granted()).isFalse();
        permissions.add(Permission.granted(reference, permissions.nextNumber(reference), GRANTED, LAST));
        permissions.save(permissions.of(reference).followedBy(Continuation.EXTENSION));
        permissions.addExtension(permissions.of(reference).id(), 1, LAST.plusDays(1), LocalDate.of(2026, 5, 30), LAST);

        assertThat(permissions.of(reference))
                .returns(2, Permission::number)
                .returns(GRANTED, Permission::grantedOn)
                .returns(LAST, Permission::lastDay)
                .returns(Continuation.EXTENSION, Permission::continuation)
                .returns(true, Permission::stands);
    }

    @ParameterizedTest
    @EnumSource
    void a_permission_changed_meanwhile_is_not_overwritten(Database database) {
        var permissions = at(database.migrated(), Permissions.class);
        var seenByBoth = permissions.add(granted());
        permissions.save(seenByBoth.followedBy(Continuation.LEAVES));

        assertThatThrownBy(() -> permissions.save(seenByBoth.followedBy(Continuation.NONE)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_extend_a_permission_at_once_the_second_is_told(Database database) {
        var tables = database.migrated();
        var permissions = at(tables, Permissions.class);
        var permission = permissions.add(granted());

        var second = TwoTransactions.on(tables)
                .atOnce(
                        () -> permissions.addExtension(permission.id(), 1, LAST, LAST.plusDays(90), LAST),
                        () -> permissions.addExtension(permission.id(), 1, LAST, LAST.plusDays(30), LAST));

        assertThat(second).containsInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_record_an_application_at_once_the_second_is_told(Database database) {
        var tables = database.migrated();
        var permits = at(tables, ResidencePermits.class);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> permits.save(ResidencePermit.appliedFor(reference, 1, NOW)),
                                () -> permits.save(ResidencePermit.appliedFor(reference, 1, NOW))))
                .containsInstanceOf(DbActionExecutionException.class);
        assertThat(permits.findByCaseReferenceOrderByNumberDesc(reference.text()))
                .singleElement()
                .matches(ResidencePermit::pending);
    }

    @Test
    void a_permission_over_is_changed_no_more_and_stands_again_only_then() {
        var over = granted().over(NOW);

        assertThatThrownBy(() -> over.followedBy(Continuation.NONE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> over.extended(LAST)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> granted().standsAgain()).isInstanceOf(IllegalStateException.class);
        assertThat(over.standsAgain().stands()).isTrue();
    }

    @Test
    void a_permit_covers_its_days_is_decided_once_and_watched_from_the_grant_on() {
        var permit = ResidencePermit.appliedFor(reference, 1, NOW).granted(GRANTED, LAST);

        assertThat(permit.watched()).isTrue();
        assertThat(permit.covers(LAST)).isTrue();
        assertThat(permit.covers(LAST.plusDays(1))).isFalse();
        assertThatThrownBy(() -> permit.refused(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> permit.over(NOW).over(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(ResidencePermit.appliedFor(reference, 2, NOW).refused(NOW).pending())
                .isFalse();
    }
}
