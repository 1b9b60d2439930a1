package si.zavetje.obligations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import si.zavetje.database.StoredInstant;
import si.zavetje.policy.PolicyProfile;

/**
 * Reads a row of the table. By hand: the general mapper asks for every column by the record's own name first, and each
 * miss is an exception, several hundred of them for a page.
 */
public final class ObligationRow implements RowMapper<Obligation> {

    @Override
    public Obligation mapRow(ResultSet row, int number) throws SQLException {
        return new Obligation(
                row.getObject("id", UUID.class),
                row.getString("case_reference"),
                row.getString("phase"),
                row.getString("activity"),
                row.getString("rule_key"),
                PolicyProfile.Kind.valueOf(row.getString("kind")),
                Obligation.Timing.valueOf(row.getString("timing")),
                row.getString("clock_id"),
                row.getString("responsible"),
                StoredInstant.of(row, "started_at"),
                StoredInstant.of(row, "counted_at"),
                row.getObject("last_day", LocalDate.class),
                StoredInstant.of(row, "due_at"),
                row.getInt("round"),
                row.getBoolean("extended"),
                Obligation.State.valueOf(row.getString("state")),
                StoredInstant.orNone(row, "acted_at"),
                StoredInstant.orNone(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                Obligation.Stage.valueOf(row.getString("escalation")),
                StoredInstant.orNone(row, "next_step_at"),
                row.getLong("version"));
    }
}
