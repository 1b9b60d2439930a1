package si.zavetje.models;

import static si.zavetje.models.Model.camunda;
import static si.zavetje.models.Model.id;
import static si.zavetje.models.Model.name;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What things are called: ids for code and logs, labels for people. */
final class NamingRules {

    private static final String WORDS = "_[A-Z][A-Za-z0-9]+";

    static final List<Rule<Model>> ALL = List.of(
            new Rule<>(
                    "an id says the kind of its element and what it is for",
                    NamingRules::badIds,
                    "\"Gateway_BedFree\"",
                    "\"Gateway_0k3x9dp\""),
            new Rule<>(
                    "a file is named after its one process",
                    NamingRules::fileNotProcess,
                    "id=\"SampleStay\"",
                    "id=\"Stay\""),
            new Rule<>(
                    "tasks, events, calls and subprocesses have names",
                    NamingRules::nameless,
                    "name=\"Bed needed\"",
                    "name=\" \""),
            new Rule<>(
                    "a decision asks its question and each way out of it carries an answer",
                    NamingRules::decisionsWithoutAnswer,
                    "id=\"Flow_BedFreeYes\" name=\"yes\"",
                    "id=\"Flow_BedFreeYes\""),
            new Rule<>(
                    "joins and parallel gateways have no name",
                    NamingRules::namedJoins,
                    "<bpmn:parallelGateway id=\"Gateway_Fork\"",
                    "<bpmn:parallelGateway id=\"Gateway_Fork\" name=\"Do both\""),
            new Rule<>(
                    "a form is named after its user task",
                    NamingRules::formsOfAnotherName,
                    "formRef=\"RecordAdmission\"",
                    "formRef=\"Admission\""));

    private NamingRules() {}

    private static Stream<String> badIds(Model model) {
        return model.elements()
                .filter(e -> Model.BPMN.equals(e.getNamespaceURI()) && e.hasAttribute("id"))
                .filter(e -> !e.getLocalName().equals("definitions")
                        && !e.getLocalName().equals("process"))
                .filter(e -> !id(e).matches(kind(e.getLocalName()) + WORDS))
                .map(e -> e.getLocalName() + " " + id(e));
    }

    private static String kind(String element) {
        if (element.endsWith("Gateway")) {
            return "Gateway";
        }
        return switch (element) {
            case "sequenceFlow" -> "Flow";
            case "intermediateCatchEvent" -> "(Event|Timer)";
            case "intermediateThrowEvent" -> "Event";
            default -> Character.toUpperCase(element.charAt(0)) + element.substring(1);
        };
    }

    private static Stream<String> fileNotProcess(Model model) {
        List<String> ids = model.all("process").map(Model::id).toList();
        return ids.equals(List.of(Sources.stem(model.file()))) && ids.get(0).matches("[A-Z][A-Za-z0-9]+")
                ? Stream.empty()
                : Stream.of(model.file() + " holds " + ids);
    }

    private static Stream<String> nameless(Model model) {
        return model.flowNodes()
                .filter(e -> !e.getLocalName().endsWith("Gateway"))
                .filter(e -> name(e).isBlank())
                .map(Model::id);
    }

    private static Stream<String> decisionsWithoutAnswer(Model model) {
        return model.all("exclusiveGateway", "inclusiveGateway")
                .filter(model::splits)
                .flatMap(gateway -> Stream.concat(
                        Stream.of(gateway).filter(e -> name(e).isBlank()),
                        model.outgoing(gateway).filter(flow -> name(flow).isBlank() || undecided(gateway, flow))))
                .map(Model::id);
    }

    private static boolean undecided(Element gateway, Element flow) {
        boolean isDefault = gateway.getAttribute("default").equals(id(flow));
        return isDefault
                == Model.children(flow, "conditionExpression").findAny().isPresent();
    }

    private static Stream<String> namedJoins(Model model) {
        return model.flowNodes()
                .filter(e -> e.getLocalName().endsWith("Gateway"))
                .filter(e -> !model.splits(e)
                        || e.getLocalName().equals("parallelGateway")
                        || e.getLocalName().equals("eventBasedGateway"))
                .filter(e -> !name(e).isBlank())
                .map(Model::id);
    }

    private static Stream<String> formsOfAnotherName(Model model) {
        return model.all("userTask")
                .filter(task -> !id(task).equals("UserTask_" + camunda(task, "formRef")))
                .map(task -> id(task) + " opens " + camunda(task, "formRef"));
    }
}
