package si.zavetje.responsibility.process;

import org.springframework.stereotype.Component;
import si.zavetje.directory.Directory;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Answers the models' question whose task it is, by organisation. */
@Component("responsible")
public class ResponsibleBodies {

    private final Responsibilities responsibilities;
    private final Directory directory;

    ResponsibleBodies(Responsibilities responsibilities, Directory directory) {
        this.responsibilities = responsibilities;
        this.directory = directory;
    }

    /** The police unit of the case. */
    public String police(String caseReference) {
        return organisation(caseReference, Capacity.POLICE);
    }

    /** The crisis provider of the case. */
    public String crisisProvider(String caseReference) {
        return organisation(caseReference, Capacity.CRISIS_PROVIDER);
    }

    /** The safe-accommodation provider of the case. */
    public String safeProvider(String caseReference) {
        return organisation(caseReference, Capacity.SAFE_PROVIDER);
    }

    /** The reintegration provider of the case. */
    public String reintegrationProvider(String caseReference) {
        return organisation(caseReference, Capacity.REINTEGRATION_PROVIDER);
    }

    /** The office of the National Coordinator. */
    public String coordinator() {
        return directory.coordinator().orElseThrow(() -> new Refusal("security.refused.no-coordinator"));
    }

    private String organisation(String caseReference, Capacity capacity) {
        return responsibilities
                .organisationFor(new CaseReference(caseReference), capacity)
                .orElseThrow(() -> new IllegalStateException("nobody answers for the case as " + capacity));
    }
}
