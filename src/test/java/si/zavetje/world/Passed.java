package si.zavetje.world;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.Event;

/** Which elements of which models the engine has passed since it was last forgotten. */
public final class Passed implements Collector {

    private final Set<String> elements = ConcurrentHashMap.newKeySet();

    @Override
    public void addEvent(Event event) {
        elements.add(event.getModelKey() + " " + event.getDefinitionKey());
    }

    /** Begins anew. */
    public void forget() {
        elements.clear();
    }

    /** The flow nodes and sequence flows of these models that were not passed, as model and id. */
    public List<String> missing(ProcessEngine engine, Collection<String> models) {
        return models.stream()
                .flatMap(model -> elementsOf(engine, model).map(element -> model + " " + element.getId()))
                .filter(element -> !elements.contains(element))
                .sorted()
                .toList();
    }

    private static Stream<FlowElement> elementsOf(ProcessEngine engine, String model) {
        var repository = engine.getRepositoryService();
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult();
        var instance = repository.getBpmnModelInstance(definition.getId());
        return Stream.concat(
                instance.getModelElementsByType(FlowNode.class).stream(),
                instance.getModelElementsByType(SequenceFlow.class).stream());
    }
}
