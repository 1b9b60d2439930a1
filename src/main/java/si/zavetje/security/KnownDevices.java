package si.zavetje.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Account;
import si.zavetje.directory.Names;

/**
 * Recognises a browser in which somebody has signed in with her present password. It proves nothing but that: the password
 * is asked for as always, only strangers' failures are no reason to wait.
 */
@Component
public class KnownDevices {
    /** How long a browser is recognised after the last sign-in. */
    public static final Duration REMEMBERED = Duration.ofDays(90);

    private static final Pattern SIGN = Pattern.compile("([0-9a-f]{32})\\.(\\d{1,6})\\.([0-9a-f]{64})");

    private final SignInKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public KnownDevices(SignInKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** What a browser shows next time, in which that person has just signed in. */
    public String signFor(Account account) {
        byte[] device = new byte[16];
        random.nextBytes(device);
        String id = HexFormat.of().formatHex(device);
        return id + '.' + today() + '.' + seal(account, id, today());
    }

    /** Under which name a browser keeps it: one for each person who uses that browser, and none tells who. */
    public String nameFor(String typedName) {
        return "zavetje-known-" + key.of("name|" + Names.typed(typedName)).substring(0, 16);
    }

    /** The browser that shows this, if that person signed in there with the password she has now. */
    Optional<String> recognised(String shown, Account account) {
        return SIGN.matcher(shown)
                .results()
                .filter(sign -> sign.group().length() == shown.length())
                .filter(sign -> isOf(account, sign))
                .map(sign -> sign.group(1))
                .findFirst();
    }

    private boolean isOf(Account account, MatchResult sign) {
        long day = Long.parseLong(sign.group(2));
        return MessageDigest.isEqual(
                        seal(account, sign.group(1), day).getBytes(StandardCharsets.US_ASCII),
                        sign.group(3).getBytes(StandardCharsets.US_ASCII))
                && Math.abs(today() - day) <= REMEMBERED.toDays();
    }

    private String seal(Account account, String device, long day) {
        return key.of("device|" + account.username() + '|' + account.passwordRound() + '|' + device + '|' + day);
    }

    private long today() {
        return Duration.ofMillis(clock.millis()).toDays();
    }
}
