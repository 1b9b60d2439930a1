package si.zavetje.security;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import si.zavetje.shared.Refusal;

/** Recognises a person by user name and password. */
@Service
public class SignIn {
    private final Directory directory;
    private final Passwords passwords;
    private final Throttle throttle;

    SignIn(Directory directory, Passwords passwords, Throttle throttle) {
        this.directory = directory;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /** The account that was proven to be hers; refuses what is wrong and what comes too soon after. */
    public Account attempt(String typedName, String password, String address) {
        String username = typedName.strip().toLowerCase(Locale.ROOT);
        throttle.begin(username, address);
        boolean right = passwords.matches(password, username);
        Optional<Account> account = directory.account(username);
        if (!right || account.isEmpty()) {
            throw new Refusal("security.sign-in.wrong");
        }
        throttle.succeeded(username, address);
        return account.filter(known -> !known.disabled()).orElseThrow(() -> new Refusal("security.sign-in.disabled"));
    }
}
