package si.zavetje.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the answers to the questions of the forms do, as far as it can be seen in the forms and in the Java that takes them. */
final class FormEffects {

    /** The strongest thing an answer does. */
    enum Kind {
        ACTS,
        DATED,
        SHOWN,
        STEERS,
        RECORD
    }

    private static final Pattern METHOD = Pattern.compile("\n    (?:private |static |public |protected )*"
            + "[\\w<>\\[\\], ?@.]+ (\\w+)\\([^{};]*\\)(?: throws \\w+)? \\{");
    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final Pattern ANSWERS = Pattern.compile("record (\\w+)\\(FormValues ");
    private static final Pattern KEY = Pattern.compile("\"(\\w+)\"( \\+)?");

    private final List<Form> forms;
    private final List<String> sources;
    private final String dates;

    FormEffects(List<Form> forms, List<String> sources, String dates) {
        this.forms = forms;
        this.sources = sources;
        this.dates = dates;
    }

    /** The kind of every question somebody answers, by form and key. */
    Map<String, Kind> all() {
        var shown = forms.stream().flatMap(FormEffects::shownFromOthers).collect(Collectors.toSet());
        var kinds = new TreeMap<String, Kind>();
        for (var form : forms) {
            var read = keysReadFor(form.name());
            var steering = form.components()
                    .flatMap(component -> FormRules.asked(Form.hiddenIf(component)))
                    .collect(Collectors.toSet());
            form.askedQuestions()
                    .forEach(question -> kinds.put(
                            form.name() + "." + Form.key(question), kind(form, question, read, shown, steering)));
        }
        return kinds;
    }

    /** A form that only begins with what it was answered last shows nobody else anything. */
    private static Stream<String> shownFromOthers(Form form) {
        return form.questions()
                .map(question -> question.at("/properties/prefill").asText())
                .filter(source -> !source.contains(":" + form.name() + "."));
    }

    private Kind kind(Form form, JsonNode question, Set<String> read, Set<String> shown, Set<String> steering) {
        var key = Form.key(question);
        if (read.contains(key) || read.contains(key.replaceFirst("\\d+$", "#"))) {
            return Kind.ACTS;
        }
        if (dates.contains("form: " + form.name() + ", question: " + key + ",")) {
            return Kind.DATED;
        }
        return shown.contains(form.address(question)) ? Kind.SHOWN : steering.contains(key) ? Kind.STEERS : Kind.RECORD;
    }

    /** The keys read by what takes a form, by methods of that class it leads to, and by a record of its answers; numbered: #. */
    private Set<String> keysReadFor(String form) {
        var keys = new HashSet<String>();
        for (var source : sources) {
            var methods = methods(source);
            var seen = new HashSet<>(Set.of("register"));
            var todo = new ArrayDeque<>(handlers(source, form));
            while (!todo.isEmpty()) {
                var code = todo.pop();
                KEY.matcher(code)
                        .results()
                        .forEach(found -> keys.add(found.group(1) + (found.group(2) == null ? "" : "#")));
                NAME.matcher(code)
                        .results()
                        .map(found -> found.group())
                        .filter(methods::containsKey)
                        .filter(seen::add)
                        .forEach(name -> todo.push(methods.getOrDefault(name, "")));
                sources.stream()
                        .filter(answers -> readBy(code, answers))
                        .filter(seen::add)
                        .forEach(todo::push);
            }
        }
        return keys;
    }

    /** Whether all answers are handed to a record of that source, which reads some of them. */
    private static boolean readBy(String code, String source) {
        var answers = ANSWERS.matcher(source);
        return answers.find() && code.contains("new " + answers.group(1) + "(");
    }

    private static List<String> handlers(String source, String form) {
        return Pattern.compile("(?:submit|start|askBack)\\(\\s*\"" + form + "\"")
                .matcher(source)
                .results()
                .map(found -> within(source.substring(found.start()), '(', ')').replace('"' + form + '"', ""))
                .toList();
    }

    private static Map<String, String> methods(String source) {
        var methods = new HashMap<String, String>();
        METHOD.matcher(source)
                .results()
                .forEach(found -> methods.merge(
                        found.group(1), within(source.substring(found.end() - 1), '{', '}'), String::concat));
        return methods;
    }

    /** From the first opening bracket to the one that closes it. */
    private static String within(String code, char open, char close) {
        int depth = 0;
        for (int i = 0; i < code.length(); i++) {
            depth += code.charAt(i) == open ? 1 : code.charAt(i) == close ? -1 : 0;
            if (depth == 0 && code.charAt(i) == close) {
                return code.substring(0, i);
            }
        }
        throw new IllegalArgumentException("a bracket is never closed");
    }

    /** The reviewed list, by form and key: the kind and what follows. */
    static Map<String, String[]> listed(String csv) {
        return csv.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(",", 4))
                .collect(Collectors.toMap(cells -> cells[0] + "." + cells[1], cells -> cells));
    }

    static Stream<String> differences(Map<String, Kind> is, Map<String, String[]> listed) {
        return Stream.of(is.keySet(), listed.keySet())
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .filter(key -> !is.containsKey(key)
                        || !listed.containsKey(key)
                        || !is.get(key).name().equals(listed.get(key)[2]))
                .map(key -> key + " is " + is.get(key) + ", listed as "
                        + (listed.containsKey(key) ? listed.get(key)[2] : null));
    }
}
