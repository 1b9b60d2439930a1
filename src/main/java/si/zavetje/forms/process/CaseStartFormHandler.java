package si.zavetje.forms.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The form that starts a case: it opens the case, and the process carries its reference from then on. */
class CaseStartFormHandler implements StartFormHandler {

    private final StartFormHandler stock;
    private final FormBridge bridge;

    CaseStartFormHandler(StartFormHandler stock, FormBridge bridge) {
        this.stock = stock;
        this.bridge = bridge;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        stock.parseConfiguration(element, deployment, definition, parse);
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        return stock.createStartFormData(definition);
    }

    @Override
    public void submitFormVariables(VariableMap sent, VariableScope scope) {
        var instance = (ExecutionEntity) scope;
        var form = stock.createStartFormData(instance.getProcessDefinition());
        var schema = bridge.deployedForms()
                .schema(form.getDeploymentId(), form.getCamundaFormRef().getKey());
        var user = bridge.currentUser();
        var reference = bridge.withoutRights(() -> bridge.forms().start(schema, bridge.plain(sent), user));
        instance.setBusinessKey(reference.text());
        instance.setProcessBusinessKey(reference.text());
    }
}
