package si.zavetje.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;
import si.zavetje.world.MovableClock;
import si.zavetje.world.TwoTransactions;

/** Every look stays written, or nothing is shown. */
class LooksTest {

    private static final CaseReference CASE = CaseReference.random();
    private static final Reader ANA = new Reader("ana", "police-a", OrganisationKind.POLICE);

    @ParameterizedTest
    @EnumSource
    void who_looked_at_what_is_written_by_name_and_part_and_never_an_answer(Database database) {
        var on = new On(database.migrated());
        on.looks.write(look("task-1"));

        assertThat(on.rows())
                .containsExactly("2026-03-01T10:00 ana police-a POLICE FORM task-1 IDENTITY SUPPORT"
                        + " IDENTITY: Admit.born Admit.name; SUPPORT: Admit.plan");
        assertThat(on.looks.changedPast()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_look_stays_though_everything_around_it_is_taken_back(Database database) {
        var on = new On(database.migrated());
        on.transaction.executeWithoutResult(status -> {
            on.looks.write(look(null));
            status.setRollbackOnly();
        });

        assertThat(on.rows()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_written_is_refused_in_a_sentence_and_may_be_tried_again(Database database) {
        var on = new On(database.migrated());
        on.jdbc.sql("drop table zv_look").update();

        assertThatThrownBy(() -> on.looks.write(look(null)))
                .isInstanceOf(LookNotWritten.class)
                .matches(refusal -> ((LookNotWritten) refusal).mayPass());
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_look_at_the_same_moment_both_are_written_and_neither_waits(Database database) {
        var source = database.migrated();
        var on = new On(source);

        var refused = TwoTransactions.on(source)
                .atOnce(() -> on.looks.write(look("task-1")), () -> on.looks.write(look("task-2")));

        assertThat(refused).isEmpty();
        assertThat(on.rows()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_look_changed_past_the_program_is_found(Database database) {
        for (var tampering : List.of(
                "username = 'bor'",
                "organisation = 'police-b'",
                "role = 'COORDINATOR'",
                "case_reference = '0000-0000'",
                "what = 'FILE'",
                "task = null",
                "compartments = 'SUPPORT'",
                "fields = ''",
                "looked_at = timestamp with time zone '2026-03-01 10:00:00+00'")) {
            var on = new On(database.migrated());
            on.looks.write(look("task-1"));
            on.jdbc.sql("update zv_look set " + tampering).update();

            assertThat(on.looks.changedPast()).as(tampering).hasSize(1);
        }
    }

    private static Look look(@Nullable String task) {
        return new Look(
                ANA,
                CASE,
                Look.What.FORM,
                task,
                Map.of("SUPPORT", List.of("Admit.plan"), "IDENTITY", List.of("Admit.name", "Admit.born")));
    }

    private static final class On {

        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;
        private final Looks looks;

        private On(DataSource source) {
            jdbc = JdbcClient.create(source);
            var transactions = new JdbcTransactionManager(source);
            transaction = new TransactionTemplate(transactions);
            var clock = new MovableClock();
            clock.set("2026-03-01T10:00");
            looks = new Looks(jdbc, DirectoryEdits.in(jdbc).seals(), clock, transactions);
        }

        private List<String> rows() {
            return jdbc.sql("select * from zv_look order by task")
                    .query((row, number) -> row.getObject("looked_at", java.time.OffsetDateTime.class)
                                    .atZoneSameInstant(si.zavetje.shared.LegalZone.ID)
                                    .toLocalDateTime()
                            + " " + row.getString("username") + " " + row.getString("organisation") + " "
                            + row.getString("role") + " " + row.getString("what") + " " + row.getString("task") + " "
                            + row.getString("compartments") + " " + row.getString("fields"))
                    .list();
        }
    }
}
