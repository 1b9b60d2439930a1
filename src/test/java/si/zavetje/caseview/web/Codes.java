package si.zavetje.caseview.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a page must not show: the codes of the options of all forms, names of constants, dates as programs write them. */
final class Codes {

    private static final Pattern OF_PROGRAMS = Pattern.compile(
            "\\b[A-Z]{2,}_[A-Z_]+\\b|\\b\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2})?|\\?\\?|\\b[a-z]+[A-Z][a-zA-Z]+\\b");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d_-]+");

    private final Set<String> values = new TreeSet<>();

    private Codes() {}

    static Codes ofAllForms() {
        var codes = new Codes();
        var labels = new TreeSet<String>();
        try (var forms = Files.list(Path.of("forms"))) {
            for (var form : forms.toList()) {
                codes.collect(new ObjectMapper().readTree(Files.readString(form)), labels);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try (var models = Files.list(Path.of("bpmn"))) {
            for (var model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                NAME.matcher(Files.readString(model)).results().forEach(name -> labels.addAll(words(name.group(1))));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        codes.values.removeIf(code -> code.length() < 3 || labels.contains(code));
        return codes;
    }

    /** The codes that a reader of this page would see. */
    List<String> in(String html) {
        var text = html.replaceAll("(?s)<(script|style|head).*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("&[a-z#0-9]+;", " ");
        var words = WORD.matcher(text).results().map(found -> found.group()).filter(values::contains);
        return Stream.concat(words, OF_PROGRAMS.matcher(text).results().map(found -> found.group()))
                .distinct()
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.split("[^\\p{L}\\d_-]+", -1));
    }

    private void collect(JsonNode parent, Set<String> labels) {
        for (var component : parent.path("components")) {
            collect(component, labels);
            for (var option : component.path("values")) {
                values.add(option.path("value").asText());
                labels.addAll(words(option.path("label").asText()));
            }
            for (var said : List.of("label", "dateLabel", "description")) {
                labels.addAll(words(component.path(said).asText()));
            }
        }
    }
}
