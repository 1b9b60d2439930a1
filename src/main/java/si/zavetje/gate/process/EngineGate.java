package si.zavetje.gate.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.dao.DuplicateKeyException;
import si.zavetje.gate.LastFailure;

/**
 * Stands before the engine: a signed-in person may give only the commands her role is listed for, and claim only for
 * herself. What the engine does by itself, and what a command leads to inside, passes.
 */
class EngineGate extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(EngineGate.class);

    private static final int MOST_TURNS = 5;

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
            return command instanceof SubmitTaskFormCmd ? inTurn(command) : next.execute(command);
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

    /**
     * Two who hand in forms of one case at the same instant meet in rows that neither of them typed: whoever came second
     * is taken once more, from the beginning. What she cannot hand in any more is somebody else's doing.
     */
    private <T> T inTurn(Command<T> command) {
        RuntimeException beaten = null;
        for (int turn = 1; turn < MOST_TURNS; turn++) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException | DuplicateKeyException faster) {
                beaten = faster;
            } catch (NotFoundException gone) {
                throw beaten == null ? gone : beaten;
            }
        }
        return next.execute(command);
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
