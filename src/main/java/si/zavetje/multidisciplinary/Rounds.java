package si.zavetje.multidisciplinary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.VersionedTable;
import si.zavetje.shared.CaseReference;

/** All proposals and the votes on them. */
@Repository
class Rounds {

    private final JdbcClient jdbc;
    private final VersionedTable table;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_group_round", "id");
        this.clock = clock;
    }

    Optional<Round> latest(Group group) {
        return jdbc.sql("select id, number, proposal, ground, accepted, effective_on, version from zv_group_round"
                        + " where group_id = ? order by number desc fetch first 1 rows only")
                .param(group.id())
                .query(Round.class)
                .optional();
    }

    /** The last day on which a decision of any group of the case that ends the stay took or takes effect. */
    Optional<LocalDate> endOfStay(CaseReference reference) {
        return jdbc
                .sql("select r.effective_on from zv_group_round r join zv_group g on g.id = r.group_id"
                        + " where g.case_reference = ? and r.accepted = true and r.proposal in ('CLOSE', 'LOSS_OF_RIGHT')"
                        + " order by r.effective_on")
                .param(reference.text())
                .query(LocalDate.class)
                .list()
                .stream()
                .reduce((earlier, later) -> later);
    }

    void propose(Group group, Proposal proposal, @Nullable LossOfRightGround ground) {
        table.insert(
                "id",
                UUID.randomUUID(),
                "group_id",
                group.id(),
                "number",
                latest(group).map(Round::number).orElse(0) + 1,
                "proposal",
                proposal,
                "ground",
                ground,
                "proposed_at",
                clock.instant());
    }

    void close(Round seen, boolean accepted, LocalDate effectiveOn) {
        table.change(
                seen.id(),
                seen.version(),
                "accepted",
                accepted,
                "counted_at",
                clock.instant(),
                "effective_on",
                effectiveOn);
    }

    /** The primary key keeps a member from voting twice, even at the same moment. */
    void cast(Round round, Ballot ballot) {
        jdbc.sql("insert into zv_group_vote (round_id, username, organisation, vote, cast_at) values (?, ?, ?, ?, ?)")
                .params(
                        round.id(),
                        ballot.username(),
                        ballot.organisation(),
                        ballot.vote().name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Ballot> ballots(Round round) {
        return jdbc.sql("select username, organisation, vote from zv_group_vote where round_id = ?")
                .param(round.id())
                .query(Ballot.class)
                .list();
    }
}
