package si.zavetje.obligations.process;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import si.zavetje.deadlines.CountedBy;

/** Finds out which rule counts a date from the question the model asks for it. */
@Component
class ClockRules {

    private static final Pattern NAMED =
            Pattern.compile("taskDates\\.due\\(execution\\.processBusinessKey,\\s*'([\\w.]+)'\\)");
    private static final Pattern ASKED = Pattern.compile("(\\w+)\\.(\\w+)\\(execution\\.processBusinessKey\\)");

    private final ApplicationContext beans;

    ClockRules(ApplicationContext beans) {
        this.beans = beans;
    }

    /** The rule behind a question; nothing when the answer does not say which rule counts it. */
    Optional<ClockRule> behind(String question) {
        var named = NAMED.matcher(question);
        if (named.find()) {
            var key = named.group(1);
            return Optional.of(new ClockRule(key, List.of(), false, List.of(), "taskDates", "due", List.of(key)));
        }
        var asked = ASKED.matcher(question);
        return asked.find() ? answers(asked.group(1), asked.group(2)) : Optional.empty();
    }

    /** Asks the question of a clock for a case, as the engine does. */
    Instant ask(ClockRule rule, String caseReference) {
        var bean = beans.getBean(rule.bean());
        var arguments = Stream.concat(Stream.of(caseReference), rule.arguments().stream())
                .toArray();
        return methods(bean.getClass())
                .filter(candidate ->
                        candidate.getName().equals(rule.method()) && candidate.getParameterCount() == arguments.length)
                .findFirst()
                .map(question -> ((Date) ReflectionUtils.invokeMethod(question, bean, arguments)).toInstant())
                .orElseThrow();
    }

    /** Only the type is looked at: models are read while the beans are still being made. */
    private Optional<ClockRule> answers(String bean, String method) {
        return methods(beans.containsBean(bean) ? beans.getType(bean, false) : null)
                .filter(candidate -> candidate.getName().equals(method))
                .flatMap(candidate -> Stream.ofNullable(candidate.getAnnotation(CountedBy.class)))
                .findFirst()
                .map(rule -> new ClockRule(
                        rule.value(),
                        List.of(rule.also()),
                        rule.within(),
                        List.of(rule.owner()),
                        bean,
                        method,
                        List.of()));
    }

    private static Stream<Method> methods(@Nullable Class<?> type) {
        return type == null ? Stream.of() : Arrays.stream(type.getMethods());
    }
}
