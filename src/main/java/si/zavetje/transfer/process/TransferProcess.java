package si.zavetje.transfer.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.CaseMessages;
import si.zavetje.process.Emergencies;
import si.zavetje.transfer.Transfers;

/** Begins a transfer beside whatever runs in the case, and ends it when the person lives elsewhere. */
@Component
class TransferProcess {

    private final Emergencies work;
    private final CaseMessages messages;

    TransferProcess(Emergencies work, CaseMessages messages) {
        this.work = work;
        this.messages = messages;
    }

    @EventListener
    void on(Transfers.Asked asked) {
        work.begin("Transfer", asked.reference().text());
    }

    @EventListener
    void on(Transfers.LookAgain again) {
        messages.tell(again.reference(), "transfer.lookAgain");
    }

    @EventListener
    void on(Transfers.Over over) {
        messages.tell(over.reference(), "transfer.over");
    }
}
