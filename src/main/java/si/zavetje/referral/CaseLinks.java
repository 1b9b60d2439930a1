package si.zavetje.referral;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.VersionedTable;

/** Which referrals are of the same person; a link is proposed, confirmed or taken back, and stays on record. */
@Repository
class CaseLinks {

    /** How a case is joined to an earlier one. */
    enum Kind {
        LINK,
        RE_REFERRAL
    }

    /** A link that was not taken back. */
    record Link(UUID id, String earlierReference, Kind kind, boolean confirmed, long version) {}

    private final JdbcClient jdbc;
    private final VersionedTable table;
    private final Clock clock;

    CaseLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_case_link", "id");
        this.clock = clock;
    }

    Optional<Link> standing(CaseReference reference) {
        return jdbc.sql("select id, earlier_reference, kind, confirmed_at is not null as confirmed, version"
                        + " from zv_case_link where case_reference = ? and undone_at is null"
                        + " order by made_at desc fetch first 1 rows only")
                .param(reference.text())
                .query(Link.class)
                .optional();
    }

    void add(CaseReference reference, CaseReference earlier, Kind kind) {
        table.insert(
                "id", UUID.randomUUID(),
                "case_reference", reference.text(),
                "earlier_reference", earlier.text(),
                "kind", kind,
                "made_at", clock.instant());
    }

    void confirm(Link link) {
        table.change(link.id(), link.version(), "confirmed_at", clock.instant());
    }

    void undo(Link link) {
        table.change(link.id(), link.version(), "undone_at", clock.instant());
    }
}
