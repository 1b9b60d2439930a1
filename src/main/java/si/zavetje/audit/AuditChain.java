package si.zavetje.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Binds a row of the audit to the one before by a SHA-256 over both. */
final class AuditChain {

    private AuditChain() {}

    static String hash(String previous, AuditEvent event) {
        var text = new StringBuilder();
        add(text, "previous", previous);
        add(text, "sequence", event.sequence());
        add(text, "at", event.at());
        add(text, "actor", event.actor());
        add(text, "act", event.act());
        add(text, "outcome", event.outcome());
        add(text, "account", event.account());
        add(text, "organisation", event.organisation());
        add(text, "askedBy", event.askedBy());
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // With its length, so that no two rows read the same; what is empty is left out, so that columns can be added.
    private static void add(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            var written = value.toString();
            text.append(name)
                    .append(' ')
                    .append(written.length())
                    .append(' ')
                    .append(written)
                    .append('\n');
        }
    }
}
