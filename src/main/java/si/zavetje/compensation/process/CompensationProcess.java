package si.zavetje.compensation.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.compensation.Compensation;
import si.zavetje.process.CaseMessages;

/** Tells the model of compensation what became of the right. */
@Component
class CompensationProcess {

    private final CaseMessages messages;

    CompensationProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(Compensation.NobodyLeft left) {
        messages.tell(left.reference(), "compensation.over");
    }
}
