package si.zavetje.gate.web;

import java.time.Duration;

/** An allowance that is used up and fills again: so many at once, then one each so often. */
final class Bucket {

    private final PaceSettings.Allowance allowance;
    private double left;
    private long filledAt;

    Bucket(PaceSettings.Allowance allowance, long nanos) {
        this.allowance = allowance;
        this.left = allowance.atOnce();
        this.filledAt = nanos;
    }

    /** Takes one at that time of a clock that never goes back; answers how long to wait when none is left. */
    synchronized Duration take(long nanos) {
        double each = allowance.each().toNanos();
        left = Math.min(allowance.atOnce(), left + (nanos - filledAt) / each);
        filledAt = nanos;
        if (left >= 1) {
            left--;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) ((1 - left) * each));
    }

    /** Gives one back that came to nothing. */
    synchronized void giveBack() {
        left = Math.min(allowance.atOnce(), left + 1);
    }
}
