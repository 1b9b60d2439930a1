package si.zavetje.multidisciplinary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.database.NewRows;
import si.zavetje.shared.CaseReference;

/** All proposals and the votes on them. */
interface Rounds extends ListCrudRepository<Round, UUID> {

    Optional<Round> findFirstByGroupIdOrderByNumberDesc(UUID group);

    default Optional<Round> latest(Group group) {
        return findFirstByGroupIdOrderByNumberDesc(group.id());
    }

    default Round propose(
            Group group, Proposal proposal, @Nullable LossOfRightGround ground, boolean written, Instant now) {
        int before = latest(group).map(Round::number).orElse(0);
        return NewRows.add(() -> save(Round.proposed(group, before + 1, proposal, ground, written, now)));
    }

    /** The days on which decisions of any group of the case that end the stay took or take effect, the last one last. */
    @Query("select r.effective_on from zv_group_round r join zv_group g on g.id = r.group_id"
            + " where g.case_reference = :reference and r.accepted = true"
            + " and r.proposal in ('CLOSE', 'LOSS_OF_RIGHT') order by r.effective_on")
    List<LocalDate> endsOfStay(String reference);

    /** The last of them. */
    default Optional<LocalDate> endOfStay(CaseReference reference) {
        return endsOfStay(reference.text()).stream().reduce((earlier, later) -> later);
    }

    /** The primary key keeps a member from voting twice, even at the same moment. */
    @Modifying
    @Query("insert into zv_group_vote (round_id, username, organisation, vote, cast_at)"
            + " values (:round, :username, :organisation, :vote, :now)")
    void cast(UUID round, String username, String organisation, Vote vote, OffsetDateTime now);

    @Query("select username, organisation, vote from zv_group_vote where round_id = :round")
    List<Ballot> ballots(UUID round);
}
