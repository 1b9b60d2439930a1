package si.zavetje.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import si.zavetje.security.Network;

/**
 * Those whose body is on its way. There are only so many of them, and only so many of one network or session: who comes
 * takes the place of who has waited longest, so that the slow never keep the quick out.
 */
final class WaitingBodies {
    private static final long LONGEST_PAUSE_MILLIS = 16;

    private final int most;
    private final int mostOfOne;
    private final Duration within;
    private final Set<Waiting> waiting = new LinkedHashSet<>();

    WaitingBodies(int most, int mostOfOne, Duration within) {
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.within = within;
    }

    static String networkOf(HttpServletRequest request) {
        return Network.of(request.getRemoteAddr());
    }

    /** How long it makes sense to wait. */
    @FunctionalInterface
    interface Patience {
        /** Waits a moment, and says whether it made sense. */
        boolean pause();
    }

    synchronized Waiting begin(String who) {
        if (waiting.stream().filter(other -> other.who.equals(who)).count() >= mostOfOne) {
            sendAway(other -> other.who.equals(who));
        }
        if (waiting.size() >= most) {
            sendAway(other -> true);
        }
        Waiting begun = new Waiting(who);
        waiting.add(begun);
        return begun;
    }

    private void sendAway(Predicate<Waiting> candidates) {
        Optional<Waiting> longest = waiting.stream().filter(candidates).findFirst();
        longest.ifPresent(other -> {
            other.sentAway = true;
            waiting.remove(other);
        });
    }

    private synchronized void end(Waiting ended) {
        waiting.remove(ended);
    }

    /** One of them. */
    final class Waiting implements Patience, AutoCloseable {
        private final String who;
        private final long begun = System.nanoTime();
        private volatile boolean sentAway;
        private long pauseMillis = 1;

        private Waiting(String who) {
            this.who = who;
        }

        @Override
        public boolean pause() {
            if (sentAway || System.nanoTime() - begun > within.toNanos()) {
                return false;
            }
            try {
                Thread.sleep(pauseMillis);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
            pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
            return true;
        }

        @Override
        public void close() {
            end(this);
        }
    }
}
