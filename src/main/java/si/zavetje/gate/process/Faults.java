package si.zavetje.gate.process;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a fault in one line what it was and where, and nothing of what it says itself: that may be what somebody typed. */
final class Faults {

    private static final int CAUSES = 5;

    private Faults() {}

    static String inOneLine(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(cause -> cause.getClass().getName() + placeOf(cause))
                .collect(Collectors.joining(", by "));
    }

    private static String placeOf(Throwable cause) {
        var frames = cause.getStackTrace();
        return Arrays.stream(frames)
                .filter(frame -> frame.getClassName().startsWith("si.zavetje."))
                .findFirst()
                .or(() -> Arrays.stream(frames).findFirst())
                .map(frame -> " at " + frame)
                .orElse("");
    }
}
