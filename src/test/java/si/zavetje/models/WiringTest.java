package si.zavetje.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import si.zavetje.forms.FormRegistry;
import si.zavetje.world.EngineTest;

/** Models, forms and beans fit: every question a model asks has an answer, and somebody takes every form. */
@EngineTest
class WiringTest {

    private static final Pattern QUESTION = Pattern.compile("(\\w+)\\.(\\w+)\\(([^()]*)\\)");
    private static final Set<String> OF_THE_ENGINE = Set.of("execution", "task");

    @Autowired
    ApplicationContext beans;

    @Autowired
    FormRegistry forms;

    @Test
    void every_question_a_model_asks_is_a_method_of_a_bean() {
        assertThat(Model.in(Model.FOLDER))
                .allSatisfy(model -> assertThat(unanswered(Sources.text(Model.FOLDER.resolve(model.file()))))
                        .isEmpty());
    }

    @Test
    void a_misspelt_question_is_noticed() {
        assertThat(unanswered("#{taskDates.dew(execution.processBusinessKey,'triage')}"))
                .hasSize(1);
        assertThat(unanswered("#{taskDate.due(execution.processBusinessKey,'triage')}"))
                .hasSize(1);
        assertThat(unanswered("#{taskDates.due(execution.processBusinessKey)}")).hasSize(1);
        assertThat(unanswered("#{taskDates.due(execution.processBusinessKey,'triage')}"))
                .isEmpty();
    }

    @Test
    void somebody_takes_every_form_and_nobody_waits_for_a_form_that_is_not_there() {
        var there = Form.in(Form.FOLDER).stream()
                .map(form -> form.root().path("id").asText())
                .collect(Collectors.toSet());

        assertThat(forms.names()).isEqualTo(there);
    }

    private List<String> unanswered(String model) {
        return Pattern.compile("[#$]\\{([^}]*)}")
                .matcher(model)
                .results()
                .flatMap(expression -> QUESTION.matcher(expression.group(1)).results())
                .filter(question -> !OF_THE_ENGINE.contains(question.group(1)))
                .filter(question -> !answers(question.group(1), question.group(2), question.group(3)))
                .map(question -> question.group())
                .toList();
    }

    private boolean answers(String bean, String method, String arguments) {
        int count = arguments.isBlank() ? 0 : arguments.split(",", -1).length;
        return beans.containsBean(bean)
                && methodsOf(beans.getType(bean))
                        .anyMatch(candidate ->
                                candidate.getName().equals(method) && candidate.getParameterCount() == count);
    }

    private static Stream<Method> methodsOf(@org.jspecify.annotations.Nullable Class<?> type) {
        return type == null ? Stream.of() : Arrays.stream(type.getMethods());
    }
}
