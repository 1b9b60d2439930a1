package si.zavetje.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.Tampered;
import si.zavetje.shared.CaseReference;

/** All rows of who answers for which case and who is appointed to its group, sealed together per case. */
@Repository
public class Standings {

    // In one statement: whoever changes them at the same moment must not make them look changed past this program.
    private static final String OF_ONE_CASE = rowsOf("= :reference");
    private static final String OF_SEVERAL = rowsOf("in (:references)");

    private final JdbcClient jdbc;
    private final RowSeals seals;

    public Standings(JdbcClient jdbc, RowSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /**
     * Who stands and stood to a case, the oldest first.
     *
     * @throws Tampered when a row was changed, added or taken away past this program
     */
    public List<Standing> of(CaseReference reference) {
        var read = read(reference);
        if (!seals.holds(read.seal(), Standing.columns(reference, read.standings()))
                && !(read.seal() == null && read.standings().isEmpty())) {
            throw new Tampered(reference, "who answers for it was changed");
        }
        return read.standings();
    }

    /** The same of several cases; one whose rows were changed past this program is missing. */
    Map<CaseReference, List<Standing>> ofAll(Collection<CaseReference> references) {
        var found = new HashMap<CaseReference, List<Standing>>();
        if (!references.isEmpty()) {
            jdbc
                    .sql(OF_SEVERAL)
                    .param(
                            "references",
                            references.stream().map(CaseReference::text).toList())
                    .query(Standings::row)
                    .list()
                    .stream()
                    .collect(Collectors.groupingBy(Row::reference))
                    .forEach((text, rows) -> {
                        var reference = new CaseReference(text);
                        var read = Read.of(rows);
                        if (seals.holds(read.seal(), Standing.columns(reference, read.standings()))) {
                            found.put(reference, read.standings());
                        }
                    });
        }
        return found;
    }

    /** Lets nobody else change who stands to a case until this transaction ends. */
    void lock(CaseReference reference) {
        jdbc.sql("select reference from zv_case where reference = ? for update")
                .param(reference.text())
                .query(String.class)
                .single();
    }

    public void add(CaseReference reference, Capacity capacity, String organisation, Instant since) {
        jdbc.sql("insert into zv_responsibility (id, case_reference, capacity, organisation, since, standing)"
                        + " values (?, ?, ?, ?, ?, 'NOW')")
                .params(
                        UUID.randomUUID(),
                        reference.text(),
                        capacity.name(),
                        organisation,
                        since.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void add(CaseReference reference, String username, Instant since) {
        jdbc.sql(
                        "insert into zv_appointment (id, case_reference, username, since, standing) values (?, ?, ?, ?, 'NOW')")
                .params(UUID.randomUUID(), reference.text(), username, since.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(Standing standing, Instant at) {
        var table = standing.kind() == Standing.Kind.RESPONSIBILITY ? "zv_responsibility" : "zv_appointment";
        jdbc.sql("update " + table + " set until_at = ?, standing = null where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), standing.id())
                .update();
    }

    /** Seals what stands now; the case must be locked. */
    void seal(CaseReference reference) {
        jdbc.sql("update zv_case set access_seal = ? where reference = ?")
                .params(seals.seal(Standing.columns(reference, read(reference).standings())), reference.text())
                .update();
    }

    byte[] sealOfNone(CaseReference reference) {
        return seals.seal(Standing.columns(reference, List.of()));
    }

    private Read read(CaseReference reference) {
        return Read.of(jdbc.sql(OF_ONE_CASE)
                .param("reference", reference.text())
                .query(Standings::row)
                .list());
    }

    private static String rowsOf(String which) {
        return "select reference, 'CASE' as kind, cast(null as uuid) as id, '' as what, '' as who,"
                + " cast(null as timestamp with time zone) as since, cast(null as timestamp with time zone) as until_at,"
                + " access_seal from zv_case where reference " + which
                + " union all select case_reference, 'RESPONSIBILITY', id, capacity, organisation, since, until_at, null"
                + " from zv_responsibility where case_reference " + which
                + " union all select case_reference, 'APPOINTMENT', id, '', username, since, until_at, null"
                + " from zv_appointment where case_reference " + which
                + " order by since, id";
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        boolean ofCase = "CASE".equals(row.getString("kind"));
        return new Row(
                row.getString("reference"),
                ofCase ? null : Standing.read(row),
                ofCase ? row.getBytes("access_seal") : null);
    }

    private record Row(String reference, @Nullable Standing standing, byte @Nullable [] seal) {}

    private record Read(List<Standing> standings, byte @Nullable [] seal) {

        private static Read of(List<Row> rows) {
            return new Read(
                    rows.stream()
                            .map(Row::standing)
                            .flatMap(standing -> Optional.ofNullable(standing).stream())
                            .toList(),
                    rows.stream()
                            .filter(row -> row.standing() == null)
                            .findFirst()
                            .map(Row::seal)
                            .orElse(null));
        }
    }
}
