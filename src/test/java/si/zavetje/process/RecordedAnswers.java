package si.zavetje.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/** What the domain answered the models in one run, so that a bare engine without a domain walks the same way in another. */
final class RecordedAnswers {

    private final Map<String, Deque<Optional<Object>>> answers = new HashMap<>();

    /** Begins anew. */
    void forget() {
        answers.clear();
    }

    /** Listens to every expression of a model while the product works. */
    Expression recording(Expression real) {
        return new Wrapped(real) {
            @Override
            @Nullable
            Object answer(VariableScope scope, @Nullable BaseDelegateExecution execution) {
                var answer = real.getValue(scope, execution);
                if (!real.isLiteralText() && scope != null) {
                    answers.computeIfAbsent(real.getExpressionText(), text -> new ArrayDeque<>())
                            .add(Optional.ofNullable(answer));
                }
                return answer;
            }
        };
    }

    /** Answers every expression as it was answered then, in the same order. */
    Expression replaying(Expression parsed) {
        return new Wrapped(parsed) {
            @Override
            @Nullable
            Object answer(VariableScope scope, @Nullable BaseDelegateExecution execution) {
                if (parsed.isLiteralText() || parsed.getExpressionText().contains("{execution.")) {
                    return parsed.getValue(scope, execution);
                }
                var recorded = answers.get(parsed.getExpressionText());
                if (recorded == null || recorded.isEmpty()) {
                    throw new NoSuchElementException("never asked: " + parsed.getExpressionText());
                }
                return recorded.remove().orElse(null);
            }
        };
    }

    private abstract static class Wrapped implements Expression {

        private final Expression real;

        Wrapped(Expression real) {
            this.real = real;
        }

        abstract @Nullable Object answer(VariableScope scope, @Nullable BaseDelegateExecution execution);

        @Override
        public @Nullable Object getValue(VariableScope scope) {
            return answer(scope, null);
        }

        @Override
        public @Nullable Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            return answer(scope, execution);
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            real.setValue(value, scope);
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
            real.setValue(value, scope, execution);
        }

        @Override
        public String getExpressionText() {
            return real.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return real.isLiteralText();
        }
    }
}
