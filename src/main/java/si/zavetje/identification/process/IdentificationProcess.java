package si.zavetje.identification.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.identification.Identification;
import si.zavetje.process.CaseMessages;

/** Stops the running identification when the domain says so. */
@Component
class IdentificationProcess {

    private final CaseMessages messages;

    IdentificationProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(Identification.InquiryStopped stopped) {
        messages.tell(stopped.reference(), "identification.stopped");
    }
}
