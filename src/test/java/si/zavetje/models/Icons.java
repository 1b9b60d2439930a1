package si.zavetje.models;

import java.util.Map;
import org.w3c.dom.Element;

/** The small signs BPMN puts into tasks, events and gateways. */
final class Icons {

    private static final Map<String, String> TASKS = Map.of(
            "userTask",
            "<path d='M1 15v-3c0-3 2-4 4-4h6c2 0 4 1 4 4v3z' fill='white' stroke='black'/><circle cx='8' cy='4.5' r='3.5' fill='white' stroke='black'/>",
            "serviceTask",
            "<circle cx='8' cy='8' r='6.5' fill='none' stroke='black' stroke-width='3' stroke-dasharray='2.6 2.5'/><circle cx='8' cy='8' r='5' fill='white' stroke='black'/><circle cx='8' cy='8' r='2' fill='white' stroke='black'/>",
            "businessRuleTask",
            "<path d='M0 2h16v12h-16z M0 6h16 M5 6v8 M0 10h16' fill='white' stroke='black'/>",
            "sendTask",
            "<path d='M0 3h16v11h-16z M0 3l8 6 8-6' fill='black' stroke='white'/>",
            "receiveTask",
            "<path d='M0 3h16v11h-16z M0 3l8 6 8-6' fill='white' stroke='black'/>");

    private static final Map<String, String> EVENTS = Map.of(
            "timerEventDefinition",
            "<circle r='9.5' fill='white' stroke='black'/><path d='M0 -7v7l5 3 M0 -9.5v2 M0 9.5v-2 M-9.5 0h2 M9.5 0h-2' fill='none' stroke='black' stroke-width='1.4'/>",
            "messageEventDefinition",
            "<path d='M-9 -6h18v12h-18z M-9 -6l9 7 9-7' fill='%s' stroke='%s'/>",
            "escalationEventDefinition",
            "<path d='M0 -9l6 17-6-6-6 6z' fill='%s' stroke='%s'/>",
            "errorEventDefinition",
            "<path d='M-9 8L-3 -9 4 1 9 -8 3 9 -4 -1z' fill='%s' stroke='%s'/>",
            "signalEventDefinition",
            "<path d='M0 -9l9 14h-18z' fill='%s' stroke='%s'/>",
            "conditionalEventDefinition",
            "<path d='M-7 -8h14v16h-14z M-5 -4h10 M-5 0h10 M-5 4h10' fill='white' stroke='black'/>",
            "linkEventDefinition",
            "<path d='M-9 -4h10v-5l8 9-8 9v-5h-10z' fill='%s' stroke='%s'/>",
            "terminateEventDefinition",
            "<circle r='10.5'/>");

    private static final Map<String, String> GATEWAYS = Map.of(
            "exclusiveGateway", "<path d='M-7 -8L7 8M7 -8L-7 8' stroke='black' stroke-width='3'/>",
            "parallelGateway", "<path d='M-11 0h22M0 -11v22' stroke='black' stroke-width='3'/>",
            "inclusiveGateway", "<circle r='11' fill='none' stroke='black' stroke-width='2.5'/>",
            "eventBasedGateway",
                    "<circle r='13' fill='none' stroke='black'/><path d='M0 -9L9 -2 5 8H-5L-9 -2z' fill='none' stroke='black'/>");

    private Icons() {}

    static void task(Svg svg, Element task, Box box) {
        place(svg, TASKS.getOrDefault(task.getLocalName(), ""), box.x() + 6, box.y() + 6);
    }

    static void gateway(Svg svg, Element gateway, Box box) {
        place(svg, GATEWAYS.getOrDefault(gateway.getLocalName(), ""), box.middleX(), box.middleY());
    }

    /** What an event throws is drawn filled, what it waits for is drawn open. */
    static void event(Svg svg, Element event, Box box) {
        boolean throwing =
                event.getLocalName().equals("endEvent") || event.getLocalName().equals("intermediateThrowEvent");
        EVENTS.forEach((definition, icon) -> {
            if (Model.children(event, definition).findAny().isPresent()) {
                String filled = icon.formatted(throwing ? "black" : "white", throwing ? "white" : "black");
                place(svg, filled, box.middleX(), box.middleY());
            }
        });
    }

    /** The strokes at the bottom of an activity that is done several times, or that calls another process. */
    static void markers(Svg svg, Element activity, Box box) {
        double y = box.bottom() - 12;
        if (activity.getLocalName().equals("callActivity")) {
            place(svg, "<path d='M-7 -7h14v14h-14z M-4 0h8 M0 -4v8' fill='none' stroke='black'/>", box.middleX(), y);
        }
        Model.children(activity, "multiInstanceLoopCharacteristics").forEach(loop -> {
            String strokes = loop.getAttribute("isSequential").equals("true")
                    ? "M-6 -5h12M-6 0h12M-6 5h12"
                    : "M-5 -6v12M0 -6v12M5 -6v12";
            double x = box.middleX() + (activity.getLocalName().equals("callActivity") ? 20 : 0);
            place(svg, "<path d='" + strokes + "' stroke='black' stroke-width='2.5'/>", x, y);
        });
    }

    private static void place(Svg svg, String icon, double x, double y) {
        if (!icon.isEmpty()) {
            svg.add("<g transform='translate(%s %s)'>" + icon + "</g>", x, y);
        }
    }
}
