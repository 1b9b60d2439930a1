package si.zavetje.forms.process;

import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.Conditions;

/** The conditions of the forms, answered by the FEEL engine that comes with Camunda. */
@Component
class FeelConditions implements Conditions {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    @Override
    public boolean holds(String condition, Map<String, Object> values) {
        return Boolean.TRUE.equals(feel.evaluateExpression(condition, values).result());
    }
}
