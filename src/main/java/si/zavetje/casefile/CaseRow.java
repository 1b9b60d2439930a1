package si.zavetje.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import si.zavetje.keys.Columns;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.Tampered;
import si.zavetje.shared.CaseReference;

/** The row of a case: what it began with, how many entries it has, and the last link of their chain. */
record CaseRow(CaseReference reference, Instant openedAt, String policyProfile, int entries, byte @Nullable [] head) {

    static CaseRow read(CaseReference reference, ResultSet row, RowSeals seals) throws SQLException {
        var found = new CaseRow(
                reference,
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("policy_profile"),
                row.getInt("entries"),
                row.getBytes("head"));
        if (!seals.holds(row.getBytes("seal"), found.columns())) {
            throw new Tampered(reference, "its row was changed");
        }
        return found;
    }

    /** The row after one more entry. */
    CaseRow with(byte[] link) {
        return new CaseRow(reference, openedAt, policyProfile, entries + 1, link);
    }

    Columns columns() {
        return Columns.of("zv_case", reference, openedAt, policyProfile, entries, head);
    }
}
