package si.zavetje.forms.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** The form of a user task: filled in from the case file when it is read, handed to the case file when it is submitted. */
class CaseTaskFormHandler implements TaskFormHandler {

    private final TaskFormHandler stock;
    private final FormBridge bridge;

    CaseTaskFormHandler(TaskFormHandler stock, FormBridge bridge) {
        this.stock = stock;
        this.bridge = bridge;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        stock.parseConfiguration(element, deployment, definition, parse);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        var form = stock.createTaskForm(task);
        return new PrefilledTaskForm(form, () -> bridge.forms()
                .open(
                        bridge.deployedForms()
                                .schema(
                                        form.getDeploymentId(),
                                        form.getCamundaFormRef().getKey()),
                        caseOf(task),
                        task.getId(),
                        bridge.currentUser()));
    }

    /** Sets no variable: what was entered goes to the case file, in the engine's transaction, or the task stays open. */
    @Override
    public void submitFormVariables(VariableMap sent, VariableScope scope) {
        var task = (TaskEntity) scope;
        var user = bridge.currentUser();
        if (!user.username().equals(task.getAssignee())) {
            throw new Refusal("forms.notYours");
        }
        var form = stock.createTaskForm(task);
        var schema = bridge.deployedForms()
                .schema(form.getDeploymentId(), form.getCamundaFormRef().getKey());
        bridge.withoutRights(() -> {
            bridge.forms().submit(schema, caseOf(task), bridge.plain(sent), user);
            return task;
        });
    }

    private static CaseReference caseOf(TaskEntity task) {
        return new CaseReference(task.getExecution().getProcessBusinessKey());
    }
}
