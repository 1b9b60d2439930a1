package si.zavetje.suite;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/** Work of the processor, which does not grow while others use the machine, as time on the wall does. */
public final class Work {

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int PIECES = 200;
    private static final byte[] PIECE = new byte[64 * 1024];

    /** What the piece of work below took where the limits were agreed. */
    private static final Duration AGREED = Duration.ofMillis(120);

    private static final double SLOWNESS = measured();
    private static Duration starts = Duration.ZERO;

    private Work() {}

    /** All work of this Java so far, but for the starts of applications. */
    static Duration done() {
        return all().minus(starts);
    }

    /** Whatever is done is the start of an application, which many classes share. */
    public static void start(Runnable application) {
        var before = all();
        application.run();
        starts = starts.plus(all().minus(before));
    }

    /** How many times slower this processor is than the one the limits were agreed on, at least 1. */
    static double slowness() {
        return SLOWNESS;
    }

    private static Duration all() {
        return Duration.ofNanos(MACHINE.getProcessCpuTime());
    }

    private static double measured() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < PIECES; i++) {
                digest.update(PIECE);
            }
            digest.digest();
            var taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            return Math.max(1, (double) taken / AGREED.toNanos());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
