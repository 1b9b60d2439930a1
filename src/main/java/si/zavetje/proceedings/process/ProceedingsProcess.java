package si.zavetje.proceedings.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.proceedings.Hearings;
import si.zavetje.proceedings.Proceedings;
import si.zavetje.process.CaseMessages;
import si.zavetje.process.Emergencies;

/** Begins the models of the proceedings and of the hearings, and tells them what changed. */
@Component
class ProceedingsProcess {

    private final Emergencies work;
    private final CaseMessages messages;

    ProceedingsProcess(Emergencies work, CaseMessages messages) {
        this.work = work;
        this.messages = messages;
    }

    /** What is still to be confirmed of earlier proceedings keeps nobody from asking after new ones. */
    @EventListener
    void on(Proceedings.Begun begun) {
        work.beginUnlessAsked(
                "CriminalProceedings",
                "UserTask_NameProsecutor",
                begun.reference().text());
    }

    /** Whoever prepares a hearing prepares the one that is next now. */
    @EventListener
    void on(Hearings.NextChanged changed) {
        messages.tell(changed.reference(), "hearings.changed");
        work.beginUnlessRunning("CourtHearings", changed.reference().text());
    }

    @EventListener
    void on(Hearings.Over over) {
        messages.tell(over.reference(), "hearings.over");
    }
}
