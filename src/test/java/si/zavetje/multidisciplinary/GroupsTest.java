package si.zavetje.multidisciplinary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.database.NewRows;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup.Matter;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup.Waiting;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;
import si.zavetje.world.TwoTransactions;

/** The tables of the groups on both databases: what two people write at once is never lost. */
class GroupsTest {

    private final Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final OffsetDateTime utc = now.atOffset(ZoneOffset.UTC);
    private final CaseReference reference = CaseReference.random();

    private DataSource tables(Database database) {
        var tables = database.migrated();
        JdbcClient.create(tables)
                .sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, '2025-26')")
                .params(reference.text(), now.atOffset(ZoneOffset.UTC))
                .update();
        return tables;
    }

    @ParameterizedTest
    @EnumSource
    void members_are_named_sign_and_are_replaced(Database database) {
        var groups = Aggregates.at(tables(database), Groups.class);
        var group = groups.add(reference, "police", now);
        groups.addMember(group.id(), "police", "police-a");
        groups.addMember(group.id(), "safe-a", "safe-a");
        groups.sign(group.id(), "police", utc);
        groups.dropUnsigned(group.id(), utc);
        groups.addMember(group.id(), "group-1", "group-a");

        assertThat(groups.members(group.id()))
                .containsExactly(new Member("police", "police-a", true), new Member("group-1", "group-a", false));
        groups.save(group.dismissed(now));
        assertThat(groups.find(reference)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_group_changed_meanwhile_is_not_overwritten(Database database) {
        var groups = Aggregates.at(tables(database), Groups.class);
        var seenByBoth = groups.add(reference, "police", now);
        groups.save(seenByBoth.chairedBy("safe-a"));

        assertThatThrownBy(() -> groups.save(seenByBoth.chairedBy("group-1")))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_name_a_group_at_once_the_second_is_too_late(Database database) {
        var tables = tables(database);
        var groups = Aggregates.at(tables, Groups.class);
        groups.add(reference, "police", now);

        assertThatThrownBy(() -> NewRows.add(() -> groups.save(Group.named(reference, 1, "safe-a", now))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_votes_twice_in_a_round_even_at_the_same_moment(Database database) {
        var tables = tables(database);
        var group = Aggregates.at(tables, Groups.class).add(reference, "police", now);
        var rounds = Aggregates.at(tables, Rounds.class);
        var round = rounds.propose(group, Proposal.LOSS_OF_RIGHT, LossOfRightGround.FRAUDULENT_STATUS, false, now);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> rounds.cast(round.id(), "police", "police-a", Vote.YES, utc),
                                () -> rounds.cast(round.id(), "police", "police-a", Vote.NO, utc)))
                .containsInstanceOf(DuplicateKeyException.class);
        rounds.save(round.counted(true, true, LocalDate.of(2026, 3, 10), now));
        assertThatThrownBy(() -> rounds.save(round.counted(true, false, LocalDate.of(2026, 3, 10), now)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(rounds.ballots(round.id())).containsExactly(new Ballot("police", "police-a", Vote.YES));
        assertThat(rounds.latest(group).orElseThrow())
                .returns(LossOfRightGround.FRAUDULENT_STATUS, Round::ground)
                .returns(LocalDate.of(2026, 3, 10), Round::effectiveOn)
                .returns(true, Round::wasAccepted);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_put_something_on_the_agenda_at_once_the_second_is_told_to_look_again(Database database) {
        var tables = tables(database);
        var groups = Aggregates.at(tables, Groups.class);
        var group = groups.add(reference, "police", now);

        assertThat(TwoTransactions.on(tables)
                        .atOnce(
                                () -> groups.raise(group.id(), Matter.DANGER, utc),
                                () -> groups.raise(group.id(), Matter.MISSING, utc)))
                .containsInstanceOf(DuplicateKeyException.class);
        assertThat(groups.waiting(group.id())).containsExactly(new Waiting(Matter.DANGER, now));
        groups.discussed(group.id(), utc);
        assertThat(groups.waiting(group.id())).isEmpty();
        groups.raise(group.id(), Matter.MISSING, utc);
        assertThat(groups.waiting(group.id())).containsExactly(new Waiting(Matter.MISSING, now));
    }

    @Test
    void what_is_over_is_neither_changed_nor_counted_again() {
        var gone = Group.named(reference, 1, "police", now).dismissed(now);
        var counted = Round.proposed(gone, 1, Proposal.CONFIRM_PROGRAMME, null, false, now)
                .counted(true, true, LocalDate.of(2026, 3, 10), now);

        assertThatThrownBy(() -> gone.chairedBy("safe-a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gone.called(now)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> counted.counted(true, false, LocalDate.of(2026, 3, 10), now))
                .isInstanceOf(IllegalStateException.class);
    }
}
