package si.zavetje.needs;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.shared.CaseReference;

/** What a person needs: whoever helps her goes through it with her, as often as there is reason to. */
@Service
public class Needs {

    /** The needs were assessed; what was found stands in the file. */
    public record Assessed(CaseReference reference) {}

    private final ApplicationEventPublisher events;

    Needs(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional
    void assess(CaseReference reference) {
        events.publishEvent(new Assessed(reference));
    }
}
