package si.zavetje.identification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.shared.CaseReference;

/** What complaints and reports made of a person's status, one entry after the other. */
@Repository
class FormalStatuses {

    /** The status itself. */
    enum Status {
        IDENTIFIED,
        POTENTIAL,
        NOT_A_VICTIM
    }

    /** One status with its basis; who is no victim has none. */
    record Entry(
            Status status, @Nullable String basis, @Nullable String article, LocalDate effectiveOn, boolean isFinal) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FormalStatuses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CaseReference reference, Entry entry) {
        jdbc.sql(
                        "insert into zv_formal_status (case_reference, status, basis, article, effective_on, is_final, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        reference.text(),
                        entry.status().name(),
                        entry.basis(),
                        entry.article(),
                        entry.effectiveOn(),
                        entry.isFinal(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Entry> latest(CaseReference reference) {
        return jdbc.sql("select status, basis, article, effective_on, is_final from zv_formal_status"
                        + " where case_reference = ? order by position desc fetch first 1 rows only")
                .param(reference.text())
                .query(Entry.class)
                .optional();
    }
}
