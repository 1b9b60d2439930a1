package si.zavetje.recognition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.casefile.Compartment;
import si.zavetje.casefile.SealedFacts;
import si.zavetje.shared.CaseReference;

/** What is kept of referred persons to compare their ages and to know until when they are children, locked with their cases. */
@Repository
public class PersonFacts {

    /** Facts of one person; how long she is a child is absent when that does not follow from her birth. */
    public record Kept(ReferredPerson.Facts facts, @Nullable LocalDate childUntil) {

        static final Kept NOTHING = new Kept(ReferredPerson.Facts.NONE, null);
    }

    private static final String COLUMN = "zv_referral.facts";

    private final JdbcClient jdbc;
    private final SealedFacts seal;

    PersonFacts(JdbcClient jdbc, SealedFacts seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    public void keep(CaseReference reference, Kept kept) {
        jdbc.sql("update zv_referral set facts = ? where case_reference = ?")
                .params(seal.seal(reference, Compartment.IDENTITY, COLUMN, written(kept)), reference.text())
                .update();
    }

    public Kept of(CaseReference reference) {
        return jdbc.sql("select facts from zv_referral where case_reference = ? and facts is not null")
                .param(reference.text())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(locked -> read(seal.open(reference, Compartment.IDENTITY, COLUMN, locked)))
                .orElse(Kept.NOTHING);
    }

    private static Map<String, Object> written(Kept kept) {
        var written = new LinkedHashMap<String, Object>();
        var birth = kept.facts().birth();
        if (birth != null) {
            written.put("earliest", birth.earliest().toString());
            written.put("latest", birth.latest().toString());
            written.put("estimated", birth.estimated());
        }
        if (kept.childUntil() != null) {
            written.put("childUntil", kept.childUntil().toString());
        }
        written.put("citizenships", List.copyOf(kept.facts().citizenships()));
        written.put("sex", kept.facts().sex());
        return written;
    }

    @SuppressWarnings("unchecked")
    private static Kept read(Map<String, Object> written) {
        var birth = day(written, "earliest")
                .map(earliest -> new Birth(
                        earliest,
                        day(written, "latest").orElse(earliest),
                        Boolean.TRUE.equals(written.get("estimated"))))
                .orElse(null);
        var citizenships = Set.copyOf((List<String>) written.getOrDefault("citizenships", List.of()));
        return new Kept(
                new ReferredPerson.Facts(
                        birth,
                        citizenships,
                        String.valueOf(written.getOrDefault("sex", ReferredPerson.Facts.NOT_KNOWN))),
                day(written, "childUntil").orElse(null));
    }

    private static Optional<LocalDate> day(Map<String, Object> written, String key) {
        return Optional.ofNullable((String) written.get(key)).map(LocalDate::parse);
    }
}
