package si.zavetje.administration;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.audit.Act;
import si.zavetje.database.StoredInstant;
import si.zavetje.directory.OneTimePassword;

/** What waits for a second person, one request for each account at a time. */
@Repository
class AccessRequests {

    private static final String COLUMNS =
            """
            select id, act, account, organisation, asked_by, asked_at, password_hash, second_half, version
            from zv_access_request where state = 'ASKED'
            """;

    private static final RowMapper<AccessRequest.Decided> ROW = (row, number) -> new AccessRequest.Decided(
            new AccessRequest(
                    row.getObject("id", UUID.class),
                    Act.valueOf(row.getString("act")),
                    row.getString("account"),
                    row.getString("organisation"),
                    row.getString("asked_by"),
                    StoredInstant.of(row, "asked_at"),
                    row.getString("second_half") != null,
                    row.getLong("version")),
            row.getString("password_hash"),
            row.getString("second_half"));

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything that waits, oldest first. */
    List<AccessRequest> waiting() {
        return jdbc.sql(COLUMNS + " order by asked_at, id").query(ROW).list().stream()
                .map(AccessRequest.Decided::request)
                .toList();
    }

    Optional<AccessRequest.Decided> of(UUID id) {
        return jdbc.sql(COLUMNS + " and id = ?").param(id).query(ROW).optional();
    }

    Optional<AccessRequest> waitingFor(String account) {
        return jdbc.sql(COLUMNS + " and waiting_for = ?")
                .param(account)
                .query(ROW)
                .optional()
                .map(AccessRequest.Decided::request);
    }

    /** Notes what is asked; the second of two who ask for the same account at once is too late. */
    void add(Act act, String account, String organisation, String askedBy, @Nullable OneTimePassword password) {
        try {
            jdbc.sql("insert into zv_access_request (id, act, account, organisation, asked_by, asked_at, waiting_for,"
                            + " state, password_hash, second_half, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                    .params(
                            UUID.randomUUID(),
                            act.name(),
                            account,
                            organisation,
                            askedBy,
                            clock.instant().atOffset(ZoneOffset.UTC),
                            account,
                            Act.Outcome.ASKED.name(),
                            password == null ? null : password.hash(),
                            password == null ? null : password.secondHalf())
                    .update();
        } catch (DuplicateKeyException quicker) {
            throw new OptimisticLockingFailureException("somebody else asked in the meantime", quicker);
        }
    }

    /** Notes what became of it; whoever decides second is too late. */
    void decide(AccessRequest request, Act.Outcome outcome, String by) {
        int rows = jdbc.sql("update zv_access_request set state = ?, waiting_for = null, password_hash = null,"
                        + " second_half = null, decided_by = ?, decided_at = ?, version = version + 1"
                        + " where id = ? and version = ?")
                .params(outcome.name(), by, clock.instant().atOffset(ZoneOffset.UTC), request.id(), request.version())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("somebody else decided in the meantime");
        }
    }
}
