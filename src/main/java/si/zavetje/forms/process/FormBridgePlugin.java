package si.zavetje.forms.process;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Puts the bridge under every user task and under every start event that has a form. */
@Component
class FormBridgePlugin extends AbstractProcessEnginePlugin {

    private final FormBridge bridge;

    FormBridgePlugin(FormBridge bridge) {
        this.bridge = bridge;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<BpmnParseListener>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new BuildBridges());
    }

    private class BuildBridges extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.setTaskFormHandler(new CaseTaskFormHandler(task.getTaskFormHandler(), bridge));
        }

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (scope instanceof ProcessDefinitionEntity definition
                    && definition.getStartFormDefinition() != null
                    && definition.getStartFormDefinition().getCamundaFormDefinitionKey() != null) {
                definition.setStartFormHandler(new CaseStartFormHandler(definition.getStartFormHandler(), bridge));
            }
        }
    }
}
