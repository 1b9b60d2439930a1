package si.zavetje.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.database.NewRows;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;
import si.zavetje.world.TwoTransactions;

/** Where people lived, on both databases. */
class ProviderStayRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void of_two_who_let_her_move_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = database.migrated();
        var reference = OpenedCase.in(JdbcClient.create(tables), NOW).text();
        var rows = Aggregates.at(tables, ProviderStayRows.class);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> NewRows.add(() -> rows.save(at("crisis-a", reference))),
                                () -> NewRows.add(() -> rows.save(at("crisis-b", reference)))))
                .containsInstanceOf(DuplicateKeyException.class);

        var seenByBoth = rows.findByCaseReferenceOrderByNumber(reference).get(0);
        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rows.save(seenByBoth.ended(NOW, ProviderStay.TRANSFERRED)),
                                () -> rows.save(seenByBoth.ended(NOW, "LEFT"))))
                .containsInstanceOf(OptimisticLockingFailureException.class);
        assertThat(rows.findByCaseReferenceOrderByNumber(reference))
                .singleElement()
                .returns(NOW, ProviderStay::untilAt)
                .returns("crisis-a", ProviderStay::provider)
                .returns(ProviderStay.TRANSFERRED, ProviderStay::ending);
        assertThatThrownBy(() ->
                        rows.findByCaseReferenceOrderByNumber(reference).get(0).ended(NOW, "LEFT"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static ProviderStay at(String provider, String reference) {
        return ProviderStay.begun(reference, 1, Housing.CRISIS, provider, NOW);
    }
}
