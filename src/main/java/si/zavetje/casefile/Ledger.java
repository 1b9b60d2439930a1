package si.zavetje.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.StoredInstant;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.Tampered;
import si.zavetje.shared.CaseReference;

/** The chain of entries of each case: one that was changed, swapped, added or taken away past this program is noticed. */
@Repository
class Ledger {

    private final JdbcClient jdbc;
    private final RowSeals seals;

    Ledger(JdbcClient jdbc, RowSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** An entry with its locked content, and with what that content is bound to. */
    record Bound(Entry entry, byte[] content, byte[] to) {}

    void open(CaseReference reference, Instant at, String policyProfile, byte[] accessSeal) {
        var row = new CaseRow(reference, at, policyProfile, 0, null);
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile, entries, seal, access_seal)"
                        + " values (?, ?, ?, 0, ?, ?)")
                .params(
                        reference.text(),
                        at.atOffset(ZoneOffset.UTC),
                        policyProfile,
                        seals.seal(row.columns()),
                        accessSeal)
                .update();
    }

    /** Lets nobody else write in a case until this transaction ends. */
    CaseRow lock(CaseReference reference) {
        return jdbc.sql(
                        "select opened_at, policy_profile, entries, head, seal from zv_case where reference = ? for update")
                .param(reference.text())
                .query((row, number) -> CaseRow.read(reference, row, seals))
                .single();
    }

    /** Adds an entry to a locked case, and answers the row of the case with it, which is still to be sealed. */
    CaseRow append(CaseRow row, Entry entry, CompartmentCipher cipher, byte[] plain) {
        var boundTo = entry.boundTo(row.head());
        var content = cipher.encrypt(plain, boundTo);
        jdbc.sql("insert into zv_case_entry (id, case_reference, entry_number, compartment, form, recorded_at,"
                        + " recorded_by, organisation, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.id(),
                        entry.reference().text(),
                        entry.number(),
                        entry.compartment(),
                        entry.form(),
                        entry.recordedAt().atOffset(ZoneOffset.UTC),
                        entry.recordedBy(),
                        entry.organisation(),
                        content)
                .update();
        return row.with(Entry.link(boundTo, content));
    }

    /** Writes the row of a locked case after its last entry. */
    void seal(CaseRow row) {
        jdbc.sql("update zv_case set entries = ?, head = ?, seal = ? where reference = ?")
                .params(
                        row.entries(),
                        row.head(),
                        seals.seal(row.columns()),
                        row.reference().text())
                .update();
    }

    /**
     * All entries of a case, the oldest first; none when there is no such case.
     *
     * @throws Tampered when the chain does not fit
     */
    List<Bound> entries(CaseReference reference) {
        var rows = read(reference);
        var chain = chained(rows);
        if (!rows.isEmpty()) {
            demandHead(rows.get(0).of(), chain);
        }
        return chain;
    }

    /** The entries of a case as they lie there, whether they fit or not. */
    List<Bound> asStored(CaseReference reference) {
        return chained(read(reference));
    }

    /** When a case was opened, or nothing when there is none. */
    Optional<Instant> openedAt(CaseReference reference) {
        return jdbc.sql("select opened_at from zv_case where reference = ?")
                .param(reference.text())
                .query((row, number) -> StoredInstant.of(row, "opened_at"))
                .optional();
    }

    /** The references of all cases. */
    List<CaseReference> cases() {
        return jdbc.sql("select reference from zv_case order by reference")
                .query((row, number) -> new CaseReference(row.getString(1)))
                .list();
    }

    /** In one statement, so that nobody who writes at the same moment makes a case look changed. */
    private List<Read> read(CaseReference reference) {
        return jdbc.sql("select c.opened_at, c.policy_profile, c.entries, c.head, c.seal, e.id, e.entry_number,"
                        + " e.compartment, e.form, e.recorded_at, e.recorded_by, e.organisation, e.content"
                        + " from zv_case c left join zv_case_entry e on e.case_reference = c.reference"
                        + " where c.reference = ? order by e.entry_number")
                .param(reference.text())
                .query((row, number) ->
                        new Read(CaseRow.read(reference, row, seals), entry(reference, row), row.getBytes("content")))
                .list();
    }

    private static void demandHead(CaseRow row, List<Bound> chain) {
        var last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
        var link = last == null ? null : Entry.link(last.to(), last.content());
        if (chain.size() != row.entries() || !Arrays.equals(link, row.head())) {
            throw new Tampered(row.reference(), "an entry was changed, added or taken away");
        }
    }

    private static List<Bound> chained(List<Read> rows) {
        var chain = new ArrayList<Bound>();
        byte @Nullable [] link = null;
        for (var row : rows) {
            if (row.entry() != null && row.content() != null) {
                var to = row.entry().boundTo(link);
                link = Entry.link(to, row.content());
                chain.add(new Bound(row.entry(), row.content(), to));
            }
        }
        return chain;
    }

    private static @Nullable Entry entry(CaseReference reference, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return id == null
                ? null
                : new Entry(
                        id,
                        reference,
                        row.getInt("entry_number"),
                        row.getString("compartment"),
                        row.getString("form"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by"),
                        row.getString("organisation"));
    }

    private record Read(CaseRow of, @Nullable Entry entry, byte @Nullable [] content) {}
}
