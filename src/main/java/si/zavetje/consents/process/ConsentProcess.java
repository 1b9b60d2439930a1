package si.zavetje.consents.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.consents.Consents;
import si.zavetje.consents.Stopping;
import si.zavetje.process.Emergencies;

/** Begins what is to be done when a consent is taken back, or somebody is told without one. */
@Component
class ConsentProcess {

    private final Emergencies work;

    ConsentProcess(Emergencies work) {
        this.work = work;
    }

    @EventListener
    void on(Stopping.Asked asked) {
        work.begin("ConsentWithdrawal", asked.reference().text());
    }

    @EventListener
    void on(Consents.LifeAtRisk told) {
        work.begin("DisclosureReview", told.reference().text());
    }
}
