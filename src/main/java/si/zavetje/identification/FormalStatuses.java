package si.zavetje.identification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.shared.CaseReference;

/** What complaints and reports made of a person's status, one entry after the other. */
@Repository
class FormalStatuses {

    /** One status with its basis; who is no victim has none. */
    record Entry(
            FormalStatus status,
            @Nullable String basis,
            @Nullable String article,
            LocalDate effectiveOn,
            boolean isFinal) {

        /** In the words of the table that says which status fits which basis. */
        Map<String, String> asQuestion() {
            return Map.of("status", status.name(), "basis", basis == null ? "OTHER" : basis);
        }
    }

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

    /** What was said last, until a moment, of every case that had a status on that day. */
    List<FormalStatusOnDay.Line> on(LocalDate day, Instant knownUntil) {
        return jdbc.sql("select case_reference, status, basis, article, effective_on, is_final from zv_formal_status"
                        + " where position in (select max(position) from zv_formal_status"
                        + " where effective_on <= :day and recorded_at < :known group by case_reference)"
                        + " order by case_reference")
                .param("day", day)
                .param("known", knownUntil.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new FormalStatusOnDay.Line(
                        new CaseReference(row.getString("case_reference")),
                        FormalStatus.valueOf(row.getString("status")),
                        row.getString("basis"),
                        row.getString("article"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getBoolean("is_final")))
                .list();
    }
}
