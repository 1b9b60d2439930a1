package si.zavetje.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Asks something of the engine as the program itself, not as the person whose step led to it. */
@Component
public class ByTheProgram {

    private final IdentityService identities;

    ByTheProgram(IdentityService identities) {
        this.identities = identities;
    }

    /** Does it and answers what comes of it; afterwards it is the person again. */
    public <T> T does(Supplier<T> step) {
        var person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return step.get();
        } finally {
            identities.setAuthentication(person);
        }
    }
}
