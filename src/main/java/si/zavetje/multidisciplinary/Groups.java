package si.zavetje.multidisciplinary;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.VersionedTable;
import si.zavetje.shared.CaseReference;

/** All groups and the people named to them. */
@Repository
class Groups {

    private final JdbcClient jdbc;
    private final VersionedTable table;
    private final Clock clock;

    Groups(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_group", "id");
        this.clock = clock;
    }

    Group of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no group was named"));
    }

    Optional<Group> find(CaseReference reference) {
        return jdbc.sql(
                        "select id, case_reference, number, chair, named_at, met_at, matter_asked_at, called_at, version"
                                + " from zv_group where case_reference = ?"
                                + " and dismissed_at is null order by number desc fetch first 1 rows only")
                .param(reference.text())
                .query(Group.class)
                .optional();
    }

    void add(CaseReference reference, String chair) {
        int number = jdbc.sql("select count(*) from zv_group where case_reference = ?")
                .param(reference.text())
                .query(Integer.class)
                .single();
        table.insert(
                "id", UUID.randomUUID(),
                "case_reference", reference.text(),
                "number", number + 1,
                "chair", chair,
                "named_at", clock.instant());
    }

    void change(Group seen, @Nullable Object... columnsAndValues) {
        table.change(seen.id(), seen.version(), columnsAndValues);
    }

    void dismiss(Group seen) {
        change(seen, "dismissed_at", clock.instant());
    }

    /** Everybody who is named now, signed or not, in the order of naming. */
    List<Member> members(Group group) {
        return jdbc.sql("select username, organisation, signed_at is not null as signed from zv_group_member"
                        + " where group_id = ? and replaced_at is null order by position")
                .param(group.id())
                .query(Member.class)
                .list();
    }

    void addMember(Group group, String username, String organisation) {
        jdbc.sql("insert into zv_group_member (group_id, position, username, organisation)"
                        + " select ?, count(*) + 1, ?, ? from zv_group_member where group_id = ?")
                .params(group.id(), username, organisation, group.id())
                .update();
    }

    void sign(Group group, String username) {
        jdbc.sql("update zv_group_member set signed_at = ? where group_id = ? and username = ? and replaced_at is null")
                .params(now(), group.id(), username)
                .update();
    }

    /** The cases whose present group somebody is named to. */
    List<String> casesOf(String username) {
        return jdbc.sql("select distinct g.case_reference from zv_group g join zv_group_member m on m.group_id = g.id"
                        + " where m.username = ? and m.replaced_at is null and g.dismissed_at is null")
                .param(username)
                .query(String.class)
                .list();
    }

    void drop(Group group, String username) {
        jdbc.sql(
                        "update zv_group_member set replaced_at = ? where group_id = ? and username = ? and replaced_at is null")
                .params(now(), group.id(), username)
                .update();
    }

    void dropUnsigned(Group group) {
        jdbc.sql("update zv_group_member set replaced_at = ? where group_id = ? and signed_at is null"
                        + " and replaced_at is null")
                .params(now(), group.id())
                .update();
    }

    /** Writes that the coordinator changed the group, and answers how often so far; the key keeps two from being written as one. */
    int noteChange(Group group, String chair, String reason, String by) {
        int number = jdbc.sql("select count(*) from zv_group_change where group_id = ?")
                        .param(group.id())
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql("insert into zv_group_change (group_id, number, chair, reason, by_account, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(group.id(), number, chair, reason, by, now())
                .update();
        return number;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
