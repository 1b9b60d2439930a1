package si.zavetje.process;

import java.util.ArrayDeque;
import java.util.Queue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the engine what a step led to when it has taken the step, and before the step is committed: a model that is
 * moved while it is moving another of its parts loses its place. It is the program that tells it, not whoever took the step.
 */
@Component
public class EndOfStep {

    private final ByTheProgram program;

    EndOfStep(ByTheProgram program) {
        this.program = program;
    }

    /** Does this when the present step is done, in its transaction; what it leads to is done after it. */
    public void then(Runnable message) {
        var waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new Waiting();
            TransactionSynchronizationManager.registerSynchronization(waiting);
            TransactionSynchronizationManager.bindResource(this, waiting);
        }
        waiting.messages.add(message);
    }

    private final class Waiting implements TransactionSynchronization {

        private final Queue<Runnable> messages = new ArrayDeque<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            program.does(() -> {
                for (var next = messages.poll(); next != null; next = messages.poll()) {
                    next.run();
                }
                return messages;
            });
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(EndOfStep.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(EndOfStep.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(EndOfStep.this);
        }
    }
}
