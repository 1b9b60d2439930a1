package si.zavetje.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.consents.Consent.Answer;
import si.zavetje.database.StoredInstant;
import si.zavetje.keys.Columns;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.SealedRows;
import si.zavetje.keys.Tampered;
import si.zavetje.shared.CaseReference;

/** All that was ever said of who may learn of a person; added, never changed, and sealed. */
@Repository
class ConsentRows implements SealedRows {

    // By when it was said: an earlier row that is put in once more, with its seal, is not what she said last.
    private static final String OLDEST_FIRST = " order by recorded_at, position";

    private final JdbcClient jdbc;
    private final RowSeals seals;
    private final Clock clock;

    ConsentRows(JdbcClient jdbc, RowSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    void add(CaseReference reference, Recipient recipient, Purpose purpose, Answer answer, Word word) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var consent = new Consent(recipient, purpose, answer, word, at);
        jdbc.sql(
                        "insert into zv_consent (case_reference, recipient, purpose, answer, signed_by, own_view, how, language,"
                                + " interpreter, wording, valid_until, taken_by, taken_for, recorded_at, seal)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        reference.text(),
                        recipient.name(),
                        purpose.name(),
                        answer.name(),
                        word.signedBy(),
                        word.ownView(),
                        word.how() == null ? null : word.how().name(),
                        word.language(),
                        word.interpreter(),
                        word.wording(),
                        word.until(),
                        word.takenBy(),
                        word.takenFor(),
                        at.atOffset(ZoneOffset.UTC),
                        seals.seal(columns(reference.text(), consent)))
                .update();
    }

    /**
     * What was said last for each recipient and purpose.
     *
     * @throws Tampered when a row of the case was changed or added past this program
     */
    List<Consent> of(CaseReference reference) {
        var newest = new HashMap<Subject, Consent>();
        var rows = jdbc.sql("select * from zv_consent where case_reference = ?" + OLDEST_FIRST)
                .param(reference.text())
                .query((row, number) -> read(row))
                .list();
        for (var row : rows) {
            if (!row.genuine()) {
                throw new Tampered(reference, "a consent was changed");
            }
            var consent = row.consent();
            newest.put(new Subject(consent.recipient(), consent.purpose()), consent);
        }
        return newest.values().stream()
                .sorted(Comparator.comparing(Consent::recipient).thenComparing(Consent::purpose))
                .toList();
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
        var how = row.getString("how");
        var word = new Word(
                row.getString("signed_by"),
                row.getString("own_view"),
                how == null ? null : Word.How.valueOf(how),
                row.getString("language"),
                row.getObject("interpreter", Boolean.class),
                row.getString("wording"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("taken_by"),
                row.getString("taken_for"));
        var consent = new Consent(
                Recipient.valueOf(row.getString("recipient")),
                Purpose.valueOf(row.getString("purpose")),
                Answer.valueOf(row.getString("answer")),
                word,
                StoredInstant.of(row, "recorded_at"));
        return new Row(reference, consent, seals.holds(row.getBytes("seal"), columns(reference, consent)));
    }

    private static Columns columns(String reference, Consent consent) {
        var word = consent.word();
        return Columns.of(
                "zv_consent",
                reference,
                consent.recipient(),
                consent.purpose(),
                consent.answer(),
                word.signedBy(),
                word.ownView(),
                word.how(),
                word.language(),
                word.interpreter(),
                word.wording(),
                word.until(),
                word.takenBy(),
                word.takenFor(),
                consent.at());
    }

    private record Subject(Recipient recipient, Purpose purpose) {}

    private record Row(String reference, Consent consent, boolean genuine) {}
}
