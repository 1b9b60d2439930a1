package si.zavetje.consents.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.consents.Stopping;
import si.zavetje.process.Emergencies;

/** Begins what is to be done when a consent is taken back. */
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
}
