package si.zavetje.safeaccommodation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.reflection.Title;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;

/** The table of the safe stays on both databases. */
class SafeStaysTest {

    private final CaseReference reference = CaseReference.random();

    private SafeStays on(Database database) {
        var source = database.migrated();
        var jdbc = JdbcClient.create(source);
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, '2025-26')")
                .params(reference.text(), Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();
        return Aggregates.at(source, SafeStays.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_stay_counts_and_comes_back_as_written(Database database) {
        var stays = on(database);
        stays.begin(reference);
        stays.begin(reference);
        var admitted = Instant.parse("2026-03-29T00:30:00Z");
        stays.save(stays.of(reference)
                .checked(SafeStay.Entry.ELIGIBLE)
                .titled(LocalDate.of(2026, 6, 5), Title.Kind.ASYLUM)
                .admitted(admitted));

        assertThat(stays.of(reference))
                .returns(2, SafeStay::number)
                .returns(admitted, SafeStay::admittedAt)
                .returns(SafeStay.Entry.ELIGIBLE, SafeStay::entry)
                .returns(LocalDate.of(2026, 6, 5), SafeStay::titleUntil)
                .returns(Title.Kind.ASYLUM, SafeStay::titleKind)
                .returns(null, SafeStay::handOverAccepted);
    }

    @ParameterizedTest
    @EnumSource
    void a_stay_changed_meanwhile_is_not_overwritten(Database database) {
        var stays = on(database);
        stays.begin(reference);
        var seenByBoth = stays.of(reference);
        stays.save(seenByBoth.answered(true));

        assertThatThrownBy(() -> stays.save(seenByBoth.answered(false)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }
}
