package si.zavetje.earlierreferrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.Seals;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.OpenedCase;

/** The table of what links referrals, on both databases. */
class CaseLinksTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_link_is_confirmed_or_taken_back_once(Database database) {
        var tables = database.migrated();
        var jdbc = JdbcClient.create(tables);
        var links = links(tables);
        var reference = OpenedCase.in(jdbc, NOW);
        links.add(reference, OpenedCase.in(jdbc, NOW), CaseLink.Kind.LINK);
        var link = links.standing(reference).orElseThrow();
        links.undo(link);

        assertThat(links.standing(reference)).isEmpty();
        assertThatThrownBy(() -> links.confirm(link)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_further_referral_says_is_read_by_both_and_only_after_it_was_confirmed(Database database) {
        var tables = database.migrated();
        var jdbc = JdbcClient.create(tables);
        var links = links(tables);
        var open = OpenedCase.in(jdbc, NOW);
        var further = OpenedCase.in(jdbc, NOW);
        links.add(further, open, CaseLink.Kind.LINK);
        assertThat(links.confirmed(open)).isEmpty();
        assertThatThrownBy(() -> links.read(links.standing(further).orElseThrow()))
                .isInstanceOf(IllegalStateException.class);

        links.confirm(links.standing(further).orElseThrow());
        links.read(links.confirmed(open).get(0));
        links.readByPolice(links.confirmed(open).get(0));
        assertThat(links.confirmed(open).get(0))
                .returns(further, CaseLink::reference)
                .returns(NOW, CaseLink::readAt)
                .returns(NOW, CaseLink::policeReadAt);
    }

    @ParameterizedTest
    @EnumSource
    void two_cases_are_linked_one_way_only_while_the_link_stands(Database database) {
        var tables = database.migrated();
        var jdbc = JdbcClient.create(tables);
        var links = links(tables);
        var one = OpenedCase.in(jdbc, NOW);
        var other = OpenedCase.in(jdbc, NOW);
        links.add(one, other, CaseLink.Kind.LINK);

        assertThatThrownBy(() -> links.add(other, one, CaseLink.Kind.LINK)).isInstanceOf(DuplicateKeyException.class);
        links.undo(links.standing(one).orElseThrow());
        links.add(other, one, CaseLink.Kind.LINK);
        assertThat(links.standing(other)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_link_that_was_written_past_the_program_gives_nobody_access(Database database) {
        var tables = database.migrated();
        var jdbc = JdbcClient.create(tables);
        var links = links(tables);
        var one = OpenedCase.in(jdbc, NOW);
        var other = OpenedCase.in(jdbc, NOW);
        links.add(one, other, CaseLink.Kind.LINK);
        assertThat(links.genuine(links.standing(one).orElseThrow())).isTrue();
        links.confirm(links.standing(one).orElseThrow());
        assertThat(links.genuine(links.standing(one).orElseThrow())).isTrue();

        jdbc.sql("update zv_case_link set earlier_reference = ? where case_reference = ?")
                .params(OpenedCase.in(jdbc, NOW).text(), one.text())
                .update();
        assertThat(links.genuine(links.standing(one).orElseThrow())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_link_that_was_taken_back_is_not_brought_back_past_the_program(Database database) {
        var tables = database.migrated();
        var jdbc = JdbcClient.create(tables);
        var links = links(tables);
        var one = OpenedCase.in(jdbc, NOW);
        links.add(one, OpenedCase.in(jdbc, NOW), CaseLink.Kind.LINK);
        links.confirm(links.standing(one).orElseThrow());
        links.proposeUndoing(links.standing(one).orElseThrow(), "somebody");
        links.undo(links.standing(one).orElseThrow());
        assertThat(links.changedPast()).isEmpty();

        jdbc.sql("update zv_case_link set undone_at = null").update();

        assertThat(links.genuine(links.standing(one).orElseThrow())).isFalse();
        assertThat(links.changedPast()).containsExactly("case " + one + ": a link was changed past this program");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_confirmed_is_not_undone_before_somebody_proposes_it_and_who_did_is_sealed(Database database) {
        var tables = database.migrated();
        var jdbc = JdbcClient.create(tables);
        var links = links(tables);
        var one = OpenedCase.in(jdbc, NOW);
        links.add(one, OpenedCase.in(jdbc, NOW), CaseLink.Kind.LINK);
        assertThatThrownBy(() -> links.proposeUndoing(links.standing(one).orElseThrow(), "somebody"))
                .isInstanceOf(IllegalStateException.class);
        links.confirm(links.standing(one).orElseThrow());
        assertThatThrownBy(() -> links.undo(links.standing(one).orElseThrow()))
                .isInstanceOf(IllegalStateException.class);
        links.proposeUndoing(links.standing(one).orElseThrow(), "somebody");
        assertThat(links.changedPast()).isEmpty();

        jdbc.sql("update zv_case_link set undoing_proposed_by = 'another'").update();

        assertThat(links.changedPast()).hasSize(1);
    }

    private CaseLinks links(DataSource tables) {
        return new CaseLinks(
                Aggregates.at(tables, CaseLinkRows.class),
                Seals.rows(folder, JdbcClient.create(tables)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
