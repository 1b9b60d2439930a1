package si.zavetje.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;

/** What a mail server reports about a message of ours (RFC 3464): that it failed for good, or how else it fares. */
public record DeliveryReport(boolean failed, UUID message, Set<String> addresses) {

    private static final Set<String> ACTIONS = Set.of("failed", "delayed", "delivered", "relayed", "expanded");

    /** What a mail says of a message of that domain; nothing when it is no report, or one about something else. */
    static Optional<DeliveryReport> read(MimeMessage mail, String domain) throws MessagingException, IOException {
        if (!(mail.getContent() instanceof MultipartReport report)
                || !(report.getReport() instanceof DeliveryStatus status)) {
            return Optional.empty();
        }
        var original = report.getReturnedMessage();
        var actions = actions(status);
        if (original == null || !ACTIONS.containsAll(actions)) {
            return Optional.empty();
        }
        var addresses = new HashSet<String>();
        values(original.getHeader("To")).map(DeliveryReport::bare).forEach(addresses::add);
        for (int i = 0; i < status.getRecipientDSNCount(); i++) {
            var recipient = status.getRecipientDSN(i);
            Stream.of("Final-Recipient", "Original-Recipient")
                    .flatMap(name -> values(recipient.getHeader(name)))
                    .map(value -> bare(value.substring(value.indexOf(';') + 1)))
                    .forEach(addresses::add);
        }
        return id(original, domain).map(id -> new DeliveryReport(actions.contains("failed"), id, addresses));
    }

    /** Whether it is about what was sent to that address. */
    public boolean isAbout(String address) {
        return addresses.contains(bare(address));
    }

    /** What was done for each recipient; something that is no action where a report does not say. */
    private static Set<String> actions(DeliveryStatus status) {
        var actions = new HashSet<String>();
        for (int i = 0; i < status.getRecipientDSNCount(); i++) {
            actions.add(action(status.getRecipientDSN(i)));
        }
        return actions.isEmpty() ? Set.of("") : actions;
    }

    private static String action(InternetHeaders recipient) {
        return values(recipient.getHeader("Action"))
                .findFirst()
                .map(value -> value.strip().split("[\\s(;]", 2)[0].toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static Optional<UUID> id(MimeMessage original, String domain) throws MessagingException {
        var ours = Pattern.compile(
                "\\s*<(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})@" + Pattern.quote(domain) + ">\\s*");
        var ids = values(original.getHeader("Message-ID")).map(ours::matcher).toList();
        return ids.size() == 1 && ids.get(0).matches()
                ? Optional.of(UUID.fromString(ids.get(0).group(1)))
                : Optional.empty();
    }

    private static Stream<String> values(String @org.jspecify.annotations.Nullable [] header) {
        return header == null ? Stream.empty() : Arrays.stream(header);
    }

    /** The address itself, without a name or brackets, as two can be compared. */
    private static String bare(String address) {
        int open = address.lastIndexOf('<');
        int close = address.indexOf('>', open + 1);
        return (open >= 0 && close > open ? address.substring(open + 1, close) : address)
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
