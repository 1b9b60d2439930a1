package si.zavetje.gate.process;

import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import si.zavetje.shared.CaseReference;
import si.zavetje.watch.Retries;

/** Lets a step that has failed be tried once more, and touches no step that is well: else a clock could be switched off. Others are told. */
class RetryOnlyFailed extends CommandInterceptor {

    /** What Cockpit's button asks for. */
    private static final int ONCE_MORE = 1;

    private final ObjectProvider<Retries> retries;

    /** Asked for late: what is noted is noted through tables the engine is built before. */
    RetryOnlyFailed(ObjectProvider<Retries> retries) {
        this.retries = retries;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var person = Context.getCommandContext().getAuthenticatedUserId();
        if (command instanceof SetJobRetriesCmd && person != null) {
            var fields = new DirectFieldAccessor(command);
            var id = (String) fields.getPropertyValue("jobId");
            if (id == null
                    || !Integer.valueOf(ONCE_MORE).equals(fields.getPropertyValue("retries"))
                    // When a timer is due is the domain's to say.
                    || !Boolean.FALSE.equals(fields.getPropertyValue("isDueDateSet"))) {
                throw new CommandRefused();
            }
            var job = Context.getCommandContext().getJobManager().findJobById(id);
            if (job == null) {
                throw new NotFoundException("no such job");
            }
            if (job.getRetries() != 0 || job.isSuspended()) {
                throw new CommandRefused();
            }
            var answer = next.execute(command);
            retries.getObject().note(id, caseOf(job), stepOf(job), person);
            return answer;
        }
        return next.execute(command);
    }

    private static @Nullable CaseReference caseOf(JobEntity job) {
        var instance = job.getProcessInstanceId() == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(job.getProcessInstanceId());
        return instance == null || instance.getBusinessKey() == null
                ? null
                : new CaseReference(instance.getBusinessKey());
    }

    /** As it is called in the drawing. */
    private static String stepOf(JobEntity job) {
        if (job.getProcessDefinitionId() == null || job.getActivityId() == null) {
            return job.getJobHandlerType();
        }
        var activity = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(job.getProcessDefinitionId())
                .findActivity(job.getActivityId());
        return activity == null || activity.getProperty("name") == null
                ? job.getActivityId()
                : String.valueOf(activity.getProperty("name"));
    }
}
