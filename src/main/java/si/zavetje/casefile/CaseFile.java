package si.zavetje.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.keys.Tampered;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;

/** The case file: an append-only ledger of signed entries, each locked under the key of its case and compartment. */
@Component
public class CaseFile {

    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final CaseKeys keys;
    private final AccessRules rules;
    private final Responsibilities responsibilities;
    private final Clock clock;
    private final ObjectProvider<Correction> corrections;

    CaseFile(
            JdbcClient jdbc,
            Ledger ledger,
            CaseKeys keys,
            AccessRules rules,
            Responsibilities responsibilities,
            Clock clock,
            ObjectProvider<Correction> corrections) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.keys = keys;
        this.rules = rules;
        this.responsibilities = responsibilities;
        this.clock = clock;
        this.corrections = corrections;
    }

    /** Opens a case under a fresh reference; the case keeps the policy profile it begins with. */
    @Transactional
    public CaseReference open(String policyProfile) {
        var reference = CaseReference.random();
        ledger.open(reference, now(), policyProfile, responsibilities.sealOfNone(reference));
        return reference;
    }

    /** The policy profile a case began with. */
    public String policyProfileOf(CaseReference reference) {
        return jdbc.sql("select policy_profile from zv_case where reference = ?")
                .param(reference.text())
                .query(String.class)
                .single();
    }

    /**
     * Adds what somebody entered in a form, one entry for each compartment it touches, signed by its author; whoever
     * writes in the same case at the same moment waits.
     *
     * @throws AccessDenied when the author may not write in one of them; then nothing is added
     */
    @Transactional
    public void record(
            CaseReference reference, String form, Map<Compartment, Map<String, Object>> parts, Reader author) {
        if (parts.isEmpty()) {
            return;
        }
        rules.demandWrite(author, reference, parts.keySet());
        append(reference, form, parts, author.username(), author.organisation());
    }

    /** Adds what somebody wrote who has no account, and reads nothing by that. */
    @Transactional
    public void recordFromOutside(
            CaseReference reference, String form, Map<Compartment, Map<String, Object>> parts, String whereFrom) {
        append(reference, form, parts, whereFrom, whereFrom);
    }

    private void append(
            CaseReference reference,
            String form,
            Map<Compartment, Map<String, Object>> parts,
            String username,
            String organisation) {
        var row = ledger.lock(reference);
        var at = now();
        for (var part : parts.entrySet()) {
            var compartment = part.getKey().name();
            var entry = new Entry(
                    UUID.randomUUID(), reference, row.entries() + 1, compartment, form, at, username, organisation);
            row = ledger.append(row, entry, keys.forWriting(reference, compartment), encode(part.getValue()));
        }
        ledger.seal(row);
    }

    /**
     * What was last entered in a form of a compartment, as far as the reader may see it, with what was put right since; empty when
     * there is nothing.
     *
     * @throws Tampered when anything of the case was changed past this program
     */
    @Transactional
    public Map<String, Object> latest(CaseReference reference, Compartment compartment, String form, Reader reader) {
        var scope = rules.readScope(reader, reference, compartment);
        if (scope == AccessRules.Scope.NOTHING) {
            return Map.of();
        }
        var correction = corrections.stream()
                .filter(one -> one.of().equals(form))
                .findFirst()
                .orElse(null);
        var entries = ledger.entries(reference).stream()
                .filter(bound -> bound.entry().compartment().equals(compartment.name())
                        && (scope == AccessRules.Scope.ALL_ENTRIES
                                || bound.entry().organisation().equals(reader.organisation())))
                .toList();
        var last = entries.stream()
                .filter(bound -> bound.entry().form().equals(form))
                .reduce((earlier, later) -> later)
                .map(this::decrypt);
        if (last.isEmpty() || correction == null) {
            return last.orElse(Map.of());
        }
        return entries.stream()
                .filter(bound -> correction.by().contains(bound.entry().form()))
                .map(this::decrypt)
                .reduce(last.get(), correction::applied);
    }

    /** Lets nobody else write in a case until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(CaseReference reference) {
        ledger.lock(reference);
    }

    /** Whether somebody may write in a compartment of a case. */
    public boolean mayWrite(CaseReference reference, Compartment compartment, Reader author) {
        return rules.mayWrite(author, reference, compartment);
    }

    /** The parts of a case in which somebody may write. */
    public Set<Compartment> writable(CaseReference reference, Reader author) {
        return rules.writable(author, reference);
    }

    /** Whether a reader may see anything of a compartment of a case. */
    public boolean shows(CaseReference reference, Compartment compartment, Reader reader) {
        return rules.readScope(reader, reference, compartment) != AccessRules.Scope.NOTHING;
    }

    /** An entry as the rules of the house read it. */
    public record Entered(String form, Compartment compartment, String organisation, Map<String, Object> values) {}

    /**
     * What was entered in some forms of a case, in some compartments, the newest first: for comparing with what is entered now,
     * whoever enters it. It is shown to nobody who may not read it.
     *
     * @throws Tampered when anything of the case was changed past this program
     */
    @Transactional
    public List<Entered> entered(CaseReference reference, Set<String> forms, Set<Compartment> compartments) {
        var ciphers = new HashMap<String, CompartmentCipher>();
        var entered = new ArrayList<Entered>();
        for (var bound : ledger.entries(reference)) {
            var entry = bound.entry();
            var compartment = Compartment.valueOf(entry.compartment());
            if (forms.contains(entry.form()) && compartments.contains(compartment)) {
                var cipher = ciphers.computeIfAbsent(entry.compartment(), name -> cipher(reference, name));
                var values = decode(cipher.decrypt(bound.content(), bound.to()));
                entered.add(0, new Entered(entry.form(), compartment, entry.organisation(), values));
            }
        }
        return entered;
    }

    /** Whether a reader may be told what stands in an entry. */
    public boolean mayRead(Reader reader, CaseReference reference, Entered entry) {
        return switch (rules.readScope(reader, reference, entry.compartment)) {
            case NOTHING -> false;
            case OWN_ENTRIES -> entry.organisation.equals(reader.organisation());
            case ALL_ENTRIES -> true;
        };
    }

    private Map<String, Object> decrypt(Ledger.Bound bound) {
        var entry = bound.entry();
        return decode(cipher(entry.reference(), entry.compartment()).decrypt(bound.content(), bound.to()));
    }

    private CompartmentCipher cipher(CaseReference reference, String compartment) {
        return keys.existing(reference, compartment)
                .orElseThrow(() -> new Tampered(reference, "the key of a compartment was taken away"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static byte[] encode(Map<String, Object> values) {
        try {
            return JSON.writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an entry could not be written", e);
        }
    }

    static Map<String, Object> decode(byte[] content) {
        try {
            return JSON.readValue(content, VALUES);
        } catch (IOException e) {
            throw new UncheckedIOException("an entry could not be read", e);
        }
    }
}
