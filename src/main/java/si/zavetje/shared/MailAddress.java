package si.zavetje.shared;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One plain address of a mailbox: no name, no list, no comment, nothing that could become a second header. */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:" + LABEL + "\\.)+" + LABEL);

    private MailAddress() {}

    /** The address as typed, nothing for an empty field. */
    public static @Nullable String checked(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var address = typed.strip();
        if (address.length() > LONGEST || !PLAIN.matcher(address).matches() || !isStrict(address)) {
            throw new Refusal("security.refused.email");
        }
        return address;
    }

    private static boolean isStrict(String address) {
        try {
            var parsed = InternetAddress.parse(address, true);
            parsed[0].validate();
            return parsed.length == 1 && address.equals(parsed[0].getAddress());
        } catch (AddressException wrong) {
            return false;
        }
    }
}
