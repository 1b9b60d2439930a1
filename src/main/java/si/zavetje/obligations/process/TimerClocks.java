package si.zavetje.obligations.process;

import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import si.zavetje.obligations.NewObligation;
import si.zavetje.obligations.Obligation;
import si.zavetje.shared.CaseReference;

/** The clocks of timers: wherever the engine makes or deletes one, its obligation begins or ends. */
class TimerClocks extends JobManager {

    private final ClockOwners owners;

    TimerClocks(ClockOwners owners) {
        this.owners = owners;
    }

    @Override
    public void insertJob(JobEntity job) {
        super.insertJob(job);
        if (job instanceof TimerEntity timer && timer.getExecution() != null) {
            begin(timer);
        }
    }

    @Override
    public void deleteJob(JobEntity job, boolean fireDeleteEvent) {
        if (job instanceof TimerEntity) {
            // A timer that interrupts what it is attached to is deleted with it before it has quite finished.
            if (job.equals(getCommandContext().getCurrentJob())) {
                ObligationLog.ofThisCommand()
                        .fired(job.getId(), job.getDuedate().toInstant());
            } else {
                ObligationLog.ofThisCommand().end(job.getId(), Obligation.State.VOID);
            }
        }
        super.deleteJob(job, fireDeleteEvent);
    }

    void begin(TimerEntity timer) {
        var execution = timer.getExecution();
        var activity = (ActivityImpl) execution.getProcessDefinition().findActivity(timer.getActivityId());
        var rule = ClockParseListener.ruleOf(activity);
        if (rule == null) {
            throw new IllegalStateException(timer.getActivityId() + " is counted by no rule");
        }
        var reference = new CaseReference(execution.getProcessBusinessKey());
        ObligationLog.ofThisCommand()
                .begin(new NewObligation(
                        reference,
                        TaskClocks.phase(execution),
                        timer.getActivityId(),
                        rule.key(),
                        rule.within(),
                        Obligation.Timing.TIMER,
                        timer.getId(),
                        owners.forTimer(reference, rule.owner()),
                        timer.getDuedate().toInstant()));
    }
}
