package si.zavetje.consents.process;

import org.springframework.stereotype.Component;
import si.zavetje.consents.Stopping;
import si.zavetje.shared.CaseReference;

/** What the models about consents ask. */
@Component("consentTasks")
public class ConsentTasks {

    private final Stopping stopping;

    ConsentTasks(Stopping stopping) {
        this.stopping = stopping;
    }

    /** Who says that it has stopped. */
    public String whoStops(String caseReference) {
        return stopping.whoStops(new CaseReference(caseReference));
    }
}
