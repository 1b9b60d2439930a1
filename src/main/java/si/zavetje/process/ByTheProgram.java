package si.zavetje.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks something of the engine as the program itself, not as the person whose step led to it. */
@Component
public class ByTheProgram {

    private static final ThreadLocal<@Nullable String> LED_BY = new ThreadLocal<>();

    private final IdentityService identities;

    ByTheProgram(IdentityService identities) {
        this.identities = identities;
    }

    /** Whose step leads to what the program does now, if it is somebody's. */
    public static @Nullable String ledBy() {
        return LED_BY.get();
    }

    /** Does it and answers what comes of it; afterwards it is the person again. */
    public <T> T does(Supplier<T> step) {
        var person = identities.getCurrentAuthentication();
        var before = LED_BY.get();
        if (person != null) {
            LED_BY.set(person.getUserId());
        }
        identities.clearAuthentication();
        try {
            return step.get();
        } finally {
            identities.setAuthentication(person);
            if (before == null) {
                LED_BY.remove();
            } else {
                LED_BY.set(before);
            }
        }
    }
}
