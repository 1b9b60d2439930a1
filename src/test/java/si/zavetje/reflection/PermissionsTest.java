package si.zavetje.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;
import si.zavetje.world.TwoTransactions;

/** The tables of the permissions to stay on both databases. */
class PermissionsTest {

    private static final LocalDate GRANTED = LocalDate.of(2025, 11, 30);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 28);

    private final CaseReference reference = CaseReference.random();

    private Permissions on(Database database) {
        return on(database.migrated());
    }

    private Permissions on(DataSource database) {
        var jdbc = JdbcClient.create(database);
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, '2025-26')")
                .params(reference.text(), Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();
        return new Permissions(jdbc);
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_decision_counts_and_comes_back_as_written(Database database) {
        var permissions = on(database);
        permissions.add(reference, null, null, false);
        assertThat(permissions.of(reference).granted()).isFalse();
        permissions.add(reference, GRANTED, LAST, false);
        permissions.change(permissions.of(reference), "continuation", Continuation.EXTENSION, "permit_granted", false);
        permissions.addExtension(permissions.of(reference), LAST.plusDays(1), LocalDate.of(2026, 5, 30), LAST);

        assertThat(permissions.of(reference))
                .returns(2, Permission::number)
                .returns(GRANTED, Permission::grantedOn)
                .returns(LAST, Permission::lastDay)
                .returns(Continuation.EXTENSION, Permission::continuation)
                .returns(false, Permission::permitGranted);
    }

    @ParameterizedTest
    @EnumSource
    void a_residence_permit_covers_its_days(Database database) {
        var permissions = on(database);
        assertThat(permissions.residencePermitUntil(reference)).isEmpty();
        permissions.addResidencePermit(reference, GRANTED, LAST);

        assertThat(permissions.residencePermitUntil(reference)).contains(LAST);
        assertThat(permissions.residencePermitOn(reference, LAST)).isTrue();
        assertThat(permissions.residencePermitOn(reference, LAST.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_permission_changed_meanwhile_is_not_overwritten(Database database) {
        var permissions = on(database);
        permissions.add(reference, GRANTED, LAST, false);
        var seenByBoth = permissions.of(reference);
        permissions.change(seenByBoth, "continuation", Continuation.LEAVES);

        assertThatThrownBy(() -> permissions.change(seenByBoth, "continuation", Continuation.NONE))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_extend_a_permission_at_once_the_second_is_told(Database database) {
        var source = database.migrated();
        var permissions = on(source);
        permissions.add(reference, GRANTED, LAST, false);
        var seenByBoth = permissions.of(reference);

        var second = TwoTransactions.on(source)
                .atOnce(
                        () -> permissions.addExtension(seenByBoth, LAST, LAST.plusDays(90), LAST),
                        () -> permissions.addExtension(seenByBoth, LAST, LAST.plusDays(30), LAST));

        assertThat(second).containsInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource
    void two_residence_permits_recorded_at_once_are_both_kept(Database database) {
        var source = database.migrated();
        var permissions = on(source);

        var second = TwoTransactions.on(source)
                .atOnce(
                        () -> permissions.addResidencePermit(reference, GRANTED, LAST),
                        () -> permissions.addResidencePermit(reference, GRANTED, LAST.plusDays(30)));

        assertThat(second).isEmpty();
        assertThat(permissions.residencePermitUntil(reference)).contains(LAST.plusDays(30));
    }
}
