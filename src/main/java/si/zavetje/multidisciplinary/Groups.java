package si.zavetje.multidisciplinary;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.database.NewRows;
import si.zavetje.shared.CaseReference;

/** All groups and the people named to them; who is named and who signs is written without changing the group itself. */
interface Groups extends ListCrudRepository<Group, UUID> {

    Optional<Group> findFirstByCaseReferenceAndDismissedAtIsNullOrderByNumberDesc(String caseReference);

    int countByCaseReference(String caseReference);

    default Optional<Group> find(CaseReference reference) {
        return findFirstByCaseReferenceAndDismissedAtIsNullOrderByNumberDesc(reference.text());
    }

    default Group of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no group was named"));
    }

    default Group add(CaseReference reference, String chair, Instant now) {
        int before = countByCaseReference(reference.text());
        return NewRows.add(() -> save(Group.named(reference, before + 1, chair, now)));
    }

    /** Everybody who is named now, signed or not, in the order of naming. */
    @Query("select username, organisation, signed_at is not null as signed from zv_group_member"
            + " where group_id = :group and replaced_at is null order by position")
    List<Member> members(UUID group);

    @Modifying
    @Query("insert into zv_group_member (group_id, position, username, organisation)"
            + " select :group, count(*) + 1, :username, :organisation from zv_group_member where group_id = :group")
    void addMember(UUID group, String username, String organisation);

    @Modifying
    @Query("update zv_group_member set signed_at = :now where group_id = :group and username = :username"
            + " and replaced_at is null")
    void sign(UUID group, String username, OffsetDateTime now);

    /** The cases whose present group somebody is named to. */
    @Query("select distinct g.case_reference from zv_group g join zv_group_member m on m.group_id = g.id"
            + " where m.username = :username and m.replaced_at is null and g.dismissed_at is null")
    List<String> casesOf(String username);

    @Modifying
    @Query("update zv_group_member set replaced_at = :now where group_id = :group and username = :username"
            + " and replaced_at is null")
    void drop(UUID group, String username, OffsetDateTime now);

    @Modifying
    @Query("update zv_group_member set replaced_at = :now where group_id = :group and signed_at is null"
            + " and replaced_at is null")
    void dropUnsigned(UUID group, OffsetDateTime now);

    /** What waits for the next meeting, the oldest first. */
    @Query("select matter, raised_at from zv_group_matter where group_id = :group and met_at is null order by number")
    List<MultidisciplinaryGroup.Waiting> waiting(UUID group);

    /** Puts something on the agenda; the key keeps two from being written as one. */
    @Modifying
    @Query("insert into zv_group_matter (group_id, number, matter, raised_at)"
            + " select :group, count(*) + 1, :matter, :now from zv_group_matter where group_id = :group")
    void raise(UUID group, MultidisciplinaryGroup.Matter matter, OffsetDateTime now);

    @Modifying
    @Query("update zv_group_matter set met_at = :now where group_id = :group and met_at is null")
    void discussed(UUID group, OffsetDateTime now);

    @Query("select count(*) from zv_group_change where group_id = :group")
    int changesOf(UUID group);

    /** Writes that the coordinator changed the group; the key keeps two from being written as one. */
    @Modifying
    @Query("insert into zv_group_change (group_id, number, chair, reason, by_account, changed_at)"
            + " values (:group, :number, :chair, :reason, :by, :now)")
    void noteChange(UUID group, int number, String chair, String reason, String by, OffsetDateTime now);
}
