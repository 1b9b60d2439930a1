package si.zavetje.forms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.audit.Look;
import si.zavetje.audit.Looks;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.chronology.Chronology;
import si.zavetje.chronology.DatedForm;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Takes forms in and hands them out: checks, calls the feature, writes the entries of the case file, fills in what is known. */
@Component
public class CaseForms {

    private final FormCheck check;
    private final FormRegistry registry;
    private final CaseFile caseFile;
    private final Chronology chronology;
    private final AskedQuestions askedQuestions;
    private final Remarks remarks;
    private final Looks looks;
    private final AnswersInWords inWords;

    CaseForms(
            FormCheck check,
            FormRegistry registry,
            CaseFile caseFile,
            Chronology chronology,
            AskedQuestions askedQuestions,
            Remarks remarks,
            Looks looks,
            AnswersInWords inWords) {
        this.check = check;
        this.registry = registry;
        this.caseFile = caseFile;
        this.chronology = chronology;
        this.askedQuestions = askedQuestions;
        this.remarks = remarks;
        this.looks = looks;
        this.inWords = inWords;
    }

    /** Takes the form that starts a case and answers the reference of the case; all of it, or nothing, with the step itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseReference start(FormSchema schema, Map<String, ? extends @Nullable Object> sent, Reader by) {
        var values = check.check(schema, sent);
        var doubts = atItsQuestion(values, () -> demandPlausible(schema, Optional.empty(), values, by));
        var reference =
                atItsQuestion(values, () -> registry.startOf(schema.name()).apply(values, by));
        record(schema, reference, values, by);
        askedQuestions.answered(by, schema.name(), doubts);
        remarks.say(values.remarks());
        return reference;
    }

    /** Takes a form of a user task; all of it, or nothing, with the step itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void submit(
            FormSchema deployed, CaseReference reference, Map<String, ? extends @Nullable Object> sent, Reader by) {
        var schema = deployed.offering(registry.offersOf(deployed.name(), reference));
        var values = check.check(schema, sent);
        var feature = registry.submitOf(schema.name());
        var doubts = atItsQuestion(values, () -> demandPlausible(schema, Optional.of(reference), values, by));
        record(schema, reference, values, by);
        atItsQuestion(values, () -> {
            feature.accept(new Submission(reference, values, by));
            return reference;
        });
        askedQuestions.answered(by, schema.name() + reference.text(), doubts);
        remarks.say(values.remarks());
    }

    /** Refuses what cannot be, asks back what is unlikely, and answers what was asked and is confirmed. */
    private List<MessageSourceResolvable> demandPlausible(
            FormSchema schema, Optional<CaseReference> reference, FormValues values, Reader by) {
        values.demandExistingTimes();
        var found = chronology.look(new DatedForm(schema.name(), values.asMap(), values.labels(), reference, by));
        found.refusals().stream()
                .reduce((one, next) -> new Refusal("forms.and", one, next))
                .ifPresent(refusal -> {
                    throw question(values, found.refusals()).map(refusal::at).orElse(refusal);
                });
        var doubts = new ArrayList<>(found.doubts());
        doubts.addAll(registry.doubtsAbout(schema.name(), values));
        reference.ifPresent(known -> doubts.addAll(SaidBefore.doubts(schema, values, compared(schema, known, by))));
        askedQuestions.demand(
                by, schema.name() + reference.map(CaseReference::text).orElse(""), doubts, question(values, doubts));
        return doubts;
    }

    /** The first question that something is said about; sentences begin with its label, which stands once in a form. */
    private static Optional<String> question(FormValues values, List<? extends MessageSourceResolvable> said) {
        var labels = said.stream()
                .map(MessageSourceResolvable::getArguments)
                .filter(arguments -> arguments != null && arguments.length > 0)
                .map(arguments -> arguments[0])
                .toList();
        return values.labels().entrySet().stream()
                .filter(label -> labels.contains(label.getValue()))
                .min(Comparator.comparing(label -> labels.indexOf(label.getValue())))
                .map(Map.Entry::getKey);
    }

    private Map<String, Object> compared(FormSchema schema, CaseReference reference, Reader by) {
        var fields = schema.fields().stream()
                .filter(field -> field.comparison() != null)
                .toList();
        return fields.isEmpty() ? Map.of() : known(new FormSchema(schema.name(), fields), reference, by);
    }

    /** What a feature refuses is said at the question it is about, where that can be told. */
    private static <T> T atItsQuestion(FormValues values, Supplier<T> feature) {
        try {
            return feature.get();
        } catch (Refusal refusal) {
            // What is only asked back, or forbidden, is no wrong answer.
            boolean marked = refusal.question().isPresent() || refusal.getClass() != Refusal.class;
            throw marked ? refusal : values.questionOf(refusal).map(refusal::at).orElse(refusal);
        }
    }

    /** What a form shows before anything is typed, as far as the reader may see it; nothing of it is kept but that she looked. */
    public Map<String, Object> open(FormSchema schema, CaseReference reference, String task, Reader reader) {
        var shown = known(schema, reference, reader);
        if (!shown.isEmpty()) {
            var fields = schema.fields().stream()
                    .filter(field -> shown.containsKey(field.key()))
                    .collect(Collectors.groupingBy(
                            field -> field.origin().name(),
                            Collectors.mapping(field -> schema.name() + "." + field.key(), Collectors.toList())));
            looks.write(new Look(reader, reference, Look.What.FORM, task, fields));
        }
        var filledIn = new LinkedHashMap<>(inWords.shown(schema, shown));
        filledIn.putAll(offered(schema, reference, reader));
        return filledIn;
    }

    /** What can be chosen, for those who may read the part of the file the question belongs to. */
    private Map<String, Object> offered(FormSchema schema, CaseReference reference, Reader reader) {
        var offers = registry.offersOf(schema.name(), reference);
        var shown = new LinkedHashMap<String, Object>();
        for (var field : schema.offering(offers).fields()) {
            if (field.offered() != null
                    && offers.containsKey(field.offered())
                    && caseFile.shows(reference, field.compartment(), reader)) {
                shown.computeIfAbsent(field.offered(), ignored -> field.options().entrySet().stream()
                        .map(option -> Map.of("value", option.getKey(), "label", option.getValue()))
                        .toList());
            }
        }
        return shown;
    }

    private Map<String, Object> known(FormSchema schema, CaseReference reference, Reader reader) {
        var entries = new HashMap<Field.Source, Map<String, Object>>();
        var shown = new LinkedHashMap<String, Object>();
        for (var field : schema.fields()) {
            var source = field.prefill();
            if (source != null) {
                var entry = entries.computeIfAbsent(
                        new Field.Source(source.compartment(), source.form(), ""),
                        from -> caseFile.latest(reference, from.compartment(), from.form(), reader));
                source.in(entry).ifPresent(value -> shown.put(field.key(), value));
            }
        }
        shown.putAll(facts(schema, reference, reader));
        return shown;
    }

    /** Facts belong to a part of the file like everything else: who may not read it is not shown them. */
    private Map<String, Object> facts(FormSchema schema, CaseReference reference, Reader reader) {
        var facts = new LinkedHashMap<>(registry.factsFor(schema, reference));
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
        caseFile.record(reference, schema.name(), entries, by);
    }

    private static Object writable(Object value) {
        return value instanceof LocalDate || value instanceof LocalDateTime ? value.toString() : value;
    }
}
