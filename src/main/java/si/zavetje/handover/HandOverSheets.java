package si.zavetje.handover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.audit.Look;
import si.zavetje.audit.LookNotWritten;
import si.zavetje.audit.Looks;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.consents.Consents;
import si.zavetje.consents.Purpose;
import si.zavetje.consents.Recipient;
import si.zavetje.directory.Directory;
import si.zavetje.forms.AnswersInWords;
import si.zavetje.handover.HandOverItem.Source;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;

/** The sheet that goes with a person: for who gives her over, and for who takes her over with her consent. */
@Component
public class HandOverSheets {

    private static final List<Capacity> TAKERS = List.of(Capacity.SAFE_PROVIDER, Capacity.REINTEGRATION_PROVIDER);

    private final CaseFile file;
    private final AnswersInWords words;
    private final Consents consents;
    private final Responsibilities responsibilities;
    private final Directory directory;
    private final ObjectProvider<Takers> movers;
    private final Looks looks;
    private final Clock clock;

    HandOverSheets(
            CaseFile file,
            AnswersInWords words,
            Consents consents,
            Responsibilities responsibilities,
            Directory directory,
            ObjectProvider<Takers> movers,
            Looks looks,
            Clock clock) {
        this.file = file;
        this.words = words;
        this.consents = consents;
        this.responsibilities = responsibilities;
        this.directory = directory;
        this.movers = movers;
        this.looks = looks;
        this.clock = clock;
    }

    /** Whether there is a sheet that this reader may have. */
    public boolean isFor(CaseReference reference, Reader reader) {
        return agreement(reference, reader).isPresent();
    }

    /**
     * The sheet as it would be printed now; nothing where nothing was allowed, or where it is not hers.
     *
     * @throws LookNotWritten when the look cannot be written; then nothing is shown
     */
    @Transactional
    public Optional<Sheet> open(CaseReference reference, Reader reader, Locale language) {
        return agreement(reference, reader).map(agreed -> {
            var values = values(reference, agreed, reader);
            looks.write(new Look(reader, reference, Look.What.SHEET, null, fields(values)));
            return sheet(agreed, values, language);
        });
    }

    private Optional<Agreement> agreement(CaseReference reference, Reader reader) {
        if (!gives(reference, reader) && !takes(reference, reader)) {
            return Optional.empty();
        }
        return file.entered(reference, Agreement.forms(), Set.of(Compartment.SUPPORT)).stream()
                .findFirst()
                .flatMap(Agreement::of)
                .filter(agreed -> agreed.giver().equals(reader.organisation()) || takes(reference, reader))
                .map(agreed ->
                        agreed.giver().equals(reader.organisation()) ? agreed : allowed(reference, agreed, reader));
    }

    /** What was agreed, without the health if its consent was taken back since. */
    private Agreement allowed(CaseReference reference, Agreement agreed, Reader reader) {
        boolean health = Arrays.stream(Recipient.values())
                .filter(recipient -> recipient.name().equals(reader.role().name()))
                .anyMatch(recipient -> consents.allows(reference, recipient, Purpose.HEALTH));
        return health ? agreed : agreed.without(HandOverItem.HEALTH);
    }

    /** Whoever gives her over answers for her until she has arrived. */
    private boolean gives(CaseReference reference, Reader reader) {
        return answersAs(reference, Capacity.CRISIS_PROVIDER, reader)
                || answersAs(reference, Capacity.SAFE_PROVIDER, reader);
    }

    private boolean takes(CaseReference reference, Reader reader) {
        if (movers.stream().anyMatch(taker -> taker.isTaking(reference, reader.organisation()))) {
            return true;
        }
        return TAKERS.stream()
                .anyMatch(taker -> answersAs(reference, taker, reader) && consents.allowsDataTo(reference, taker));
    }

    private boolean answersAs(CaseReference reference, Capacity capacity, Reader reader) {
        return capacity.name().equals(reader.role().name())
                && responsibilities
                        .organisationFor(reference, capacity)
                        .filter(reader.organisation()::equals)
                        .isPresent();
    }

    /** As who agreed it may read it; who she is, who takes over reads for herself. */
    private Map<Source, Map<String, Object>> values(CaseReference reference, Agreement agreed, Reader reader) {
        var giver = directory
                .organisation(agreed.giver())
                .map(body -> new Reader(reader.username(), body.id(), body.kind()))
                .orElse(reader);
        var values = new LinkedHashMap<Source, Map<String, Object>>();
        for (var item : agreed.items()) {
            for (var source : item.sources()) {
                var read = file.latest(reference, source.part(), source.form(), giver);
                values.put(
                        source,
                        only(
                                source,
                                read.isEmpty() ? file.latest(reference, source.part(), source.form(), reader) : read));
            }
        }
        return values;
    }

    private static Map<String, Object> only(Source source, Map<String, Object> read) {
        var values = new LinkedHashMap<>(read);
        values.keySet().retainAll(source.questions());
        return values;
    }

    private Sheet sheet(Agreement agreed, Map<Source, Map<String, Object>> values, Locale language) {
        var speaker = words.of(values.keySet().stream().map(Source::form).toList(), language);
        return new Sheet(agreed.items().stream()
                .map(item -> new Sheet.Section(
                        item,
                        values.entrySet().stream()
                                .filter(read -> item.sources().contains(read.getKey()))
                                .flatMap(read ->
                                        speaker
                                                .answers(read.getKey().form(), clock.instant(), read.getValue())
                                                .stream())
                                .toList()))
                .toList());
    }

    private static Map<String, List<String>> fields(Map<Source, Map<String, Object>> values) {
        var fields = new TreeMap<String, List<String>>();
        values.forEach((source, read) -> read.keySet()
                .forEach(key -> fields.computeIfAbsent(source.part().name(), part -> new ArrayList<>())
                        .add(source.form() + "." + key)));
        return fields;
    }
}
