package si.zavetje.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Names;
import si.zavetje.directory.Passwords;
import si.zavetje.shared.Refusal;

/** Recognises a person by user name and password. */
@Service
public class SignIn {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Directory directory;
    private final Passwords passwords;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final Clock clock;

    // Strangers do not take the room of those who are known, nor the last processor of those who work.
    private final HashingLimit strangers =
            new HashingLimit(Math.max(1, PROCESSORS - 1), 8 * PROCESSORS, Duration.ofSeconds(3));
    private final HashingLimit known = new HashingLimit(PROCESSORS, 16 * PROCESSORS, Duration.ofSeconds(5));

    public SignIn(Directory directory, Passwords passwords, Throttle throttle, KnownDevices devices, Clock clock) {
        this.directory = directory;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * The account that was proven to be hers, from an address and a browser that shows something or nothing.
     *
     * @throws Refusal for what is wrong, what comes too soon after, and what comes with too many others at once
     */
    public Account attempt(String typedName, String password, String address, String shownByBrowser) {
        String username = Names.typed(typedName);
        Optional<Account> account = directory.account(username);
        Optional<String> device = account.flatMap(claimed -> devices.recognised(shownByBrowser, claimed));
        Attempt attempt = device.map(id -> Attempt.fromKnownDevice(username, id))
                .orElseGet(() -> Attempt.fromAfar(username, Network.of(address)));
        look(attempt, device.isPresent() ? known : strangers, username, password);
        return account.map(this::opened).orElseThrow(() -> new Refusal("security.sign-in.wrong"));
    }

    /**
     * Somebody who is signed in proves once more that it is she.
     *
     * @throws Refusal for what is wrong and what comes too soon after
     */
    public void confirm(String username, String password) {
        look(Attempt.ofTheOwner(username), known, username, password);
        directory.account(username).ifPresent(this::opened);
    }

    private void look(Attempt attempt, HashingLimit room, String username, String password) {
        throttle.check(attempt);
        boolean right = room.run(() -> {
            throttle.count(attempt);
            return passwords.matches(password, username);
        });
        if (!right) {
            throw new Refusal("security.sign-in.wrong");
        }
        throttle.succeeded(attempt);
    }

    private Account opened(Account account) {
        if (account.disabled()) {
            throw new Refusal("security.sign-in.disabled");
        }
        if (account.oneTimePasswordRanOut(clock.instant())) {
            throw new Refusal("security.sign-in.ran-out");
        }
        return account;
    }
}
