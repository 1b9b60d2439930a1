package si.zavetje.unittransfer.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.Emergencies;
import si.zavetje.unittransfer.UnitTransfers;

/** Begins a hand-over between police units beside whatever runs in the case. */
@Component
class UnitTransferProcess {

    private final Emergencies work;

    UnitTransferProcess(Emergencies work) {
        this.work = work;
    }

    @EventListener
    void on(UnitTransfers.Asked asked) {
        work.begin("UnitTransfer", asked.reference().text());
    }
}
