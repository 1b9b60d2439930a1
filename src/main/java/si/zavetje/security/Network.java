package si.zavetje.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The network an address belongs to, of which one household, office or attacker has all addresses: /24 or /64. */
public final class Network {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private Network() {}

    /** A short name for it; of what is no address, the text itself. */
    public static String of(String address) {
        String plain = address.split("%", 2)[0];
        if (!IPV4.matcher(plain).matches() && !IPV6.matcher(plain).matches()) {
            return address;
        }
        try {
            // Digits and colons only: nobody is asked for a name.
            byte[] bytes = InetAddress.getByName(plain).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 8));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
