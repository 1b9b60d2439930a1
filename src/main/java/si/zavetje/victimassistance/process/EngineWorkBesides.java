package si.zavetje.victimassistance.process;

import java.util.List;
import org.springframework.stereotype.Component;
import si.zavetje.process.Emergencies;
import si.zavetje.shared.CaseReference;
import si.zavetje.victimassistance.WorkBesides;

/** Asks the engine for the instances of a case that are of their own. */
@Component
class EngineWorkBesides implements WorkBesides {

    private final Emergencies emergencies;

    EngineWorkBesides(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public List<String> open(CaseReference reference) {
        return emergencies.open(reference.text());
    }

    @Override
    public boolean waitsFor(String organisation, CaseReference reference) {
        return emergencies.waitsFor(organisation, reference.text());
    }
}
