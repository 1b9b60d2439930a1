package si.zavetje.recovery.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.CaseMessages;
import si.zavetje.process.Emergencies;
import si.zavetje.recovery.Recovery;

/** Begins the model of the time to recover, and tells it that there is nobody to protect any more. */
@Component
class RecoveryProcess {

    private final Emergencies work;
    private final CaseMessages messages;

    RecoveryProcess(Emergencies work, CaseMessages messages) {
        this.work = work;
        this.messages = messages;
    }

    @EventListener
    void on(Recovery.Begun begun) {
        work.beginUnlessRunning("RecoveryPeriod", begun.reference().text());
    }

    @EventListener
    void on(Recovery.Over over) {
        messages.tell(over.reference(), "recovery.over");
    }
}
