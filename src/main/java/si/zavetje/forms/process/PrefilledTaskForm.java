package si.zavetje.forms.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** A task's form whose values are looked up only when somebody asks for them, and never kept. */
class PrefilledTaskForm extends TaskFormDataImpl {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Supplier<Map<String, Object>> values;

    PrefilledTaskForm(TaskFormData form, Supplier<Map<String, Object>> values) {
        this.values = values;
        setDeploymentId(form.getDeploymentId());
        setFormKey(form.getFormKey());
        setCamundaFormRef(form.getCamundaFormRef());
        setTask(form.getTask());
        setFormProperties(form.getFormProperties());
    }

    @Override
    public List<FormField> getFormFields() {
        if (Context.getCommandContext() == null) {
            // Tasklist's REST resource only wants to know whether there is a form, when the engine is no longer asked.
            return List.of();
        }
        return values.get().entrySet().stream()
                .map(entry -> field(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static FormField field(String key, Object value) {
        var field = new FormFieldImpl();
        field.setId(key);
        field.setValue(typed(value));
        return field;
    }

    /** A list reaches Tasklist only as JSON. */
    private static TypedValue typed(Object value) {
        return value instanceof List<?> list
                ? SpinValues.jsonValue(JSON.valueToTree(list).toString()).create()
                : Variables.untypedValue(value, true);
    }
}
