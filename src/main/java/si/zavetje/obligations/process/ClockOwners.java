package si.zavetje.obligations.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Which organisation answers for a clock: never a person. */
@Component
class ClockOwners {

    private final ObjectProvider<Responsibilities> responsibilities;
    private final ObjectProvider<Directory> directory;

    ClockOwners(ObjectProvider<Responsibilities> responsibilities, ObjectProvider<Directory> directory) {
        this.responsibilities = responsibilities;
        this.directory = directory;
    }

    /** The organisation whose task it is, or the one of the person whose task it is. */
    String forTask(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(task.getAssignee()).flatMap(this::organisationOf))
                .orElseGet(this::coordinator);
    }

    /** The organisation that has the capacity in the case, or else the coordinator. */
    String forTimer(CaseReference reference, List<Capacity> owner) {
        return owner.stream()
                .flatMap(capacity -> responsibilities.getObject().organisationFor(reference, capacity).stream())
                .findFirst()
                .orElseGet(this::coordinator);
    }

    private Optional<String> organisationOf(String username) {
        return directory.getObject().account(username).map(Account::organisation);
    }

    private String coordinator() {
        return directory.getObject().coordinator().orElseThrow(() -> new Refusal("security.refused.no-coordinator"));
    }
}
