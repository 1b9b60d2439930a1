package si.zavetje.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.VersionedTable;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** All referrals received. */
@Repository
class ReceivedReferrals {

    private final JdbcClient jdbc;
    private final VersionedTable table;

    ReceivedReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_referral", "case_reference");
    }

    ReceivedReferral of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("the case was never referred"));
    }

    Optional<ReceivedReferral> find(CaseReference reference) {
        return jdbc.sql(
                        "select case_reference, received_at, legal_status, immediate_danger, detained, child,"
                                + " accompanying_children, ended_at, outcome, version from zv_referral where case_reference = ?")
                .param(reference.text())
                .query(ReceivedReferral.class)
                .optional();
    }

    void add(ReceivedReferral referral) {
        table.insert(
                "case_reference", referral.caseReference(),
                "received_at", referral.receivedAt(),
                "legal_status", referral.legalStatus(),
                "immediate_danger", referral.immediateDanger(),
                "detained", referral.detained(),
                "child", referral.child(),
                "accompanying_children", referral.accompanyingChildren());
    }

    List<CaseReference> openOfChildren() {
        return jdbc.sql("select case_reference from zv_referral where child = true and ended_at is null"
                        + " order by case_reference")
                .query((row, number) -> new CaseReference(row.getString(1)))
                .list();
    }

    void judgeAge(ReceivedReferral seen, boolean child) {
        table.change(demandOpen(seen).caseReference(), seen.version(), "child", child);
    }

    void correctLegalStatus(ReceivedReferral seen, Referral.LegalStatus status) {
        table.change(demandOpen(seen).caseReference(), seen.version(), "legal_status", status);
    }

    void countAccompanyingChildren(ReceivedReferral seen, int children) {
        table.change(demandOpen(seen).caseReference(), seen.version(), "accompanying_children", children);
    }

    void correctDanger(ReceivedReferral seen, boolean inDanger) {
        table.change(demandOpen(seen).caseReference(), seen.version(), "immediate_danger", inDanger);
    }

    private static ReceivedReferral demandOpen(ReceivedReferral seen) {
        if (!seen.open()) {
            throw new Refusal("referral.caseClosed");
        }
        return seen;
    }

    void reopen(ReceivedReferral seen) {
        if (seen.open()) {
            throw new IllegalStateException("the case is open");
        }
        table.change(seen.caseReference(), seen.version(), "ended_at", null, "outcome", null);
    }

    void end(ReceivedReferral seen, String outcome, Instant at) {
        table.change(seen.caseReference(), seen.version(), "ended_at", at, "outcome", outcome);
    }
}
