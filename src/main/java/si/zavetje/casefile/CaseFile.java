package si.zavetje.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.shared.CaseReference;

/** The case file: an append-only ledger of signed entries, each locked under the key of its case and compartment. */
@Component
public class CaseFile {

    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final CaseKeys keys;
    private final AccessRules rules;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    CaseFile(JdbcClient jdbc, CaseKeys keys, AccessRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.rules = rules;
        this.clock = clock;
    }

    /** Opens a case under a fresh reference; the case keeps the policy profile it begins with. */
    @Transactional
    public CaseReference open(String policyProfile) {
        var reference = CaseReference.random();
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, ?)")
                .params(reference.text(), now(), policyProfile)
                .update();
        return reference;
    }

    /** The policy profile a case began with. */
    public String policyProfileOf(CaseReference reference) {
        return jdbc.sql("select policy_profile from zv_case where reference = ?")
                .param(reference.text())
                .query(String.class)
                .single();
    }

    /** The instant at which a case was opened. */
    public Instant openedAt(CaseReference reference) {
        return jdbc.sql("select opened_at from zv_case where reference = ?")
                .param(reference.text())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /**
     * Adds an entry to one compartment, signed by its author.
     *
     * @throws AccessDenied when the author may not write there
     */
    @Transactional
    public void record(
            CaseReference reference, Compartment compartment, String form, Map<String, Object> values, Reader author) {
        rules.demandWrite(author, reference, compartment);
        var id = UUID.randomUUID();
        var content = keys.of(reference, compartment).seal(id, encode(values));
        jdbc.sql(
                        "insert into zv_case_entry (id, case_reference, compartment, form, recorded_at, recorded_by, organisation,"
                                + " content) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        reference.text(),
                        compartment.name(),
                        form,
                        now(),
                        author.username(),
                        author.organisation(),
                        content)
                .update();
    }

    /** What was last entered in a form of a compartment, as far as the reader may see it; empty when there is nothing. */
    @Transactional
    public Map<String, Object> latest(CaseReference reference, Compartment compartment, String form, Reader reader) {
        var scope = rules.readScope(reader, reference, compartment);
        if (scope == AccessRules.Scope.NOTHING) {
            return Map.of();
        }
        var own = scope == AccessRules.Scope.OWN_ENTRIES ? reader.organisation() : null;
        var rows = jdbc.sql("select id, content from zv_case_entry where case_reference = :reference and form = :form"
                        + " and compartment = :compartment and (cast(:own as varchar) is null or organisation = :own)"
                        + " order by position desc fetch first 1 rows only")
                .param("reference", reference.text())
                .param("form", form)
                .param("compartment", compartment.name())
                .param("own", own)
                .query((row, number) -> new Sealed(row.getObject("id", UUID.class), row.getBytes("content")))
                .list();
        return rows.isEmpty() ? Map.of() : open(reference, compartment, rows);
    }

    private Map<String, Object> open(CaseReference reference, Compartment compartment, List<Sealed> rows) {
        var entry = rows.get(0);
        return decode(keys.of(reference, compartment).open(entry.id(), entry.content()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private byte[] encode(Map<String, Object> values) {
        try {
            return json.writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an entry could not be written", e);
        }
    }

    private Map<String, Object> decode(byte[] content) {
        try {
            return json.readValue(content, VALUES);
        } catch (IOException e) {
            throw new UncheckedIOException("an entry could not be read", e);
        }
    }

    private record Sealed(UUID id, byte[] content) {}
}
