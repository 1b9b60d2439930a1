package si.zavetje.identification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.StoredInstant;
import si.zavetje.identification.Identification.GivenConsent;
import si.zavetje.keys.Columns;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.SealedRows;
import si.zavetje.keys.Tampered;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** To whom a person allowed her data to be passed on; nobody else gets them. */
@Repository
class Consents implements SealedRows {

    // By when it was said: an earlier row that is put in once more, with its seal, is not what she said last.
    private static final String OLDEST_FIRST = " order by recorded_at, position";

    private final JdbcClient jdbc;
    private final RowSeals seals;
    private final Clock clock;

    Consents(JdbcClient jdbc, RowSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    void add(CaseReference reference, String recipient, boolean given) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("insert into zv_consent (case_reference, recipient, given, recorded_at, seal) values (?, ?, ?, ?, ?)")
                .params(
                        reference.text(),
                        recipient,
                        given,
                        at.atOffset(ZoneOffset.UTC),
                        seals.seal(columns(reference.text(), recipient, given, at)))
                .update();
    }

    /**
     * What she said last for each recipient.
     *
     * @throws Tampered when a row of the case was changed or added past this program
     */
    List<GivenConsent> of(CaseReference reference) {
        var newest = new TreeMap<String, GivenConsent>();
        var rows = jdbc.sql("select * from zv_consent where case_reference = ?" + OLDEST_FIRST)
                .param(reference.text())
                .query((row, number) -> read(row))
                .list();
        for (var row : rows) {
            if (!row.genuine()) {
                throw new Tampered(reference, "a consent was changed");
            }
            newest.put(row.recipient(), new GivenConsent(Capacity.valueOf(row.recipient()), row.given(), row.at()));
        }
        return List.copyOf(newest.values());
    }

    boolean given(CaseReference reference, String recipient) {
        return of(reference).stream()
                .anyMatch(consent -> consent.recipient().name().equals(recipient) && consent.given());
    }

    @Override
    public List<String> changedPast() {
        return jdbc.sql("select * from zv_consent" + OLDEST_FIRST).query((row, number) -> read(row)).list().stream()
                .filter(row -> !row.genuine())
                .map(row -> "case " + row.reference() + ": a consent was changed past this program")
                .toList();
    }

    private Row read(ResultSet row) throws SQLException {
        var reference = row.getString("case_reference");
        var recipient = row.getString("recipient");
        boolean given = row.getBoolean("given");
        var at = StoredInstant.of(row, "recorded_at");
        boolean genuine = seals.holds(row.getBytes("seal"), columns(reference, recipient, given, at));
        return new Row(reference, recipient, given, at, genuine);
    }

    private static Columns columns(String reference, String recipient, boolean given, Instant at) {
        return Columns.of("zv_consent", reference, recipient, given, at);
    }

    private record Row(String reference, String recipient, boolean given, Instant at, boolean genuine) {}
}
