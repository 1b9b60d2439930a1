package si.zavetje.obligations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import si.zavetje.deadlines.PolicyProfile;

/**
 * Reads a row of the table. By hand: the general mapper asks for every column by the record's own name first, and each
 * miss is an exception, several hundred of them for a page.
 */
final class ObligationRow implements RowMapper<Obligation> {

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
                instant(row, "started_at"),
                instant(row, "counted_at"),
                row.getObject("last_day", LocalDate.class),
                instant(row, "due_at"),
                row.getInt("round"),
                row.getBoolean("extended"),
                Obligation.State.valueOf(row.getString("state")),
                instantOrNone(row, "acted_at"),
                instantOrNone(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                Obligation.Stage.valueOf(row.getString("escalation")),
                instantOrNone(row, "next_step_at"),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNone(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
