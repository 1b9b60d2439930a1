package si.zavetje.identification;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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

    boolean given(CaseReference reference, String recipient) {
        return jdbc.sql("select given from zv_consent where case_reference = ? and recipient = ?"
                        + " order by position desc fetch first 1 rows only")
                .params(reference.text(), recipient)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
