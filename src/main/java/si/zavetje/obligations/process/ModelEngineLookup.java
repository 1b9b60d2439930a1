package si.zavetje.obligations.process;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import si.zavetje.obligations.EngineLookup;
import si.zavetje.obligations.Obligation;
import si.zavetje.shared.CaseReference;

/** Reads names from the deployed models, and places from what runs now. */
@Component
class ModelEngineLookup implements EngineLookup {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    /** A drawing does not change while the program runs. */
    private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

    ModelEngineLookup(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
    }

    @Override
    public Map<String, String> instancesOf(Collection<Obligation> obligations) {
        var places = new HashMap<String, String>();
        var open = ids(obligations, Obligation.Timing.TASK);
        if (open.length > 0) {
            tasks.createTaskQuery()
                    .taskIdIn(open)
                    .list()
                    .forEach(task -> places.put(task.getId(), task.getProcessInstanceId()));
        }
        var timers = ids(obligations, Obligation.Timing.TIMER);
        if (timers.length > 0) {
            management
                    .createJobQuery()
                    .jobIds(Set.of(timers))
                    .list()
                    .forEach(job -> places.put(job.getId(), job.getProcessInstanceId()));
        }
        return places;
    }

    @Override
    public Optional<CaseReference> caseOf(String instance) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult())
                .map(found -> new CaseReference(found.getBusinessKey()));
    }

    @Override
    public Map<String, String> phases() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(toMap(ProcessDefinition::getKey, ProcessDefinition::getName));
    }

    @Override
    public Optional<String> phaseOf(String definition) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definition)
                        .singleResult())
                .map(ProcessDefinition::getKey);
    }

    @Override
    public String nameOf(String phase, String activity) {
        return names.computeIfAbsent(phase, this::drawn).getOrDefault(activity, activity);
    }

    private Map<String, String> drawn(String phase) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(phase)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            return Map.of();
        }
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .collect(toMap(FlowElement::getId, FlowElement::getName));
    }

    private static String[] ids(Collection<Obligation> obligations, Obligation.Timing timing) {
        return obligations.stream()
                .filter(obligation -> obligation.timing() == timing)
                .map(Obligation::clockId)
                .collect(toSet())
                .toArray(String[]::new);
    }
}
