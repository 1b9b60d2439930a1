package si.zavetje.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import si.zavetje.keys.Columns;
import si.zavetje.shared.CaseReference;

/** One row of the ledger as it is stored: who recorded which form where and when, and the locked content. */
record Entry(
        UUID id,
        CaseReference reference,
        int number,
        String compartment,
        String form,
        Instant recordedAt,
        String recordedBy,
        String organisation) {

    private static final int FORMAT = 1;

    /** What the content is bound to: every other column of the row, and all entries of the case before it. */
    byte[] boundTo(byte @Nullable [] linkBefore) {
        return Columns.of(
                        "zv_case_entry",
                        FORMAT,
                        id,
                        reference,
                        number,
                        compartment,
                        form,
                        recordedAt,
                        recordedBy,
                        organisation,
                        linkBefore)
                .bytes();
    }

    /** The link of the chain that this entry adds. */
    static byte[] link(byte[] boundTo, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(boundTo);
            return digest.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
