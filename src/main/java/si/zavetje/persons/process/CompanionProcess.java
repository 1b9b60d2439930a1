package si.zavetje.persons.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.persons.Companions;
import si.zavetje.process.Emergencies;

/** Begins what is to be done for somebody who accompanies a person: her needs, and whether she needs help of her own. */
@Component
class CompanionProcess {

    private final Emergencies work;

    CompanionProcess(Emergencies work) {
        this.work = work;
    }

    @EventListener
    void on(Companions.Joined joined) {
        var reference = joined.reference().text();
        work.begin("CompanionNeeds", reference);
        if (joined.separately()) {
            work.begin("SeparateAssessment", reference);
        }
    }
}
