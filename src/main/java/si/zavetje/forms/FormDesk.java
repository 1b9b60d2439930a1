package si.zavetje.forms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.casefile.Reader;
import si.zavetje.shared.CaseReference;

/** Takes forms in and hands them out: checks, calls the feature, writes the entries of the case file, fills in what is known. */
@Component
public class FormDesk {

    private final FormCheck check;
    private final FormRegistry registry;
    private final CaseFile caseFile;
    private final Remarks remarks;

    FormDesk(FormCheck check, FormRegistry registry, CaseFile caseFile, Remarks remarks) {
        this.check = check;
        this.registry = registry;
        this.caseFile = caseFile;
        this.remarks = remarks;
    }

    /** Takes the form that starts a case and answers the reference of the case. */
    public CaseReference start(FormSchema schema, Map<String, ? extends @Nullable Object> sent, Reader by) {
        var values = check.check(schema, sent);
        var reference = registry.startOf(schema.name()).apply(values, by);
        record(schema, reference, values, by);
        remarks.say(values.remarks());
        return reference;
    }

    /** Takes a form of a user task. */
    public void submit(
            FormSchema schema, CaseReference reference, Map<String, ? extends @Nullable Object> sent, Reader by) {
        var values = check.check(schema, sent);
        var feature = registry.submitOf(schema.name());
        record(schema, reference, values, by);
        feature.accept(new Submission(reference, values, by));
        remarks.say(values.remarks());
    }

    /** What a form shows before anything is typed, as far as the reader may see it; nothing of it is kept. */
    public Map<String, Object> prefill(FormSchema schema, CaseReference reference, Reader reader) {
        var entries = new HashMap<Field.Source, Map<String, Object>>();
        var shown = new LinkedHashMap<String, Object>();
        for (var field : schema.fields()) {
            var source = field.prefill();
            if (source != null) {
                var entry = entries.computeIfAbsent(
                        new Field.Source(source.compartment(), source.form(), ""),
                        from -> caseFile.latest(reference, from.compartment(), from.form(), reader));
                if (entry.containsKey(source.key())) {
                    shown.put(field.key(), entry.get(source.key()));
                }
            }
        }
        shown.putAll(facts(schema, reference, reader));
        return shown;
    }

    /** Facts belong to a part of the file like everything else: who may not read it is not shown them. */
    private Map<String, Object> facts(FormSchema schema, CaseReference reference, Reader reader) {
        var facts = new LinkedHashMap<>(registry.factsFor(schema.name(), reference));
        if (!facts.isEmpty()) {
            var readable = new EnumMap<Compartment, Boolean>(Compartment.class);
            facts.keySet().removeIf(key -> !schema.compartmentOf(key)
                    .map(part -> readable.computeIfAbsent(part, one -> caseFile.shows(reference, one, reader)))
                    .orElse(false));
        }
        return facts;
    }

    /** One entry per compartment the form touches, so that each part is locked where it belongs. */
    private void record(FormSchema schema, CaseReference reference, FormValues values, Reader by) {
        var entries = new EnumMap<Compartment, Map<String, Object>>(Compartment.class);
        for (var field : schema.fields()) {
            var value = values.asMap().get(field.key());
            if (value != null) {
                entries.computeIfAbsent(field.compartment(), compartment -> new LinkedHashMap<>())
                        .put(field.key(), writable(value));
            }
        }
        entries.forEach((compartment, content) -> caseFile.record(reference, compartment, schema.name(), content, by));
    }

    private static Object writable(Object value) {
        return value instanceof LocalDate || value instanceof LocalDateTime ? value.toString() : value;
    }
}
