package si.zavetje.directory;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes, hashes and compares passwords; a wrong name costs as much time as a wrong password. */
@Component
public class Passwords {
    public static final int LONGEST = PasswordRules.LONGEST;

    // No vowels, so no words; nothing that looks like something else.
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;
    private final String nobodys;
    private final JdbcClient jdbc;
    private final Duration oneTimeLasts;

    @Autowired
    public Passwords(JdbcClient jdbc, @Value("${zavetje.one-time-password-lasts}") Duration oneTimeLasts) {
        // Argon2id: salt 16, hash 32, one lane, 19 MiB, two rounds.
        this(jdbc, oneTimeLasts, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2));
    }

    public Passwords(JdbcClient jdbc, Duration oneTimeLasts, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.oneTimeLasts = oneTimeLasts;
        this.encoder = encoder;
        this.nobodys = encoder.encode(generate());
    }

    /** A new password that can be read aloud: four groups of four, 76 bits. */
    public String generate() {
        return IntStream.range(0, 4).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    /** How long a one-time password opens. */
    Duration oneTimeLasts() {
        return oneTimeLasts;
    }

    /** What no password fits: for accounts that are not to be opened. */
    String nobodys() {
        return nobodys;
    }

    public String hash(String password) {
        return encoder.encode(normal(password));
    }

    public boolean matches(String password, String username) {
        String hash = Names.isId(username) ? hashOf(username) : nobodys;
        return password.length() <= LONGEST && encoder.matches(normal(password), hash);
    }

    private String hashOf(String username) {
        return jdbc.sql("select password_hash from zv_account where username = :username")
                .param("username", username)
                .query(String.class)
                .optional()
                .orElse(nobodys);
    }

    private String group() {
        return random.ints(4, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    // A letter with a caron may be typed as one character or as two.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
