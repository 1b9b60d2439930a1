package si.zavetje.gate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries a failure from the engine, past the stock REST code that would wrap it, to the answer of the same request. */
@Component
public class LastFailure {

    private final ThreadLocal<@Nullable Failure> failure = new ThreadLocal<>();

    /** Remembers the failure of the command that has just ended. */
    public void remember(Failure last) {
        failure.set(last);
    }

    /** Takes the failure, if there was one since the request began. */
    public Optional<Failure> take() {
        var last = Optional.ofNullable(failure.get());
        failure.remove();
        return last;
    }
}
