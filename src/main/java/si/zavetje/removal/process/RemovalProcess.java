package si.zavetje.removal.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.CaseMessages;
import si.zavetje.process.Emergencies;
import si.zavetje.removal.RemovalNotices;

/** Begins the models of the notices about a removal, and tells them that something else holds. */
@Component
class RemovalProcess {

    private final Emergencies work;
    private final CaseMessages messages;

    RemovalProcess(Emergencies work, CaseMessages messages) {
        this.work = work;
        this.messages = messages;
    }

    /** Whoever has not read the last notice reads the new one in its place. */
    @EventListener
    void on(RemovalNotices.Sent sent) {
        messages.tell(sent.reference(), "removal.changed");
        work.beginUnlessRunning("RemovalNotice", sent.reference().text());
    }

    @EventListener
    void on(RemovalNotices.WordNeeded needed) {
        work.beginUnlessRunning("RemovalFollowUp", needed.reference().text());
    }
}
