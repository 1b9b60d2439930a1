package si.zavetje.caseevents.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import si.zavetje.caseevents.EventReports;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.process.ByTheProgram;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Relation;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;

/** Opens each report as an instance of its own, so that nothing that ends elsewhere in the case takes it away. */
@Component
class OpenedReports implements EventReports {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Responsibilities responsibilities;
    private final Referral referral;
    private final ByTheProgram program;

    OpenedReports(
            RuntimeService runtime,
            TaskService tasks,
            Responsibilities responsibilities,
            Referral referral,
            ByTheProgram program) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.responsibilities = responsibilities;
        this.referral = referral;
        this.program = program;
    }

    @Override
    @Transactional
    public String open(CaseReference reference, Reader reporter) {
        if (!mayOpen(reference, reporter)) {
            throw new AccessDenied();
        }
        TransactionSynchronizationManager.bindResource(this, new Opening(reference, reporter));
        try {
            return program.does(() -> {
                var report = runtime.startProcessInstanceByKey("EventReport", reference.text());
                return tasks.createTaskQuery()
                        .processInstanceId(report.getId())
                        .singleResult()
                        .getId();
            });
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    @Override
    public boolean mayOpen(CaseReference reference, Reader reporter) {
        return responsibilities.relationsOf(reporter, reference).contains(Relation.RESPONSIBLE)
                && referral.open(reference);
    }

    Reader reporter(CaseReference reference) {
        return Optional.ofNullable((Opening) TransactionSynchronizationManager.getResource(this))
                .filter(opening -> opening.reference().equals(reference))
                .map(Opening::reporter)
                .orElseThrow(() -> new IllegalStateException("nobody opens a report of this case"));
    }

    private record Opening(CaseReference reference, Reader reporter) {}
}
