package si.zavetje.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import si.zavetje.responsibility.Reader;

/**
 * What somebody was asked back about a form. It is remembered where her session is, as a digest and for an hour; whoever hands in
 * the same within that hour has answered. Forgetting does no harm: she is asked once more.
 */
@Component
class AskedQuestions {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST_QUESTIONS = 50;

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final Clock clock;

    AskedQuestions(Clock clock) {
        this.clock = clock;
    }

    /** The last questions to one person; she cannot push out what another was asked. */
    private static final class Asked extends LinkedHashMap<String, Instant> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_QUESTIONS;
        }
    }

    /**
     * Asks back, or takes the second time as the answer.
     *
     * @param occasion the form and, if there is one yet, the case
     * @param at the question of the form at which it is asked back
     * @throws AskedBack when this was not asked within the last hour
     */
    void demand(Reader by, String occasion, List<MessageSourceResolvable> doubts, Optional<String> at) {
        if (doubts.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var question = digest(occasion, doubts);
        var hers = asked.computeIfAbsent(by.username(), ignored -> new Asked());
        synchronized (hers) {
            hers.values().removeIf(when -> when.plus(REMEMBERED).isBefore(now));
            if (hers.putIfAbsent(question, now) == null) {
                throw new AskedBack(doubts, at);
            }
        }
    }

    /** Forgets what was answered, so that the same is asked back again with the next form. */
    void answered(Reader by, String occasion, List<MessageSourceResolvable> doubts) {
        var hers = asked.get(by.username());
        if (hers != null && !doubts.isEmpty()) {
            synchronized (hers) {
                hers.remove(digest(occasion, doubts));
            }
        }
    }

    private static String digest(String occasion, List<MessageSourceResolvable> doubts) {
        var text = doubts.stream().map(Object::toString).collect(Collectors.joining("\n", occasion + "\n", ""));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
