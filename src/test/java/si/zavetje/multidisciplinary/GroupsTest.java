package si.zavetje.multidisciplinary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** The tables of the groups on both databases: what two people write at once is never lost. */
class GroupsTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final CaseReference reference = CaseReference.random();

    private JdbcClient jdbc(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, '2025-26')")
                .params(reference.text(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc;
    }

    @ParameterizedTest
    @EnumSource
    void members_are_named_sign_and_are_replaced(Database database) {
        var groups = new Groups(jdbc(database), clock);
        groups.add(reference, "police");
        var group = groups.of(reference);
        groups.addMember(group, "police", "police-a");
        groups.addMember(group, "safe-a", "safe-a");
        groups.sign(group, "police");
        groups.dropUnsigned(group);
        groups.addMember(group, "group-1", "group-a");

        assertThat(groups.members(group))
                .containsExactly(new Member("police", "police-a", true), new Member("group-1", "group-a", false));
        groups.dismiss(group);
        assertThat(groups.find(reference)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_group_changed_meanwhile_is_not_overwritten(Database database) {
        var groups = new Groups(jdbc(database), clock);
        groups.add(reference, "police");
        var seenByBoth = groups.of(reference);
        groups.change(seenByBoth, "chair", "safe-a");

        assertThatThrownBy(() -> groups.change(seenByBoth, "chair", "group-1"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_votes_twice_in_a_round_even_at_the_same_moment(Database database) {
        var jdbc = jdbc(database);
        var groups = new Groups(jdbc, clock);
        groups.add(reference, "police");
        var rounds = new Rounds(jdbc, clock);
        rounds.propose(groups.of(reference), Proposal.LOSS_OF_RIGHT, LossOfRightGround.FRAUDULENT_STATUS);
        var round = rounds.latest(groups.of(reference)).orElseThrow();
        rounds.cast(round, new Ballot("police", "police-a", Vote.YES));

        assertThatThrownBy(() -> rounds.cast(round, new Ballot("police", "police-a", Vote.NO)))
                .isInstanceOf(DuplicateKeyException.class);
        rounds.close(round, true, LocalDate.of(2026, 3, 10));
        assertThatThrownBy(() -> rounds.close(round, false, LocalDate.of(2026, 3, 10)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(rounds.ballots(round)).containsExactly(new Ballot("police", "police-a", Vote.YES));
        assertThat(rounds.latest(groups.of(reference)).orElseThrow())
                .returns(LossOfRightGround.FRAUDULENT_STATUS, Round::ground)
                .returns(LocalDate.of(2026, 3, 10), Round::effectiveOn)
                .returns(true, Round::wasAccepted);
    }
}
