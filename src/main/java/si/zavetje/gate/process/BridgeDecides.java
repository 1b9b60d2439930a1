package si.zavetje.gate.process;

import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Leaves the question who may submit a task's form to the bridge, which lets only the assignee: stricter than the engine's
 * own answer, which lets every candidate, and four round trips cheaper.
 */
class BridgeDecides extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        var context = Context.getCommandContext();
        return command instanceof SubmitTaskFormCmd && context.isAuthorizationCheckEnabled()
                ? context.runWithoutAuthorization(() -> next.execute(command))
                : next.execute(command);
    }
}
