package si.zavetje.assistedreturn.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.assistedreturn.AssistedReturn;
import si.zavetje.process.CaseMessages;

/** Tells the model of a return what changed for it. */
@Component
class AssistedReturnProcess {

    private final CaseMessages messages;

    AssistedReturnProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(AssistedReturn.Stopped stopped) {
        messages.tell(stopped.reference(), "return.over");
    }

    @EventListener
    void on(AssistedReturn.LookAgain again) {
        messages.tell(again.reference(), "return.lookAgain");
    }
}
