package si.zavetje.identification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.StoredInstant;
import si.zavetje.identification.Identification.GivenConsent;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** To whom a person allowed her data to be passed on; nobody else gets them. */
@Repository
class Consents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CaseReference reference, String recipient, boolean given) {
        jdbc.sql("insert into zv_consent (case_reference, recipient, given, recorded_at) values (?, ?, ?, ?)")
                .params(reference.text(), recipient, given, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<GivenConsent> of(CaseReference reference) {
        return jdbc.sql("select recipient, given, recorded_at from zv_consent c where case_reference = ?"
                        + " and not exists (select 1 from zv_consent later where later.case_reference = c.case_reference"
                        + " and later.recipient = c.recipient and later.position > c.position) order by recipient")
                .param(reference.text())
                .query((row, number) -> new GivenConsent(
                        Capacity.valueOf(row.getString("recipient")),
                        row.getBoolean("given"),
                        StoredInstant.of(row, "recorded_at")))
                .list();
    }

    boolean given(CaseReference reference, String recipient) {
        return jdbc.sql("select given from zv_consent where case_reference = ? and recipient = ?"
                        + " order by position desc fetch first 1 rows only")
                .params(reference.text(), recipient)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
