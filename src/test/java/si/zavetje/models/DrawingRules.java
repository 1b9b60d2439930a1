package si.zavetje.models;

import static si.zavetje.models.Model.id;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What makes a drawing readable on one screen. */
final class DrawingRules {

    private static final int MOST_NODES = 30;

    static final List<Rule<Model>> ALL = List.of(
            new Rule<>(
                    "everything in a process is drawn, and only that",
                    DrawingRules::undrawn,
                    "bpmnElement=\"UserTask_RecordAdmission\"",
                    "bpmnElement=\"UserTask_Gone\""),
            new Rule<>(
                    "elements have their ordinary size",
                    DrawingRules::oddSizes,
                    "width=\"100\" height=\"80\"",
                    "width=\"140\" height=\"80\""),
            new Rule<>(
                    "the name of an event stands beside it, and not across it",
                    DrawingRules::across,
                    "x=\"96\" y=\"296\" width=\"63\"",
                    "x=\"106\" y=\"237\" width=\"43\""),
            new Rule<>(
                    "a diagram has at most " + MOST_NODES + " flow nodes",
                    DrawingRules::crowded,
                    "<bpmn:sequenceFlow id=\"Flow_BedFreeYes\"",
                    "<bpmn:manualTask />".repeat(MOST_NODES) + "<bpmn:sequenceFlow id=\"Flow_BedFreeYes\""),
            new Rule<>(
                    "there are no pools and lanes",
                    model ->
                            model.all("collaboration", "participant", "laneSet").map(Model::id),
                    "<bpmn:startEvent id=\"StartEvent_BedNeeded\"",
                    "<bpmn:laneSet id=\"LaneSet_People\" /><bpmn:startEvent id=\"StartEvent_BedNeeded\""));

    private DrawingRules() {}

    private static Stream<String> undrawn(Model model) {
        Set<String> drawn = model.elements()
                .filter(e -> Set.of("BPMNShape", "BPMNEdge").contains(e.getLocalName()))
                .map(e -> e.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
        Set<String> there = Stream.concat(
                        model.flowNodes(), model.all("sequenceFlow", "textAnnotation", "association", "group"))
                .map(Model::id)
                .collect(Collectors.toSet());
        return Stream.concat(
                there.stream().filter(id -> !drawn.contains(id)).map(id -> id + " is not drawn"),
                drawn.stream().filter(id -> !there.contains(id)).map(id -> id + " is drawn but is not there"));
    }

    private static Stream<String> oddSizes(Model model) {
        return model.flowNodes()
                .filter(e -> !e.getLocalName().equals("subProcess"))
                .flatMap(node -> model.elements()
                        .filter(shape -> shape.getAttribute("bpmnElement").equals(id(node)))
                        .flatMap(shape -> Model.children(shape, "Bounds"))
                        .filter(bounds -> !size(bounds).equals(ordinary(node)))
                        .map(bounds -> id(node) + " is " + size(bounds)));
    }

    private static String size(Element bounds) {
        return bounds.getAttribute("width") + "x" + bounds.getAttribute("height");
    }

    private static String ordinary(Element node) {
        if (node.getLocalName().endsWith("Event")) {
            return "36x36";
        }
        return node.getLocalName().endsWith("Gateway") ? "50x50" : "100x80";
    }

    /** The name of an event on the edge of another shape has to stand close. */
    private static Stream<String> across(Model model) {
        return model.flowNodes()
                .filter(node -> node.getLocalName().matches("(start|end|intermediate\\w+)Event"))
                .filter(event -> model.elements()
                        .filter(shape -> shape.getAttribute("bpmnElement").equals(id(event)))
                        .anyMatch(shape -> across(Model.name(event), shape)))
                .map(Model::id);
    }

    /** As many lines as the picture breaks the name into. */
    private static boolean across(String name, Element shape) {
        return Model.children(shape, "BPMNLabel")
                .flatMap(label -> Model.children(label, "Bounds"))
                .map(Box::of)
                .anyMatch(label -> Shapes.lines(name, label)
                        .touches(Box.of(
                                Model.children(shape, "Bounds").findFirst().orElseThrow())));
    }

    private static Stream<String> crowded(Model model) {
        long nodes = model.flowNodes().count();
        return nodes > MOST_NODES ? Stream.of(model.file() + " has " + nodes) : Stream.empty();
    }
}
