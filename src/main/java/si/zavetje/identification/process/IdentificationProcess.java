package si.zavetje.identification.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
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

    /** Nobody follows the status of somebody who died or has left Slovenia; a right to stay is no reason not to. */
    @EventListener
    void on(CaseEvents.Happened happened) {
        if (happened.is(EventKind.DECEASED) || happened.is(EventKind.LEFT_COUNTRY)) {
            messages.tell(happened.reference(), "formalStatus.over");
        }
    }
}
