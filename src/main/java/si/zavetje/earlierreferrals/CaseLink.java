package si.zavetje.earlierreferrals;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.keys.Columns;
import si.zavetje.keys.RowSeals;
import si.zavetje.shared.CaseReference;

/** That two referrals are of the same person: proposed, confirmed or taken back; it stays on record. */
@Table("zv_case_link")
record CaseLink(
        @Id UUID id,
        String caseReference,
        String earlierReference,
        Kind kind,
        @Nullable String pair,
        Instant madeAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant readAt,
        @Nullable Instant policeReadAt,
        @Nullable Instant undoneAt,
        @Nullable String undoingProposedBy,
        byte @Nullable [] seal,
        @Version long version) {

    /** How a case is joined to an earlier one. */
    enum Kind {
        LINK,
        RE_REFERRAL
    }

    static CaseLink proposed(CaseReference reference, CaseReference earlier, Kind kind, Instant now, RowSeals seals) {
        return new CaseLink(
                        UUID.randomUUID(),
                        reference.text(),
                        earlier.text(),
                        kind,
                        pair(reference, earlier),
                        now,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0)
                .sealed(seals);
    }

    CaseReference reference() {
        return new CaseReference(caseReference);
    }

    CaseReference earlier() {
        return new CaseReference(earlierReference);
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    /** Whether it is as this program wrote it. */
    boolean genuine(RowSeals seals) {
        return seals.holds(seal, columns());
    }

    /** The unit that has the earlier case says that it is the same person. */
    CaseLink confirm(Instant now, RowSeals seals) {
        demandStands();
        return copy(pair, now, readAt, policeReadAt, null, null).sealed(seals);
    }

    /** Who knows the person of the earlier case has read what this referral said. */
    CaseLink read(Instant now) {
        demandConfirmed();
        return copy(pair, confirmedAt, now, policeReadAt, undoneAt, undoingProposedBy);
    }

    /** The police of the earlier case have read it. */
    CaseLink readByPolice(Instant now) {
        demandConfirmed();
        return copy(pair, confirmedAt, readAt, now, undoneAt, undoingProposedBy);
    }

    /** Somebody says of a confirmed link that it is one of two people. */
    CaseLink proposeUndoing(String username, RowSeals seals) {
        demandStands();
        demandConfirmed();
        return copy(pair, confirmedAt, readAt, policeReadAt, null, username).sealed(seals);
    }

    /** It is the same person after all. */
    CaseLink keep(RowSeals seals) {
        demandStands();
        return copy(pair, confirmedAt, readAt, policeReadAt, null, null).sealed(seals);
    }

    /** They are not the same person; the same two can be linked again. What was confirmed, two people undo. */
    CaseLink undo(Instant now, RowSeals seals) {
        demandStands();
        if (confirmed() && undoingProposedBy == null) {
            throw new IllegalStateException("nobody proposed to undo the link");
        }
        return copy(null, confirmedAt, readAt, policeReadAt, now, undoingProposedBy)
                .sealed(seals);
    }

    private void demandStands() {
        if (undoneAt != null) {
            throw new IllegalStateException("the link was taken back before");
        }
    }

    private void demandConfirmed() {
        if (!confirmed()) {
            throw new IllegalStateException("the link was not confirmed");
        }
    }

    /**
     * A link lets the unit that has the earlier case see who was referred, so it is sealed, and so is that it was taken back, and who
     * proposed it.
     */
    private Columns columns() {
        return Columns.of(
                "zv_case_link",
                id,
                caseReference,
                earlierReference,
                kind,
                confirmedAt != null,
                undoneAt != null,
                undoingProposedBy);
    }

    private CaseLink sealed(RowSeals seals) {
        return new CaseLink(
                id,
                caseReference,
                earlierReference,
                kind,
                pair,
                madeAt,
                confirmedAt,
                readAt,
                policeReadAt,
                undoneAt,
                undoingProposedBy,
                seals.seal(columns()),
                version);
    }

    private CaseLink copy(
            @Nullable String key,
            @Nullable Instant confirmed,
            @Nullable Instant read,
            @Nullable Instant policeRead,
            @Nullable Instant undone,
            @Nullable String proposedBy) {
        return new CaseLink(
                id,
                caseReference,
                earlierReference,
                kind,
                key,
                madeAt,
                confirmed,
                read,
                policeRead,
                undone,
                proposedBy,
                seal,
                version);
    }

    /** The same for both directions, so that two cases cannot be linked to each other. */
    private static String pair(CaseReference one, CaseReference other) {
        return Stream.of(one.text(), other.text()).sorted().collect(Collectors.joining(" "));
    }
}
