package si.zavetje.forms.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormSchema;

/** The forms as they were deployed with a model: a task is checked against the form it was made with. */
@Component
class DeployedForms {

    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

    FormSchema schema(String deploymentId, String form) {
        return schemas.computeIfAbsent(deploymentId + "/" + form, ignored -> load(deploymentId, form));
    }

    private static FormSchema load(String deploymentId, String form) {
        var context = Context.getCommandContext();
        var definition = context.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deploymentId, form);
        var resource = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deploymentId, definition.getResourceName());
        return FormSchema.parse(resource.getBytes());
    }
}
