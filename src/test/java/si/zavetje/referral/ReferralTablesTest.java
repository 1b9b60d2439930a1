package si.zavetje.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.Seals;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** The tables of referrals and of what links them, on both databases. */
class ReferralTablesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_row_changed_meanwhile_is_not_overwritten(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var referrals = new ReceivedReferrals(jdbc);
        var seen = referrals.of(referred(jdbc));
        referrals.end(seen, "COMPLETED", NOW);

        assertThat(referrals.of(new CaseReference(seen.caseReference())).open()).isFalse();
        assertThatThrownBy(() -> referrals.end(seen, "WITHDREW", NOW))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_link_is_confirmed_or_taken_back_once(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var links = links(jdbc);
        var reference = referred(jdbc);
        links.add(reference, referred(jdbc), CaseLinks.Kind.LINK);
        var link = links.standing(reference).orElseThrow();
        links.undo(link);

        assertThat(links.standing(reference)).isEmpty();
        assertThatThrownBy(() -> links.confirm(link)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void two_cases_are_linked_one_way_only_while_the_link_stands(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var links = links(jdbc);
        var one = referred(jdbc);
        var other = referred(jdbc);
        links.add(one, other, CaseLinks.Kind.LINK);

        assertThatThrownBy(() -> links.add(other, one, CaseLinks.Kind.LINK)).isInstanceOf(DuplicateKeyException.class);
        links.undo(links.standing(one).orElseThrow());
        links.add(other, one, CaseLinks.Kind.LINK);
        assertThat(links.standing(other)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_link_that_was_written_past_the_program_gives_nobody_access(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var links = links(jdbc);
        var one = referred(jdbc);
        var other = referred(jdbc);
        links.add(one, other, CaseLinks.Kind.LINK);
        assertThat(links.standing(one).orElseThrow().genuine()).isTrue();
        links.confirm(links.standing(one).orElseThrow());
        assertThat(links.standing(one).orElseThrow().genuine()).isTrue();

        jdbc.sql("update zv_case_link set earlier_reference = ? where case_reference = ?")
                .params(referred(jdbc).text(), one.text())
                .update();
        assertThat(links.standing(one).orElseThrow().genuine()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_link_that_was_taken_back_is_not_brought_back_past_the_program(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        var links = links(jdbc);
        var one = referred(jdbc);
        links.add(one, referred(jdbc), CaseLinks.Kind.LINK);
        links.confirm(links.standing(one).orElseThrow());
        links.undo(links.standing(one).orElseThrow());
        assertThat(links.changedPast()).isEmpty();

        jdbc.sql("update zv_case_link set undone_at = null").update();

        assertThat(links.standing(one).orElseThrow().genuine()).isFalse();
        assertThat(links.changedPast()).containsExactly("case " + one + ": a link was changed past this program");
    }

    private static CaseReference referred(JdbcClient jdbc) {
        var reference = CaseReference.random();
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, 'p')")
                .params(reference.text(), NOW.atOffset(ZoneOffset.UTC))
                .update();
        new ReceivedReferrals(jdbc)
                .add(new ReceivedReferral(
                        reference.text(),
                        NOW,
                        Referral.LegalStatus.TCN_IRREGULAR,
                        false,
                        false,
                        false,
                        0,
                        null,
                        null,
                        0));
        return reference;
    }

    private CaseLinks links(JdbcClient jdbc) {
        return new CaseLinks(jdbc, Seals.rows(folder, jdbc), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
