package si.zavetje.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.StoredInstant;
import si.zavetje.database.VersionedTable;
import si.zavetje.keys.Columns;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.SealedRows;
import si.zavetje.shared.CaseReference;

/** Which referrals are of the same person; a link is proposed, confirmed or taken back, and stays on record. */
@Repository
class CaseLinks implements SealedRows {

    /** How a case is joined to an earlier one. */
    enum Kind {
        LINK,
        RE_REFERRAL
    }

    /** A link that was not taken back. */
    record Link(
            UUID id,
            String caseReference,
            String earlierReference,
            Kind kind,
            boolean confirmed,
            boolean genuine,
            long version) {}

    private final JdbcClient jdbc;
    private final VersionedTable table;
    private final RowSeals seals;
    private final Clock clock;

    CaseLinks(JdbcClient jdbc, RowSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_case_link", "id");
        this.seals = seals;
        this.clock = clock;
    }

    Optional<Link> standing(CaseReference reference) {
        return jdbc.sql("select * from zv_case_link where case_reference = ? and undone_at is null"
                        + " order by made_at desc fetch first 1 rows only")
                .param(reference.text())
                .query((row, number) -> read(row))
                .optional();
    }

    private Link read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var of = row.getString("case_reference");
        var earlier = row.getString("earlier_reference");
        var kind = Kind.valueOf(row.getString("kind"));
        boolean confirmed = StoredInstant.orNone(row, "confirmed_at") != null;
        boolean undone = StoredInstant.orNone(row, "undone_at") != null;
        boolean genuine = seals.holds(row.getBytes("seal"), columns(id, of, earlier, kind, confirmed, undone));
        return new Link(id, of, earlier, kind, confirmed, genuine, row.getLong("version"));
    }

    /** A link lets the unit that has the earlier case see who was referred, so it is sealed, and so is that it was taken back. */
    private static Columns columns(UUID id, String of, String earlier, Kind kind, boolean confirmed, boolean undone) {
        return Columns.of("zv_case_link", id, of, earlier, kind, confirmed, undone);
    }

    /**
     * Proposes a link.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one between the two stands, whichever way
     */
    void add(CaseReference reference, CaseReference earlier, Kind kind) {
        var id = UUID.randomUUID();
        table.insert(
                "id", id,
                "case_reference", reference.text(),
                "earlier_reference", earlier.text(),
                "kind", kind,
                "pair", pair(reference, earlier),
                "seal", seals.seal(columns(id, reference.text(), earlier.text(), kind, false, false)),
                "made_at", clock.instant());
    }

    void confirm(Link link) {
        var seal = seal(link, true, false);
        table.change(link.id(), link.version(), "confirmed_at", clock.instant(), "seal", seal);
    }

    void undo(Link link) {
        var seal = seal(link, link.confirmed(), true);
        table.change(link.id(), link.version(), "undone_at", clock.instant(), "pair", null, "seal", seal);
    }

    private byte[] seal(Link link, boolean confirmed, boolean undone) {
        return seals.seal(
                columns(link.id(), link.caseReference(), link.earlierReference(), link.kind(), confirmed, undone));
    }

    /** The same for both directions, so that two cases cannot be linked to each other. */
    private static String pair(CaseReference one, CaseReference other) {
        return Stream.of(one.text(), other.text()).sorted().collect(Collectors.joining(" "));
    }

    @Override
    public List<String> changedPast() {
        return jdbc
                .sql("select * from zv_case_link order by case_reference, made_at")
                .query((row, number) -> read(row))
                .list()
                .stream()
                .filter(link -> !link.genuine())
                .map(link -> "case " + link.caseReference() + ": a link was changed past this program")
                .toList();
    }
}
