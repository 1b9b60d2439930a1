package si.zavetje.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import si.zavetje.keys.RowSeals;

/** Answers who works here, for which organisation, and what that organisation does. */
@Service
public class Directory {
    private static final String ACCOUNTS = "select a.display_name, a.version, " + DirectorySeals.OF_ACCOUNTS + ", "
            + DirectorySeals.OF_ORGANISATIONS + " from zv_account a join zv_organisation o on o.id = a.organisation ";

    private static final String ORGANISATIONS =
            "select o.name, o.rota_order, o.version, " + DirectorySeals.OF_ORGANISATIONS + " from zv_organisation o ";

    private final JdbcClient jdbc;

    private final DirectorySeals seals;

    public Directory(JdbcClient jdbc, RowSeals seals) {
        this.jdbc = jdbc;
        this.seals = new DirectorySeals(jdbc, seals);
    }

    /** The account of that name, disabled ones included. */
    public Optional<Account> account(String username) {
        if (!Names.isId(username)) {
            return Optional.empty();
        }
        return jdbc.sql(ACCOUNTS + "where a.username = :username")
                .param("username", username)
                .query(this::readAccount)
                .optional();
    }

    /** Every account, by organisation and name. */
    public List<Account> accounts() {
        return jdbc.sql(ACCOUNTS + "order by a.organisation, a.username")
                .query(this::readAccount)
                .list();
    }

    /** The accounts of that kind of organisation whose people may work today. */
    public List<Account> accountsOf(OrganisationKind kind) {
        return jdbc
                .sql(ACCOUNTS + "where o.kind = :kind and o.active order by a.organisation, a.username")
                .param("kind", kind.name())
                .query(this::readAccount)
                .list()
                .stream()
                .filter(Account::mayWork)
                .toList();
    }

    /** The accounts of one organisation whose people may work today. */
    public List<Account> workingAccountsOf(String organisation) {
        return jdbc
                .sql(ACCOUNTS + "where a.organisation = :organisation order by a.username")
                .param("organisation", organisation)
                .query(this::readAccount)
                .list()
                .stream()
                .filter(Account::mayWork)
                .toList();
    }

    /** The organisation of that id, inactive ones included. */
    public Optional<Organisation> organisation(String id) {
        if (!Names.isId(id)) {
            return Optional.empty();
        }
        return jdbc.sql(ORGANISATIONS + "where o.id = :id")
                .param("id", id)
                .query(this::readOrganisation)
                .optional();
    }

    /** Every organisation, by kind and order. */
    public List<Organisation> organisations() {
        return jdbc.sql(ORGANISATIONS + "order by o.kind, o.rota_order, o.id")
                .query(this::readOrganisation)
                .list();
    }

    /** The active organisations of that kind, first in order first. */
    public List<Organisation> organisationsOf(OrganisationKind kind) {
        return jdbc
                .sql(ORGANISATIONS + "where o.kind = :kind and o.active order by o.rota_order, o.id")
                .param("kind", kind.name())
                .query(this::readOrganisation)
                .list()
                .stream()
                .filter(Organisation::active)
                .toList();
    }

    /** The active organisations of that kind that have somebody who may work today, first in order first. */
    public List<Organisation> workingOrganisationsOf(OrganisationKind kind) {
        var working = accountsOf(kind).stream().map(Account::organisation).collect(Collectors.toSet());
        return organisationsOf(kind).stream()
                .filter(organisation -> working.contains(organisation.id()))
                .toList();
    }

    /**
     * The office of the National Coordinator: the first in which somebody may work. Where nobody may, the first that is
     * open, and then any, so that what is hers is never lost; none only before there was one.
     */
    public Optional<String> coordinator() {
        return Stream.of(
                        workingOrganisationsOf(OrganisationKind.COORDINATOR),
                        organisationsOf(OrganisationKind.COORDINATOR),
                        organisations())
                .flatMap(List::stream)
                .filter(organisation -> organisation.kind() == OrganisationKind.COORDINATOR)
                .map(Organisation::id)
                .findFirst();
    }

    /** Whether that account belongs to that organisation and may work today. */
    public boolean isMember(String username, String organisation) {
        return account(username)
                .filter(Account::mayWork)
                .filter(account -> account.organisation().equals(organisation))
                .isPresent();
    }

    /** The accounts whose row was changed past this program, by name: nobody is let in by them. */
    public List<String> accountsChangedPast() {
        return accounts().stream()
                .filter(Account::changedPast)
                .map(Account::username)
                .toList();
    }

    /** The organisations whose row was changed past this program, by name: they count as closed. */
    public List<String> organisationsChangedPast() {
        return organisations().stream()
                .filter(Organisation::changedPast)
                .map(Organisation::id)
                .toList();
    }

    private Account readAccount(ResultSet row, int number) throws SQLException {
        boolean changedPast = !seals.fitsAccount(row);
        // An organisation that is closed closes the accounts of its people with it.
        boolean closed = !row.getBoolean("active") || !seals.fitsOrganisation(row);
        return new Account(
                row.getString("username"),
                row.getString("display_name"),
                row.getString("organisation"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getBoolean("one_time"),
                row.getBoolean("switched_off") || closed || changedPast,
                row.getObject("confidentiality_signed_on", LocalDate.class),
                row.getInt("password_round"),
                row.getBoolean("head"),
                row.getObject("one_time_until", OffsetDateTime.class),
                changedPast,
                row.getLong("version"));
    }

    private Organisation readOrganisation(ResultSet row, int number) throws SQLException {
        boolean changedPast = !seals.fitsOrganisation(row);
        return new Organisation(
                row.getString("id"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getInt("rota_order"),
                row.getBoolean("active") && !changedPast,
                changedPast,
                row.getLong("version"));
    }
}
