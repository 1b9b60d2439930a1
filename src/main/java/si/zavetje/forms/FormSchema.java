package si.zavetje.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import si.zavetje.casefile.Compartment;

/** A form as it was deployed: its questions in order, each with its rules and its compartment of the case file. */
public record FormSchema(String name, List<Field> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a Camunda Form.
     *
     * @throws IllegalArgumentException for a component type or a property this product does not use
     */
    public static FormSchema parse(byte[] deployed) {
        try {
            var root = JSON.readTree(deployed);
            var compartment =
                    Compartment.valueOf(root.at("/properties/compartment").asText());
            var fields = new ArrayList<Field>();
            collect(root, compartment, List.of(), fields);
            return new FormSchema(root.path("id").asText(), List.copyOf(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part of the case file a question belongs to, or nothing when the form does not ask it. */
    Optional<Compartment> compartmentOf(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(Field::compartment)
                .findFirst();
    }

    /** The same form with what its features offer now. */
    FormSchema offering(Map<String, Map<String, String>> now) {
        return new FormSchema(
                name,
                fields.stream()
                        .map(field -> {
                            var offered = field.offered() == null ? null : now.get(field.offered());
                            return offered == null ? field : field.offering(offered);
                        })
                        .toList());
    }

    private static void collect(JsonNode parent, Compartment compartment, List<String> hiddenIf, List<Field> fields) {
        for (var component : parent.path("components")) {
            var conditions = append(hiddenIf, component.at("/conditional/hide"));
            switch (component.path("type").asText()) {
                case "group" -> collect(component, compartment, conditions, fields);
                case "text", "separator", "spacer" -> {}
                default -> fields.add(field(component, compartment, conditions));
            }
        }
    }

    private static Field field(JsonNode component, Compartment ofForm, List<String> hiddenIf) {
        var own = component.at("/properties/compartment");
        return new Field(
                component.path("key").asText(),
                label(component),
                kind(component),
                component.at("/validate/required").asBoolean(),
                component.path("readonly").asBoolean()
                        || component.path("disabled").asBoolean(),
                limits(component.path("validate"), component.at("/properties/rule")),
                options(component),
                component.path("valuesKey").isTextual()
                        ? component.path("valuesKey").asText()
                        : null,
                hiddenIf,
                own.isMissingNode() ? ofForm : Compartment.valueOf(own.asText()),
                source(component.at("/properties/prefill")),
                component.at("/properties/compare").isMissingNode()
                        ? null
                        : component.at("/properties/compare").asText().replaceFirst("^(always|unless )", ""));
    }

    private static String label(JsonNode component) {
        return Stream.of("label", "dateLabel")
                .map(name -> component.path(name).asText())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a question without a label"));
    }

    private static Field.Kind kind(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "textfield" -> Field.Kind.TEXT;
            case "textarea" -> Field.Kind.LONG_TEXT;
            case "number" -> Field.Kind.NUMBER;
            case "select", "radio" -> Field.Kind.CHOICE;
            case "checklist", "taglist" -> Field.Kind.CHOICES;
            case "checkbox" -> Field.Kind.FLAG;
            case "datetime" ->
                "date".equals(component.path("subtype").asText()) ? Field.Kind.DATE : Field.Kind.DATE_TIME;
            default ->
                throw new IllegalArgumentException(
                        "component type not in use: " + component.path("type").asText());
        };
    }

    private static Field.Limits limits(JsonNode validate, JsonNode rule) {
        return new Field.Limits(
                integer(validate.path("minLength")),
                integer(validate.path("maxLength")),
                decimal(validate.path("min")),
                decimal(validate.path("max")),
                validate.hasNonNull("pattern") ? validate.path("pattern").asText() : null,
                rule.isTextual() ? rule.asText() : null);
    }

    private static Map<String, String> options(JsonNode component) {
        return StreamSupport.stream(component.path("values").spliterator(), false)
                .collect(Collectors.toMap(option -> option.path("value").asText(), option -> option.path("label")
                        .asText()));
    }

    private static Field.@Nullable Source source(JsonNode prefill) {
        if (prefill.isMissingNode()) {
            return null;
        }
        var parts = prefill.asText().split("[:.]", -1);
        return new Field.Source(Compartment.valueOf(parts[0]), parts[1], parts[2]);
    }

    private static List<String> append(List<String> conditions, JsonNode hide) {
        if (hide.asText().isBlank()) {
            return conditions;
        }
        return Stream.concat(conditions.stream(), Stream.of(hide.asText().replaceFirst("^=", "")))
                .toList();
    }

    private static @Nullable Integer integer(JsonNode node) {
        return node.isNumber() ? Integer.valueOf(node.intValue()) : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
