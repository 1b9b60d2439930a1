package si.zavetje.gate.process;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.DirectFieldAccessor;
import si.zavetje.gate.LastFailure;

/**
 * Stands before the engine: a signed-in person may give only the commands her role is listed for, and claim only for
 * herself. What the engine does by itself, and what a command leads to inside, passes.
 */
class EngineGate extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(EngineGate.class);

    private final ProcessEngineConfigurationImpl engine;
    private final CommandRules rules;
    private final Failures failures;
    private final LastFailure lastFailure;

    EngineGate(ProcessEngineConfigurationImpl engine, CommandRules rules, Failures failures, LastFailure lastFailure) {
        this.engine = engine;
        this.rules = rules;
        this.failures = failures;
        this.lastFailure = lastFailure;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var person = engine.getIdentityService().getCurrentAuthentication();
        if (Context.getCommandContext() != null || person == null || person.getUserId() == null) {
            return next.execute(command);
        }
        try {
            demand(command, person);
            return next.execute(command);
        } catch (RuntimeException problem) {
            failures.of(problem)
                    .ifPresentOrElse(
                            lastFailure::remember,
                            () -> LOG.error(
                                    "Fault in {}: {}",
                                    CommandRules.nameOf(command.getClass()),
                                    Faults.inOneLine(problem)));
            throw problem;
        }
    }

    private void demand(Command<?> command, Authentication person) {
        boolean allowed = rules.allow(command.getClass(), person.getGroupIds());
        if (allowed && command instanceof ClaimTaskCmd) {
            allowed = person.getUserId().equals(new DirectFieldAccessor(command).getPropertyValue("userId"));
        }
        if (!allowed) {
            LOG.warn("Refused {} to {}", CommandRules.nameOf(command.getClass()), person.getUserId());
            throw new CommandRefused();
        }
    }
}
