package si.zavetje.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A picture under construction: black on white, in whole pixels where possible. */
final class Svg {

    static final int LINE_HEIGHT = 14;
    private static final double LETTER = 0.535;

    private final StringBuilder body = new StringBuilder();

    void add(String element, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = values[i] instanceof Double number ? shortest(number) : values[i];
        }
        body.append(String.format(Locale.ROOT, element.replace('\'', '"'), shown))
                .append('\n');
    }

    /** Lines of text, centred on a point. */
    void centred(List<String> lines, double x, double y, int size) {
        double first = y - (lines.size() - 1) * LINE_HEIGHT / 2.0 + size * 0.35;
        for (int i = 0; i < lines.size(); i++) {
            text(lines.get(i), x, first + i * LINE_HEIGHT, size, "middle");
        }
    }

    void text(String text, double x, double y, int size, String anchor) {
        add("<text x='%s' y='%s' font-size='%s' text-anchor='%s'>%s</text>", x, y, size, anchor, escaped(text));
    }

    String page(String title, Box frame) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%1$s %2$s %3$s %4$s" width="%3$s" height="%4$s" \
                font-family="Liberation Sans, Arial, Helvetica, sans-serif" fill="black">
                <title>%5$s</title>
                <defs><marker id="arrow" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="9" markerHeight="9" \
                markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs>
                <rect x="%1$s" y="%2$s" width="%3$s" height="%4$s" fill="white"/>
                %6$s</svg>
                """
                .formatted(
                        shortest(frame.x()),
                        shortest(frame.y()),
                        shortest(frame.width()),
                        shortest(frame.height()),
                        escaped(title),
                        body);
    }

    /** Words broken into lines that fit, as near as that can be told without a font. */
    static List<String> wrapped(String text, double width, int size) {
        List<String> lines = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1) + " " + word;
            if (lines.isEmpty() || width(last, size) > width) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, last);
            }
        }
        return lines;
    }

    static double width(String text, int size) {
        return text.length() * size * LETTER;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String shortest(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }
}
