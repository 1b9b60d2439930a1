package si.zavetje.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.keys.Columns;
import si.zavetje.keys.RowSeals;

/** The seals of who works here, for whom, and what opens the account: whoever changes those past this program is noticed. */
public final class DirectorySeals {
    /** Of an account, what the seal is over, and the seal. */
    static final String OF_ACCOUNTS = "a.username, a.organisation, a.password_hash, a.password_round, a.one_time,"
            + " a.one_time_until, a.disabled as switched_off, a.confidentiality_signed_on, a.head, a.seal as account_seal";

    /** Of an organisation, the same. */
    static final String OF_ORGANISATIONS = "o.id, o.kind, o.active, o.seal as organisation_seal";

    private final JdbcClient jdbc;
    private final RowSeals seals;

    public DirectorySeals(JdbcClient jdbc, RowSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    boolean fitsAccount(ResultSet row) throws SQLException {
        return seals.holds(row.getBytes("account_seal"), account(row));
    }

    boolean fitsOrganisation(ResultSet row) throws SQLException {
        return seals.holds(row.getBytes("organisation_seal"), organisation(row));
    }

    /** Seals an account as it is now; whoever asks has just written it and knows that it fitted before. */
    public void sealAccount(String username) {
        var seal = jdbc.sql("select " + OF_ACCOUNTS + " from zv_account a where a.username = ?")
                .param(username)
                .query((row, number) -> seals.seal(account(row)))
                .single();
        jdbc.sql("update zv_account set seal = ? where username = ?")
                .params(seal, username)
                .update();
    }

    /** Seals an organisation as it is now. */
    public void sealOrganisation(String id) {
        var seal = jdbc.sql("select " + OF_ORGANISATIONS + " from zv_organisation o where o.id = ?")
                .param(id)
                .query((row, number) -> seals.seal(organisation(row)))
                .single();
        jdbc.sql("update zv_organisation set seal = ? where id = ?")
                .params(seal, id)
                .update();
    }

    private static Columns account(ResultSet row) throws SQLException {
        return Columns.of(
                "zv_account",
                row.getString("username"),
                row.getString("organisation"),
                row.getString("password_hash"),
                row.getInt("password_round"),
                row.getBoolean("one_time"),
                instant(row.getObject("one_time_until", OffsetDateTime.class)),
                row.getBoolean("switched_off"),
                row.getObject("confidentiality_signed_on", LocalDate.class),
                row.getBoolean("head"));
    }

    private static Columns organisation(ResultSet row) throws SQLException {
        return Columns.of("zv_organisation", row.getString("id"), row.getString("kind"), row.getBoolean("active"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
