package si.zavetje.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Counts what somebody has to answer at once, over all answers that open or close other questions. */
final class VisibleQuestions {

    private static final int MOST_PATHS = 500_000;

    private record Question(JsonNode node, List<String> hiddenIf) {}

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<Object, Boolean> known = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();

    private VisibleQuestions(Form form) {
        collect(form.root(), List.of());
    }

    /** The greatest number of questions on any path through the form. */
    static int most(Form form) {
        return new VisibleQuestions(form).most();
    }

    private void collect(JsonNode parent, List<String> hiddenIf) {
        Form.children(parent, "components").forEach(child -> {
            List<String> conditions = Stream.concat(hiddenIf.stream(), Stream.of(Form.hiddenIf(child)))
                    .filter(condition -> !condition.isBlank())
                    .toList();
            if (child.has("key") && !child.path("readonly").asBoolean()) {
                questions.add(new Question(child, conditions));
            }
            collect(child, conditions);
        });
    }

    private int most() {
        List<Map<String, Object>> paths = List.of(Map.of());
        for (Question question : questions) {
            if (decides(Form.key(question.node()))) {
                paths = paths.stream()
                        .flatMap(path -> continued(path, question))
                        .toList();
            }
            if (paths.size() > MOST_PATHS) {
                throw new IllegalStateException("too many paths to follow");
            }
        }
        return paths.stream().mapToInt(this::visible).max().orElse(0);
    }

    private boolean decides(String key) {
        return questions.stream()
                .flatMap(question -> question.hiddenIf().stream())
                .anyMatch(condition -> FormRules.asked(condition).anyMatch(key::equals));
    }

    private static Stream<Map<String, Object>> continued(Map<String, Object> path, Question question) {
        return answers(question.node()).map(answer -> {
            Map<String, Object> next = new LinkedHashMap<>(path);
            next.put(Form.key(question.node()), answer);
            return next;
        });
    }

    private static Stream<Object> answers(JsonNode question) {
        List<String> options = Form.children(question, "values")
                .map(value -> value.path("value").asText())
                .toList();
        return switch (Form.type(question)) {
            case "checkbox" -> Stream.of(false, true);
            case "number" -> Stream.of(0, 1, 2, question.at("/validate/max").asInt(99));
            case "checklist" ->
                Stream.concat(Stream.of(List.of(), options), options.stream().map(List::of));
            default -> Stream.concat(Stream.of(""), options.stream());
        };
    }

    /** A hidden answer is dropped, which may hide or show others in turn. */
    private int visible(Map<String, Object> path) {
        Map<String, Object> facts = new LinkedHashMap<>(path);
        List<Question> shown = questions;
        for (int round = 0; round < questions.size(); round++) {
            List<Question> now = questions.stream()
                    .filter(question -> question.hiddenIf().stream().noneMatch(condition -> holds(condition, facts)))
                    .toList();
            if (now.equals(shown)) {
                break;
            }
            shown = now;
            questions.stream()
                    .filter(question -> !now.contains(question))
                    .forEach(question -> facts.remove(Form.key(question.node())));
        }
        return shown.size();
    }

    private boolean holds(String condition, Map<String, Object> facts) {
        Map<String, Object> used = new LinkedHashMap<>();
        FormRules.asked(condition).filter(facts::containsKey).forEach(key -> used.put(key, facts.get(key)));
        return known.computeIfAbsent(
                List.of(condition, used),
                ignored -> Boolean.TRUE.equals(feel.evaluateExpression(condition, Collections.unmodifiableMap(used))
                        .result()));
    }
}
