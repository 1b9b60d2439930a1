package si.zavetje.assignment;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.shared.CaseReference;

/** The table of organisations named instead of others; rows are added, never changed, and the key keeps two from being one. */
@Repository
class BodyChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    BodyChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes that another organisation was named, and answers how often that was so in the case. */
    int add(CaseReference reference, Reassignments.Choice before, String to, Reassignments.Reason reason, String by) {
        int number = jdbc.sql("select count(*) from zv_body_change where case_reference = ?")
                        .param(reference.text())
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql(
                        """
                        insert into zv_body_change (case_reference, number, capacity, from_organisation, to_organisation,
                                                    reason, by_account, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reference.text(),
                        number,
                        before.capacity().name(),
                        before.holder(),
                        to,
                        reason.name(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return number;
    }
}
