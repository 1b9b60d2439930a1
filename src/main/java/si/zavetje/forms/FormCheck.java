package si.zavetje.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import si.zavetje.shared.Refusal;

/** Checks on the server what a browser sent for a form: exactly what the schema says, and nothing the schema does not know. */
@Component
class FormCheck {

    private final Conditions conditions;

    FormCheck(Conditions conditions) {
        this.conditions = conditions;
    }

    /**
     * The typed answers.
     *
     * @throws Refusal naming every wrong field by its label
     */
    FormValues check(FormSchema schema, Map<String, ? extends @Nullable Object> sent) {
        var fields = schema.fields().stream().collect(Collectors.toMap(Field::key, Function.identity()));
        if (!fields.keySet().containsAll(sent.keySet())) {
            throw new Refusal("forms.unknownField");
        }
        var refusals = new ArrayList<Refusal>();
        var typed = new HashMap<String, Object>();
        var remarks = new LinkedHashMap<String, MessageSourceResolvable>();
        for (var field : schema.fields()) {
            if (!field.readOnly()) {
                read(field, sent.get(field.key()), typed, remarks, refusals);
            }
        }
        var hidden = hideUntilStable(schema, typed);
        refusals.removeIf(refusal -> hidden.contains(labelIn(refusal)));
        for (var field : schema.fields()) {
            boolean asked = !field.readOnly() && !hidden.contains(field.label());
            if (asked && field.required() && isMissing(field, typed) && noneNames(refusals, field)) {
                refusals.add(new Refusal("forms.required", field.label()).at(field.key()));
            }
        }
        if (!refusals.isEmpty()) {
            var first = refusals.get(0);
            var all = refusals.stream().reduce((one, next) -> new Refusal("forms.and", one, next));
            throw all.flatMap(refusal -> first.question().map(refusal::at)).orElse(first);
        }
        remarks.keySet().retainAll(typed.keySet());
        return new FormValues(typed, labels(schema), List.copyOf(remarks.values()));
    }

    private static void read(
            Field field,
            @Nullable Object sent,
            Map<String, Object> typed,
            Map<String, MessageSourceResolvable> remarks,
            List<Refusal> refusals) {
        try {
            var value = FieldReader.read(
                    field,
                    sent,
                    (key, sentence, arguments) ->
                            remarks.put(key, new DefaultMessageSourceResolvable(new String[] {sentence}, arguments)));
            if (value != null) {
                typed.put(field.key(), value);
            }
        } catch (Refusal refusal) {
            refusals.add(refusal.at(field.key()));
        }
    }

    /** Hiding one question may hide or show another, so it is repeated until nothing changes; hidden answers are dropped. */
    private List<String> hideUntilStable(FormSchema schema, Map<String, Object> typed) {
        List<String> hidden = List.of();
        for (int round = 0; round <= schema.fields().size(); round++) {
            var facts = new LinkedHashMap<String, Object>(typed);
            var now = schema.fields().stream()
                    .filter(field ->
                            field.hiddenIf().stream().anyMatch(condition -> conditions.holds(condition, facts)))
                    .toList();
            now.forEach(field -> typed.remove(field.key()));
            var labels = now.stream().map(Field::label).toList();
            if (labels.equals(hidden)) {
                break;
            }
            hidden = labels;
        }
        return hidden;
    }

    private static boolean isMissing(Field field, Map<String, Object> typed) {
        var value = typed.get(field.key());
        return value == null || (field.kind() == Field.Kind.FLAG && value.equals(false));
    }

    private static boolean noneNames(List<Refusal> refusals, Field field) {
        return refusals.stream().noneMatch(refusal -> field.label().equals(labelIn(refusal)));
    }

    private static Object labelIn(Refusal refusal) {
        return refusal.getArguments()[0];
    }

    private static Map<String, String> labels(FormSchema schema) {
        return schema.fields().stream().collect(Collectors.toMap(Field::key, Field::label));
    }
}
