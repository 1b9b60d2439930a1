package si.zavetje.obligations.process;

import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.deadlines.WhatIf;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.responsibility.Responsibilities;

/** Keeps the engine's clocks at what was decided, and asks them anew when the facts behind them change. */
@Component
class EngineClockUpdater {

    private final ProcessEngine engine;
    private final ManagementService management;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Obligations obligations;
    private final WhatIf whatIf;
    private final ModelQuestions models;
    private final ClockOwners owners;

    EngineClockUpdater(
            ProcessEngine engine, Obligations obligations, WhatIf whatIf, ModelQuestions models, ClockOwners owners) {
        this.engine = engine;
        this.management = engine.getManagementService();
        this.tasks = engine.getTaskService();
        this.identity = engine.getIdentityService();
        this.obligations = obligations;
        this.whatIf = whatIf;
        this.models = models;
        this.owners = owners;
    }

    @EventListener
    void on(Obligations.Moved moved) {
        asTheSystem(() -> set(moved));
    }

    @EventListener
    void on(FactsChanged changed) {
        var command = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        asTheSystem(() -> command.execute(context -> {
            obligations.openIn(changed.reference()).forEach(obligation -> recount(context, obligation));
            return obligations;
        }));
    }

    /** A task follows its candidates; a timer has none, so whoever has the capacity now answers for it. */
    @EventListener
    void on(Responsibilities.HandedOver handedOver) {
        obligations.openIn(handedOver.reference()).stream()
                .filter(obligation -> obligation.timing() == Obligation.Timing.TIMER)
                .forEach(obligation -> models.ruleOf(obligation)
                        .ifPresent(rule -> obligations.handOver(
                                obligation.clockId(), owners.forTimer(handedOver.reference(), rule.owner()))));
    }

    private void set(Obligations.Moved moved) {
        var obligation = moved.obligation();
        var due = Date.from(obligation.dueAt());
        if (obligation.timing() == Obligation.Timing.TIMER) {
            management.setJobDuedate(obligation.clockId(), due, false);
            return;
        }
        var task = tasks.createTaskQuery().taskId(obligation.clockId()).singleResult();
        var followUp = task.getFollowUpDate();
        if (followUp != null) {
            long by = obligation.dueAt().toEpochMilli() - moved.from().toEpochMilli();
            tasks.setFollowUpDate(task.getId(), new Date(followUp.getTime() + by));
        }
        tasks.setDueDate(task.getId(), due);
    }

    private void recount(CommandContext context, Obligation obligation) {
        if (obligation.timing() == Obligation.Timing.TIMER) {
            var job = context.getJobManager().findJobById(obligation.clockId());
            if (job == null) {
                // It ends in this very command, which notes it at its end.
                return;
            }
            whatIf.at(job.getCreateTime().toInstant(), () -> {
                management.recalculateJobDuedate(job.getId(), false);
                return job;
            });
            var counted = job.getDuedate().toInstant();
            job.setDuedate(Date.from(obligation.dueAt()));
            obligations.recount(job.getId(), counted);
        } else {
            TaskEntity task = context.getTaskManager().findTaskById(obligation.clockId());
            if (task == null) {
                return;
            }
            var due = (Date) whatIf.at(
                    task.getCreateTime().toInstant(),
                    () -> task.getTaskDefinition().getDueDateExpression().getValue(task.getExecution()));
            obligations.recount(task.getId(), due.toInstant());
        }
    }

    /** Whoever decided needs no right of her own in the engine for what follows. */
    private void asTheSystem(Runnable work) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            work.run();
        } finally {
            identity.setAuthentication(person);
        }
    }
}
