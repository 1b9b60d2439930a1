package si.zavetje.world;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.shared.CaseReference;

/** A case of which nothing is known but that it was opened, for tests of tables that belong to one. */
public final class OpenedCase {

    private OpenedCase() {}

    /** One in these tables, opened then. */
    public static CaseReference in(JdbcClient tables, Instant at) {
        var reference = CaseReference.random();
        tables.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, 'p')")
                .params(reference.text(), at.atOffset(ZoneOffset.UTC))
                .update();
        return reference;
    }
}
