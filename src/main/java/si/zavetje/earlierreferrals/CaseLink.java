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
        return new CaseLink(
                        id,
                        caseReference,
                        earlierReference,
                        kind,
                        pair,
                        madeAt,
                        now,
                        readAt,
                        policeReadAt,
                        undoneAt,
                        seal,
                        version)
                .sealed(seals);
    }

    /** Who knows the person of the earlier case has read what this referral said. */
    CaseLink read(Instant now) {
        return withReaders(now, policeReadAt);
    }

    /** The police of the earlier case have read it. */
    CaseLink readByPolice(Instant now) {
        return withReaders(readAt, now);
    }

    private CaseLink withReaders(@Nullable Instant read, @Nullable Instant policeRead) {
        if (!confirmed()) {
            throw new IllegalStateException("the link was not confirmed");
        }
        return new CaseLink(
                id,
                caseReference,
                earlierReference,
                kind,
                pair,
                madeAt,
                confirmedAt,
                read,
                policeRead,
                undoneAt,
                seal,
                version);
    }

    /** They are not the same person; the same two can be linked again. */
    CaseLink undo(Instant now, RowSeals seals) {
        demandStands();
        return new CaseLink(
                        id,
                        caseReference,
                        earlierReference,
                        kind,
                        null,
                        madeAt,
                        confirmedAt,
                        readAt,
                        policeReadAt,
                        now,
                        seal,
                        version)
                .sealed(seals);
    }

    private void demandStands() {
        if (undoneAt != null) {
            throw new IllegalStateException("the link was taken back before");
        }
    }

    /** A link lets the unit that has the earlier case see who was referred, so it is sealed, and so is that it was taken back. */
    private Columns columns() {
        return Columns.of(
                "zv_case_link", id, caseReference, earlierReference, kind, confirmedAt != null, undoneAt != null);
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
                seals.seal(columns()),
                version);
    }

    /** The same for both directions, so that two cases cannot be linked to each other. */
    private static String pair(CaseReference one, CaseReference other) {
        return Stream.of(one.text(), other.text()).sorted().collect(Collectors.joining(" "));
    }
}
