package si.zavetje.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One attempt to prove who somebody is: as whose failure it counts until it succeeds, and how long she waits after so many
 * of them. Where many fail at one account or from one network, strangers have fewer tries; and all strangers together have so
 * many at one account, from however many networks they come.
 */
record Attempt(String by, List<Duration> waits, Optional<String> account, Map<String, Integer> among) {
    private static final Duration NONE = Duration.ZERO;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Seven in an hour. */
    private static final List<Duration> OF_STRANGERS = List.of(
            NONE,
            NONE,
            Duration.ofSeconds(10),
            MINUTE,
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1));

    private static final List<Duration> OF_STRANGERS_IN_AN_ATTACK = List.of(MINUTE, Duration.ofHours(1));

    private static final List<Duration> OF_THE_OWNER = List.of(
            NONE, NONE, NONE, NONE, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), MINUTE);

    // People of one office share a network.
    private static final int PATIENCE_WITH_A_NETWORK = 30;

    /** From a browser in which nobody has signed in with that name yet. */
    static Attempt fromAfar(String username, String network) {
        return new Attempt(
                "stranger|" + network + '|' + username,
                OF_STRANGERS,
                Optional.of("account|" + username),
                Map.of("network|" + network, PATIENCE_WITH_A_NETWORK));
    }

    /** From a browser in which she has signed in before; nobody else's failures are hers. */
    static Attempt fromKnownDevice(String username, String device) {
        return new Attempt("device|" + device + '|' + username, OF_THE_OWNER, Optional.empty(), Map.of());
    }

    /** By somebody who is signed in and proves once more that it is she. */
    static Attempt ofTheOwner(String username) {
        return new Attempt("owner|" + username, OF_THE_OWNER, Optional.empty(), Map.of());
    }

    Duration waitAfter(int failures, boolean attacked) {
        List<Duration> table = attacked ? OF_STRANGERS_IN_AN_ATTACK : waits;
        return table.get(Math.min(failures, table.size()) - 1);
    }
}
