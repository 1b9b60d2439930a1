package si.zavetje.safeaccommodation.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.CaseMessages;
import si.zavetje.safeaccommodation.SafeAccommodation;

/** Carries what the group decided of a stay into the running models. */
@Component
class SafeAccommodationProcess {

    private final CaseMessages messages;

    SafeAccommodationProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(SafeAccommodation.ProgrammeSettled settled) {
        messages.tell(settled.reference(), "safeaccommodation.programmeSettled");
    }

    @EventListener
    void on(SafeAccommodation.ProgrammeToChange changed) {
        messages.tell(changed.reference(), "safeaccommodation.programmeToChange");
    }

    @EventListener
    void on(SafeAccommodation.StayEnds ends) {
        messages.tell(ends.reference(), "safeaccommodation.stayEnds");
    }
}
