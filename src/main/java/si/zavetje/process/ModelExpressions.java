package si.zavetje.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import si.zavetje.shared.LegalZone;

/**
 * The expressions of our models, and nothing else: they may ask the beans made for models, and an expression that comes
 * with a query instead of a model is never evaluated, wherever in the query it hides (CVE-2026-109432). The few words our
 * own filters use are answered here, by their exact text.
 */
class ModelExpressions extends SpringExpressionManager {

    private static final Pattern MADE_FOR_MODELS = Pattern.compile("[a-z]+[A-Za-z]*Tasks|responsible|taskDates");

    private static final String END_OF_TODAY = "${endOfToday()}";

    private final Map<String, Supplier<Object>> wordsOfFilters;

    ModelExpressions(ApplicationContext application, Clock clock) {
        super(application, new BeansForModels(application));
        this.wordsOfFilters = Map.of(
                "${currentUser()}",
                () -> Context.getCommandContext().getAuthenticatedUserId(),
                "${currentUserGroups()}",
                () -> List.copyOf(
                        Context.getCommandContext().getAuthentication().getGroupIds()),
                "${now()}",
                () -> Date.from(clock.instant()),
                END_OF_TODAY,
                () -> Date.from(endOfToday(clock.instant())));
    }

    @Override
    public Expression createExpression(String text) {
        // The engine has no such word of its own, and would not even read it.
        ValueExpression expression = createValueExpression(END_OF_TODAY.equals(text) ? "${now()}" : text);
        return new ModelExpression(expression, this, text);
    }

    private static Instant endOfToday(Instant now) {
        return LegalZone.endOf(LegalZone.dayOf(now));
    }

    private final class ModelExpression extends JuelExpression {

        ModelExpression(ValueExpression expression, JuelExpressionManager manager, String text) {
            super(expression, manager, text);
        }

        @Override
        public @Nullable Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope != null || isLiteralText()) {
                return super.getValue(scope, execution);
            }
            var word = wordsOfFilters.get(getExpressionText());
            if (word == null) {
                throw new BadUserRequestException("expressions are not evaluated in queries");
            }
            return word.get();
        }
    }

    /** Looks a bean up when a model asks for it, because the engine is built before most of them. */
    private static final class BeansForModels extends java.util.AbstractMap<Object, Object> {

        private final ApplicationContext application;

        BeansForModels(ApplicationContext application) {
            this.application = application;
        }

        @Override
        public boolean containsKey(Object name) {
            return MADE_FOR_MODELS.matcher(String.valueOf(name)).matches() && application.containsBean((String) name);
        }

        @Override
        public @Nullable Object get(Object name) {
            return containsKey(name) ? application.getBean((String) name) : null;
        }

        @Override
        public java.util.Set<Entry<Object, Object>> entrySet() {
            return java.util.Set.of();
        }
    }
}
