package si.zavetje.identification;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.VersionedTable;
import si.zavetje.shared.CaseReference;

/** All inquiries, one per case. */
@Repository
class Inquiries {

    private final JdbcClient jdbc;
    private final VersionedTable table;

    Inquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_inquiry", "case_reference");
    }

    Inquiry of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("the identification has not begun"));
    }

    Optional<Inquiry> find(CaseReference reference) {
        return jdbc.sql("select * from zv_inquiry where case_reference = ?")
                .param(reference.text())
                .query(Inquiry.class)
                .optional();
    }

    void begin(CaseReference reference, boolean inDanger, Instant receivedAt) {
        table.insert(
                "case_reference",
                reference.text(),
                "in_danger",
                inDanger,
                "shelter_needed",
                false,
                "accommodation_consent",
                Consent.NOT_ASKED,
                "everything_declined",
                false,
                "decide_from",
                receivedAt,
                "decision",
                Decision.PENDING,
                "assistance_consent",
                Consent.NOT_ASKED);
    }

    void change(Inquiry seen, @Nullable Object... columnsAndValues) {
        table.change(seen.caseReference(), seen.version(), columnsAndValues);
    }
}
