package si.zavetje.security;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Answers who works here, for which organisation, and what that organisation does. */
@Service
public class Directory {
    // An organisation that is closed closes the accounts of its people with it.
    private static final String ACCOUNTS =
            """
            select a.username, a.display_name, a.organisation, o.kind, a.one_time as one_time_password,
                   (a.disabled or not o.active) as disabled, a.confidentiality_signed_on, a.password_round,
                   a.head, a.one_time_until, a.version
            from zv_account a join zv_organisation o on o.id = a.organisation
            """;

    private static final String ORGANISATIONS =
            "select id, kind, name, rota_order, active, version from zv_organisation ";

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account of that name, disabled ones included. */
    public Optional<Account> account(String username) {
        if (!Names.isId(username)) {
            return Optional.empty();
        }
        return jdbc.sql(ACCOUNTS + "where a.username = :username")
                .param("username", username)
                .query(Account.class)
                .optional();
    }

    /** Every account, by organisation and name. */
    public List<Account> accounts() {
        return jdbc.sql(ACCOUNTS + "order by a.organisation, a.username")
                .query(Account.class)
                .list();
    }

    /** The accounts of that kind of organisation whose people may work today. */
    public List<Account> accountsOf(OrganisationKind kind) {
        return jdbc
                .sql(ACCOUNTS + "where o.kind = :kind and o.active order by a.organisation, a.username")
                .param("kind", kind.name())
                .query(Account.class)
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
        return jdbc.sql(ORGANISATIONS + "where id = :id")
                .param("id", id)
                .query(Organisation.class)
                .optional();
    }

    /** Every organisation, by kind and turn. */
    public List<Organisation> organisations() {
        return jdbc.sql(ORGANISATIONS + "order by kind, rota_order, id")
                .query(Organisation.class)
                .list();
    }

    /** The active organisations of that kind, in the order in which they take turns. */
    public List<Organisation> organisationsOf(OrganisationKind kind) {
        return jdbc.sql(ORGANISATIONS + "where kind = :kind and active order by rota_order, id")
                .param("kind", kind.name())
                .query(Organisation.class)
                .list();
    }

    /** The active organisations of that kind that have somebody who may work today, in the order of their turns. */
    public List<Organisation> workingOrganisationsOf(OrganisationKind kind) {
        return jdbc.sql(ORGANISATIONS + "o where kind = :kind and active and exists (select 1 from zv_account a"
                        + " where a.organisation = o.id and not a.disabled and a.confidentiality_signed_on is not null)"
                        + " order by rota_order, id")
                .param("kind", kind.name())
                .query(Organisation.class)
                .list();
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
}
