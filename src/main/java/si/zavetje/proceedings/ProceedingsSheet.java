package si.zavetje.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.CaseReference;

/** The sheet of the proceedings in one case: codes, days and figures; what was written stands in the case file. */
@Table("zv_proceedings")
record ProceedingsSheet(
        @Id UUID id,
        String caseReference,
        Complaint complaint,
        @Nullable Instant namedAt,
        @Nullable Entry entry,
        @Nullable Stage stage,
        @Nullable LocalDate stageOn,
        @Nullable Outcome outcome,
        @Embedded.Nullable @Nullable Figures figures,
        @Nullable LocalDate notifiedFor,
        @Version int version) {

    /** Whether there is anything for a prosecutor. */
    enum Complaint {
        FILED,
        NOT_YET,
        NONE
    }

    /** What the last entry on the sheet was. */
    enum Entry {
        CHANGE,
        NOTICE,
        HANDED_ON
    }

    /** With what the proceedings ended, or may end. */
    enum Outcome {
        NONE_YET,
        CONVICTION,
        ACQUITTAL,
        REJECTED,
        DISCONTINUED,
        OTHER_OFFENCE,
        SEVERAL,
        NOT_KNOWN
    }

    /** How many people are concerned. */
    record Figures(int accused, int victimsFemale, int victimsMale, int victimsOther, int victimsMinor) {

        int victims() {
            return victimsFemale + victimsMale + victimsOther;
        }
    }

    static ProceedingsSheet empty(CaseReference reference) {
        return new ProceedingsSheet(
                UUID.randomUUID(), reference.text(), Complaint.NOT_YET, null, null, null, null, null, null, null, 0);
    }

    /** Whether an office keeps it. */
    boolean kept() {
        return complaint == Complaint.FILED && stage != Stage.FINAL;
    }

    /** A new complaint may have to be kept. */
    ProceedingsSheet asked() {
        return new ProceedingsSheet(
                id,
                caseReference,
                Complaint.NOT_YET,
                namedAt,
                null,
                null,
                stageOn,
                outcome,
                figures,
                notifiedFor,
                version);
    }

    /** An office has the complaint from now on. */
    ProceedingsSheet named(Instant now) {
        return new ProceedingsSheet(
                id, caseReference, Complaint.FILED, now, entry, stage, stageOn, outcome, figures, notifiedFor, version);
    }

    /** No office has one. */
    ProceedingsSheet without(Complaint answer) {
        return new ProceedingsSheet(
                id, caseReference, answer, namedAt, entry, stage, stageOn, outcome, figures, notifiedFor, version);
    }

    /** This stands on the sheet now. */
    ProceedingsSheet says(Entry what, Stage now, LocalDate since, Outcome with, Figures people) {
        return new ProceedingsSheet(
                id, caseReference, complaint, namedAt, what, now, since, with, people, notifiedFor, version);
    }

    /** The coordinator was told of that half-year. */
    ProceedingsSheet notified(LocalDate halfYear) {
        return new ProceedingsSheet(
                id, caseReference, complaint, namedAt, entry, stage, stageOn, outcome, figures, halfYear, version);
    }
}
