package si.zavetje.models;

import static si.zavetje.models.Model.id;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import si.zavetje.shared.CsvTable;

/** What may end work of people that is still open. */
final class ScopeRules {

    static final List<Rule<Model>> ALL = List.of(new Rule<>(
            "whatever ends open work of people has its reason in the reviewed list",
            model -> interrupting(model).filter(element -> !reviewed().contains(element)),
            " attachedToRef=\"SubProcess_Stay\" cancelActivity=\"false\">",
            " attachedToRef=\"SubProcess_Stay\">"));

    private ScopeRules() {}

    /** The elements of a model, each after its name, that end work in the scope they stand in or at. */
    static Stream<String> interrupting(Model model) {
        var terminating = model.all("terminateEventDefinition").map(ScopeRules::parent);
        var boundaries = model.all("boundaryEvent")
                .filter(event -> !event.getAttribute("cancelActivity").equals("false"))
                .filter(event -> event.getAttribute("attachedToRef").matches("(CallActivity|SubProcess)_.*"));
        var subProcesses = model.all("startEvent")
                .filter(event -> !event.getAttribute("isInterrupting").equals("false"))
                .map(ScopeRules::parent)
                .filter(scope -> scope.getAttribute("triggeredByEvent").equals("true"));
        return Stream.of(terminating, boundaries, subProcesses)
                .flatMap(elements -> elements)
                .map(element -> Sources.stem(model.file()) + " " + id(element));
    }

    /** The elements that somebody has looked at. */
    static Set<String> reviewed() {
        return CsvTable.rows("interrupting-scopes.csv").stream()
                .skip(1)
                .map(row -> row.get(0) + " " + row.get(1))
                .collect(Collectors.toSet());
    }

    private static Element parent(Element element) {
        return (Element) element.getParentNode();
    }
}
