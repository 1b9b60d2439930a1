package si.zavetje.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How urgent a running clock is: what the coordinator sees as a colour and reads as a word. */
public enum Light {
    OVERDUE,
    RED,
    AMBER,
    GREEN;

    /** From when and until when a clock must be due to have this light; open at an end that is null. */
    record Range(@Nullable Instant from, @Nullable Instant until) {}
}
