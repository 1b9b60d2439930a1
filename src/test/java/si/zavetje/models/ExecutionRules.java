package si.zavetje.models;

import static si.zavetje.models.Model.camunda;
import static si.zavetje.models.Model.id;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What the engine may be asked to do: it asks the domain, and keeps nothing but the case reference. */
final class ExecutionRules {

    /**
     * A question to the domain, with no text or number written into the drawing; a due date may name the rule of the policy
     * profile, and there is but one coordinator.
     */
    private static final String QUESTION =
            "#\\{(?!.*\\b\\d)[^'\"{}]*[A-Za-z]\\w*\\.\\w+\\(execution\\.processBusinessKey[^'\"{}]*\\)[^'\"{}]*}"
                    + "|#\\{taskDates\\.due\\(execution\\.processBusinessKey,'[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*'\\)}"
                    + "|#\\{responsible\\.coordinator\\(\\)}";

    private static final String PERIOD_END = "#{sampleStayTasks.periodEnd(execution.processBusinessKey)}";
    private static final String CONDITION = "#{sampleStayTasks.bedFree(execution.processBusinessKey)}";
    private static final Set<String> CODE = Set.of("class", "delegateExpression", "resource", "type", "topic");
    private static final Set<String> VARIABLES =
            Set.of("resultVariable", "initiator", "variableMappingClass", "variableMappingDelegateExpression");

    static final List<Rule<Model>> ALL = List.of(
            new Rule<>(
                    "a process can be run, is kept for a stated time and carries its release",
                    ExecutionRules::unready,
                    "camunda:historyTimeToLive=\"P180D\"",
                    ""),
            new Rule<>(
                    "there are no scripts and no classes, only expressions",
                    ExecutionRules::code,
                    "camunda:expression=",
                    "camunda:delegateExpression="),
            new Rule<>("there are no script tasks", ExecutionRules::code, "bpmn:serviceTask", "bpmn:scriptTask"),
            new Rule<>(
                    "a listener has an expression, not a script",
                    ExecutionRules::code,
                    "<camunda:taskListener expression=\"#{sampleStayTasks.asked(execution.processBusinessKey)}\" event=\"create\" />",
                    "<camunda:taskListener event=\"create\"><camunda:script scriptFormat=\"js\">1</camunda:script></camunda:taskListener>"),
            new Rule<>(
                    "expressions are written #{…} and ask with the case reference",
                    ExecutionRules::strangeExpressions,
                    CONDITION,
                    "${bedFree}"),
            new Rule<>("no duration is drawn", ExecutionRules::literalTimes, PERIOD_END, "P30D"),
            new Rule<>(
                    "no date is hidden in a question",
                    ExecutionRules::literalTimes,
                    "sampleStayTasks.periodEnd(execution.processBusinessKey)",
                    "sampleStayTasks.periodEnd('2026-11-21')"),
            new Rule<>(
                    "a due date names a rule, not a length",
                    ExecutionRules::literalTimes,
                    "#{sampleStayTasks.riskDue(execution.processBusinessKey)}",
                    "#{taskDates.due(execution.processBusinessKey,'P30D')}"),
            new Rule<>("timers do not repeat", ExecutionRules::literalTimes, "bpmn:timeDate", "bpmn:timeCycle"),
            new Rule<>(
                    "no variable takes a result",
                    ExecutionRules::variables,
                    "camunda:expression=",
                    "camunda:resultVariable=\"outcome\" camunda:expression="),
            new Rule<>(
                    "no expression sets a variable",
                    ExecutionRules::variables,
                    "sampleStayTasks.remindProvider(execution.processBusinessKey)",
                    "execution.setVariable(execution.processBusinessKey, 1)"),
            new Rule<>(
                    "only a decision table takes input parameters",
                    ExecutionRules::variables,
                    "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                    "<camunda:inputOutput><camunda:inputParameter name=\"name\">x</camunda:inputParameter></camunda:inputOutput>"),
            new Rule<>(
                    "a call passes the case reference and nothing else",
                    ExecutionRules::talkativeCalls,
                    "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                    "<camunda:in businessKey=\"#{execution.processBusinessKey}\" /><camunda:in variables=\"all\" />"),
            new Rule<>(
                    "a call always starts the newest phase",
                    ExecutionRules::talkativeCalls,
                    "camunda:calledElementBinding=\"latest\"",
                    "camunda:calledElementBinding=\"deployment\""));

    private ExecutionRules() {}

    private static Stream<String> unready(Model model) {
        return model.all("process")
                .filter(process -> !process.getAttribute("isExecutable").equals("true")
                        || camunda(process, "historyTimeToLive").isBlank()
                        || camunda(process, "versionTag").isBlank())
                .map(Model::id);
    }

    private static Stream<String> code(Model model) {
        return Stream.concat(
                model.elements()
                        .filter(e -> Set.of("scriptTask", "script", "connector").contains(e.getLocalName())
                                || e.hasAttribute("language"))
                        .map(ExecutionRules::where),
                attributes(
                        model,
                        attribute ->
                                Model.CAMUNDA.equals(owner(attribute)) && CODE.contains(attribute.getLocalName())));
    }

    private static Stream<String> strangeExpressions(Model model) {
        return Stream.concat(
                model.all("conditionExpression", "loopCardinality", "completionCondition", "timeDate")
                        .filter(e -> !e.getTextContent().strip().matches(QUESTION))
                        .map(ExecutionRules::where),
                attributes(
                        model,
                        attribute -> attribute.getValue().contains("${")
                                || (attribute.getValue().contains("#{")
                                        && !attribute.getValue().equals("#{execution.processBusinessKey}")
                                        && !attribute.getValue().matches(QUESTION))));
    }

    private static Stream<String> literalTimes(Model model) {
        Stream<String> timers = model.all("timerEventDefinition")
                .filter(timer -> Model.children(timer, "timeDate")
                        .noneMatch(date -> date.getTextContent().strip().matches(QUESTION)))
                .map(Model::id);
        return Stream.concat(
                timers,
                attributes(
                        model,
                        attribute -> Set.of("dueDate", "followUpDate").contains(attribute.getLocalName())
                                && !attribute.getValue().matches(QUESTION)));
    }

    private static Stream<String> variables(Model model) {
        Stream<String> elements = model.camunda("inputParameter", "outputParameter", "formData", "out")
                .filter(e -> !e.getLocalName().equals("inputParameter") || !inDecision(e))
                .map(ExecutionRules::where);
        Stream<String> setters = model.elements()
                .filter(e -> e.getChildNodes().getLength() == 1 && sets(e.getTextContent()))
                .map(ExecutionRules::where);
        return Stream.of(
                        elements,
                        setters,
                        attributes(
                                model,
                                attribute ->
                                        VARIABLES.contains(attribute.getLocalName()) || sets(attribute.getValue())))
                .flatMap(faults -> faults);
    }

    private static boolean sets(String text) {
        return text.contains("{") && text.matches("(?s).*\\b(set|remove)Variables?(Local)?\\b.*");
    }

    private static boolean inDecision(Element parameter) {
        return parameter.getParentNode().getParentNode().getParentNode() instanceof Element task
                && task.getLocalName().equals("businessRuleTask");
    }

    private static Stream<String> talkativeCalls(Model model) {
        return model.all("callActivity")
                .filter(call -> !camunda(call, "calledElementBinding").equals("latest")
                        || !call.getAttribute("calledElement").matches("[A-Z][A-Za-z0-9]+")
                        || Model.descendants(call, "out").findAny().isPresent()
                        || Model.descendants(call, "in").count() != 1
                        || Model.descendants(call, "in")
                                .anyMatch(in -> in.getAttributes().getLength() != 1
                                        || !in.getAttribute("businessKey").equals("#{execution.processBusinessKey}")))
                .map(Model::id);
    }

    private static Stream<String> attributes(Model model, Predicate<Attr> fault) {
        return model.elements()
                .flatMap(e -> IntStream.range(0, e.getAttributes().getLength())
                        .mapToObj(i -> (Attr) e.getAttributes().item(i))
                        .filter(fault)
                        .map(attribute -> where(e) + " " + attribute.getName() + "=" + attribute.getValue()));
    }

    /** Attributes inside Camunda's own elements have no namespace of their own. */
    private static String owner(Attr attribute) {
        String own = String.valueOf(attribute.getNamespaceURI());
        return own.equals("null") ? String.valueOf(attribute.getOwnerElement().getNamespaceURI()) : own;
    }

    private static String where(Element element) {
        Element named = element;
        while (!named.hasAttribute("id") && named.getParentNode() instanceof Element parent) {
            named = parent;
        }
        return element.getLocalName() + " in " + id(named);
    }
}
