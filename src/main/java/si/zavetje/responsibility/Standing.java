package si.zavetje.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import si.zavetje.keys.Columns;
import si.zavetje.shared.CaseReference;

/** One row of who stands how to a case: an organisation in a capacity, or a person in its group; from when, until when. */
record Standing(UUID id, Kind kind, String what, String who, Instant since, @Nullable Instant until) {

    enum Kind {
        RESPONSIBILITY,
        APPOINTMENT
    }

    static Standing read(ResultSet row) throws SQLException {
        var until = row.getObject("until_at", OffsetDateTime.class);
        return new Standing(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("who"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    boolean now() {
        return until == null;
    }

    boolean answersAs(Capacity capacity) {
        return kind == Kind.RESPONSIBILITY && what.equals(capacity.name());
    }

    /** What the seal of a case says of all that stand to it, in the order they are read. */
    static Columns columns(CaseReference reference, List<Standing> standings) {
        var columns = Columns.of("standings", reference, standings.size());
        standings.forEach(one -> columns.and(one.id(), one.kind(), one.what(), one.who(), one.since(), one.until()));
        return columns;
    }
}
