package si.zavetje.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** The picture of a model, drawn from its own diagram data, so that it can be read without a modeller. */
final class Diagram {

    private static final double MARGIN = 20;

    private final Model model;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Svg svg = new Svg();
    private final Shapes shapes = new Shapes(svg);

    private Diagram(Model model) {
        this.model = model;
        model.elements().filter(e -> e.hasAttribute("id")).forEach(e -> elements.put(Model.id(e), e));
    }

    static String svg(Model model) {
        return new Diagram(model).drawn();
    }

    private String drawn() {
        nodes(kind -> kind.equals("subProcess"));
        drawings("BPMNEdge").forEach(this::flow);
        nodes(kind -> !kind.equals("subProcess") && !kind.equals("boundaryEvent"));
        nodes(kind -> kind.equals("boundaryEvent"));
        model.elements().filter(e -> e.getLocalName().equals("BPMNLabel")).forEach(this::label);
        return svg.page(model.all("process").map(Model::name).findFirst().orElse(model.file()), frame());
    }

    private void nodes(Predicate<String> kind) {
        for (Element shape : drawings("BPMNShape")) {
            Element node = subject(shape);
            if (kind.test(node.getLocalName())) {
                shapes.draw(node, bounds(shape));
            }
        }
    }

    private void flow(Element edge) {
        List<Element> points = Model.children(edge, "waypoint").toList();
        StringBuilder line = new StringBuilder();
        for (Element point : points) {
            line.append(line.isEmpty() ? "M" : "L")
                    .append(point.getAttribute("x"))
                    .append(' ')
                    .append(point.getAttribute("y"));
        }
        Element flow = subject(edge);
        boolean sequence = flow.getLocalName().equals("sequenceFlow");
        svg.add(
                "<path d='%s' fill='none' stroke='black' stroke-width='1.5'"
                        + (sequence ? " marker-end='url(#arrow)'/>" : " stroke-dasharray='1 4'/>"),
                line);
        if (sequence && isDefault(flow)) {
            defaultStroke(points.get(0), points.get(1));
        }
    }

    private boolean isDefault(Element flow) {
        Element source = elements.get(flow.getAttribute("sourceRef"));
        return source != null && source.getAttribute("default").equals(Model.id(flow));
    }

    private void defaultStroke(Element from, Element to) {
        double x = number(from, "x") + 11 * Math.signum(number(to, "x") - number(from, "x"));
        double y = number(from, "y") + 11 * Math.signum(number(to, "y") - number(from, "y"));
        svg.add("<path d='M%s %sl8 10' stroke='black' stroke-width='1.5'/>", x - 4, y - 5);
    }

    private void label(Element label) {
        Element owner = subject((Element) label.getParentNode());
        Model.children(label, "Bounds").forEach(bounds -> shapes.label(Model.name(owner), Box.of(bounds)));
    }

    private Box frame() {
        Box frame = model.elements()
                .filter(e -> e.getLocalName().equals("Bounds"))
                .map(Box::of)
                .reduce(Box::including)
                .orElseThrow(() -> new IllegalStateException(model.file() + " is not drawn"));
        List<Element> points = model.elements()
                .filter(e -> e.getLocalName().equals("waypoint"))
                .toList();
        for (Element point : points) {
            frame = frame.including(new Box(number(point, "x"), number(point, "y"), 0, 0));
        }
        return frame.widened(MARGIN);
    }

    private List<Element> drawings(String name) {
        return model.elements().filter(e -> e.getLocalName().equals(name)).toList();
    }

    private Element subject(Element drawing) {
        Element subject = elements.get(drawing.getAttribute("bpmnElement"));
        if (subject == null) {
            throw new IllegalStateException(drawing.getAttribute("bpmnElement") + " is drawn but is not there");
        }
        return subject;
    }

    private static Box bounds(Element shape) {
        return Model.children(shape, "Bounds").map(Box::of).findFirst().orElseThrow();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
