package si.zavetje.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.casefile.AccessRules.Scope;
import si.zavetje.keys.Tampered;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** What of a whole case file somebody may read; whoever shows it to her writes the look down first. */
@Component
public class CaseReading {

    private final AccessRules rules;
    private final Ledger ledger;
    private final CaseKeys keys;

    CaseReading(AccessRules rules, Ledger ledger, CaseKeys keys) {
        this.rules = rules;
        this.ledger = ledger;
        this.keys = keys;
    }

    /** What somebody entered in one part of a file: by which form, when, for which organisation. */
    public record ReadEntry(
            String form,
            Compartment compartment,
            Instant at,
            String by,
            String organisation,
            Map<String, Object> values) {}

    /** A file as its reader may see it, the oldest entry first, and the parts of which she sees all that anybody entered. */
    public record ReadFile(Instant openedAt, List<ReadEntry> entries, Set<Compartment> whole) {}

    /**
     * The file of a case, or nothing: when there is no such case, and when nothing of it is hers to read.
     *
     * @throws Tampered when anything of the case was changed past this program
     */
    @Transactional
    public Optional<ReadFile> of(CaseReference reference, Reader reader) {
        var scopes = rules.readScopes(reader, reference);
        var opened = ledger.openedAt(reference);
        if (opened.isEmpty() || scopes.values().stream().allMatch(Scope.NOTHING::equals)) {
            return Optional.empty();
        }
        var ciphers = new HashMap<String, CompartmentCipher>();
        var entries = ledger.entries(reference).stream()
                .filter(bound -> reads(scopes, bound.entry(), reader))
                .map(bound -> read(bound, ciphers))
                .toList();
        var whole = scopes.keySet().stream()
                .filter(part -> scopes.get(part) == Scope.ALL_ENTRIES)
                .collect(Collectors.toSet());
        return Optional.of(new ReadFile(opened.get(), entries, whole));
    }

    private static boolean reads(Map<Compartment, Scope> scopes, Entry entry, Reader reader) {
        return switch (scopes.getOrDefault(Compartment.valueOf(entry.compartment()), Scope.NOTHING)) {
            case NOTHING -> false;
            case OWN_ENTRIES -> entry.organisation().equals(reader.organisation());
            case ALL_ENTRIES -> true;
        };
    }

    private ReadEntry read(Ledger.Bound bound, Map<String, CompartmentCipher> ciphers) {
        var entry = bound.entry();
        var cipher = ciphers.computeIfAbsent(entry.compartment(), part -> keys.existing(entry.reference(), part)
                .orElseThrow(() -> new Tampered(entry.reference(), "the key of a compartment was taken away")));
        return new ReadEntry(
                entry.form(),
                Compartment.valueOf(entry.compartment()),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.organisation(),
                CaseFile.decode(cipher.decrypt(bound.content(), bound.to())));
    }
}
