package si.zavetje.obligations.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Marks every timer and every due task of a model with its rule, and refuses a model with a clock that has none. */
class ClockParseListener extends AbstractBpmnParseListener {

    private static final String RULE = "zavetje.clockRule";

    private final ClockRules rules;
    private final TaskClocks tasks;

    ClockParseListener(ClockRules rules, TaskClocks tasks) {
        this.rules = rules;
        this.tasks = tasks;
    }

    static @Nullable ClockRule ruleOf(@Nullable ActivityImpl activity) {
        return activity == null ? null : (ClockRule) activity.getProperty(RULE);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var due = task.getDueDateExpression();
        mark(activity, due == null ? "" : due.getExpressionText());
        // The engine runs these even where it is asked to leave listeners out.
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, tasks::begun);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, tasks::changed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, tasks::completed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, tasks::deleted);
        if (!TimerDeclarationImpl.getTimeoutListenerDeclarationsForScope(activity)
                .isEmpty()) {
            throw new ProcessEngineException(activity.getId() + " measures time by a listener, where nobody sees it");
        }
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl activity) {
        markTimer(activity, timer);
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl activity) {
        markTimer(activity, timer);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
        var timer = element.element("timerEventDefinition");
        if (timer == null) {
            return;
        }
        if (scope instanceof ProcessDefinitionImpl) {
            throw new ProcessEngineException(start.getId() + " would start a process by a timer, without a case");
        }
        markTimer(start, timer);
    }

    private void markTimer(ActivityImpl activity, Element timer) {
        var date = timer.element("timeDate");
        mark(activity, date == null ? "" : date.getText());
    }

    private void mark(ActivityImpl activity, String question) {
        activity.setProperty(
                RULE,
                rules.behind(question)
                        .orElseThrow(() -> new ProcessEngineException(
                                activity.getId() + " asks for a date that no rule of the policy counts")));
    }
}
