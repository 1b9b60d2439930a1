package si.zavetje.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.database.Connections;
import si.zavetje.database.StoredInstant;
import si.zavetje.keys.Columns;
import si.zavetje.keys.RowSeals;

/** Writes every look into a case down before anything of it is shown; what becomes of the rest of the request, the look stays. */
@Service
public class Looks {

    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    private final JdbcClient jdbc;
    private final RowSeals seals;
    private final Clock clock;
    private final TransactionTemplate own;

    /** The looks kept in that database, each in a transaction of its own. */
    public Looks(JdbcClient jdbc, RowSeals seals, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Writes a look down, for good when this returns; only then may be shown what is looked at.
     *
     * @throws LookNotWritten when that is not possible; then nothing may be shown
     */
    public void write(Look look) {
        try {
            // Whoever looks in the middle of a transaction holds a connection already, and must not wait for a second
            // of the same share.
            Connections.besides(() -> own.executeWithoutResult(status -> insert(look)));
        } catch (RuntimeException notWritten) {
            LOG.error("A look into case {} could not be written: {}", look.reference(), notWritten.toString());
            throw new LookNotWritten();
        }
    }

    private void insert(Look look) {
        var id = UUID.randomUUID();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("insert into zv_look (id, looked_at, username, organisation, role, case_reference, what, task,"
                        + " compartments, fields, seal) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        at.atOffset(ZoneOffset.UTC),
                        look.reader().username(),
                        look.reader().organisation(),
                        look.reader().role().name(),
                        look.reference().text(),
                        look.what().name(),
                        look.task(),
                        look.compartments(),
                        look.fieldNames(),
                        seals.seal(look.columns(id, at)))
                .update();
    }

    /** The looks that are not as they were written, by id. */
    public List<String> changedPast() {
        try (var looks = jdbc
                .sql("select * from zv_look order by looked_at, id")
                .query((row, number) -> seals.holds(row.getBytes("seal"), columns(row)) ? "" : row.getString("id"))
                .stream()) {
            return looks.filter(changed -> !changed.isEmpty()).toList();
        }
    }

    private static Columns columns(ResultSet row) throws SQLException {
        return Columns.of(
                "zv_look",
                row.getObject("id", UUID.class),
                StoredInstant.of(row, "looked_at"),
                row.getString("username"),
                row.getString("organisation"),
                row.getString("role"),
                row.getString("case_reference"),
                row.getString("what"),
                row.getString("task"),
                row.getString("compartments"),
                row.getString("fields"));
    }
}
