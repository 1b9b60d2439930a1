package si.zavetje.caseview.process;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What a form is called: as the task that shows it, or the event that it begins. */
@Component
class FormNames {

    private final RepositoryService repository;
    private final Map<String, Map<String, String>> byDefinition = new ConcurrentHashMap<>();

    FormNames(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
    }

    Map<String, String> all() {
        var names = new HashMap<String, String>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(definition -> names.putAll(byDefinition.computeIfAbsent(
                        definition.getId(), id -> in(repository.getBpmnModelInstance(id)))));
        return names;
    }

    private static Map<String, String> in(BpmnModelInstance model) {
        var names = new HashMap<String, String>();
        model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> task.getCamundaFormRef() != null)
                .forEach(task -> names.put(task.getCamundaFormRef(), task.getName()));
        model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormRef() != null)
                .forEach(start -> names.put(start.getCamundaFormRef(), start.getName()));
        return names;
    }
}
