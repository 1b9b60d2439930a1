package si.zavetje.models;

import java.util.List;
import org.w3c.dom.Element;

/** Draws flow nodes the way BPMN draws them. */
final class Shapes {

    private static final int TASK_TEXT = 12;
    private static final int LABEL_TEXT = 11;

    private final Svg svg;

    Shapes(Svg svg) {
        this.svg = svg;
    }

    void draw(Element node, Box box) {
        String kind = node.getLocalName();
        if (kind.endsWith("Event")) {
            event(node, box);
        } else if (kind.endsWith("Gateway")) {
            svg.add(
                    "<path d='M%s %sL%s %sL%s %sL%s %sz' fill='white' stroke='black' stroke-width='1.5'/>",
                    box.middleX(),
                    box.y(),
                    box.right(),
                    box.middleY(),
                    box.middleX(),
                    box.bottom(),
                    box.x(),
                    box.middleY());
            Icons.gateway(svg, node, box);
        } else if (kind.equals("textAnnotation")) {
            annotation(node, box);
        } else {
            activity(node, box);
        }
    }

    /** A name that stands outside its element, inside the bounds the drawing gives it. */
    void label(String name, Box box) {
        List<String> lines = labelled(name, box);
        double middle = box.y() + lines.size() * Svg.LINE_HEIGHT / 2.0;
        svg.centred(lines, box.middleX(), middle, LABEL_TEXT);
    }

    private static List<String> labelled(String name, Box box) {
        return Svg.wrapped(name, box.width() + 4, LABEL_TEXT);
    }

    /** The room that a name takes, which may be more or less than was meant for it. */
    static Box lines(String name, Box box) {
        var lines = labelled(name, box);
        double width = lines.stream()
                .mapToDouble(line -> Svg.width(line, LABEL_TEXT))
                .max()
                .orElse(0);
        return new Box(box.middleX() - width / 2, box.y(), width, lines.size() * Svg.LINE_HEIGHT);
    }

    private void event(Element event, Box box) {
        String kind = event.getLocalName();
        boolean goesOn = event.getAttribute("cancelActivity").equals("false")
                || event.getAttribute("isInterrupting").equals("false");
        String style = " fill='white' stroke='black' stroke-width='" + (kind.equals("endEvent") ? "4" : "1.5") + "'"
                + (goesOn ? " stroke-dasharray='5 3'" : "");
        svg.add("<circle cx='%s' cy='%s' r='18'" + style + "/>", box.middleX(), box.middleY());
        if (kind.equals("boundaryEvent") || kind.startsWith("intermediate")) {
            svg.add("<circle cx='%s' cy='%s' r='14.5'" + style + "/>", box.middleX(), box.middleY());
        }
        Icons.event(svg, event, box);
    }

    private void activity(Element activity, Box box) {
        boolean scope = activity.getLocalName().equals("subProcess");
        String border = activity.getAttribute("triggeredByEvent").equals("true") ? " stroke-dasharray='6 4'" : "";
        String width = activity.getLocalName().equals("callActivity") ? "4" : "1.5";
        svg.add(
                "<rect x='%s' y='%s' width='%s' height='%s' rx='10' fill='white' stroke='black' stroke-width='" + width
                        + "'" + border + "/>",
                box.x(),
                box.y(),
                box.width(),
                box.height());
        if (scope) {
            svg.text(Model.name(activity), box.x() + 12, box.y() + 20, TASK_TEXT, "start");
        } else {
            int size = TASK_TEXT;
            while (size > 8 && longestWord(activity, size) > box.width() - 8) {
                size--;
            }
            svg.centred(Svg.wrapped(Model.name(activity), box.width() - 8, size), box.middleX(), box.middleY(), size);
            Icons.task(svg, activity, box);
        }
        Icons.markers(svg, activity, box);
    }

    private void annotation(Element annotation, Box box) {
        svg.add("<path d='M%s %sh-8v%sh8' fill='none' stroke='black'/>", box.x() + 8, box.y(), box.height());
        Model.children(annotation, "text")
                .forEach(text -> svg.centred(
                        Svg.wrapped(text.getTextContent(), box.width() - 12, LABEL_TEXT),
                        box.middleX(),
                        box.middleY(),
                        LABEL_TEXT));
    }

    private static double longestWord(Element activity, int size) {
        double longest = 0;
        for (String word : Model.name(activity).split("\\s+")) {
            longest = Math.max(longest, Svg.width(word, size));
        }
        return longest;
    }
}
