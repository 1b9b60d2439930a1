package si.zavetje.casefile;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.keys.KeyChecks;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.WrappingKey;
import si.zavetje.responsibility.Disclosures;
import si.zavetje.responsibility.NamedMembers;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.responsibility.Standings;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Database;

/** The case file and who answers for cases, on a fresh database, without the rest of the application. */
final class OneDatabase {

    final JdbcClient jdbc;

    /** Who is named to a group and has not signed. */
    final Set<String> named = new HashSet<>();

    /** Which organisations are asked whether they know a person. */
    final Set<String> asked = new HashSet<>();

    /** Which organisations sent a referral. */
    final Set<String> senders = new HashSet<>();

    /** Organisations of which kind may not learn of the person. */
    final Set<OrganisationKind> strangers = EnumSet.noneOf(OrganisationKind.class);

    final Responsibilities responsibilities;
    final Standings standings;
    final AccessRules rules;
    final Ledger ledger;
    final CaseKeys keys;
    final CaseFile file;
    final CaseReading reading;
    final TransactionTemplate transaction;
    final RowSeals seals;

    OneDatabase(Database database, Path keyFile, Clock clock) {
        this(database, keyFile, clock, event -> {});
    }

    OneDatabase(Database database, Path keyFile, Clock clock, ApplicationEventPublisher events) {
        var source = database.migrated();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var wrapping = new WrappingKey(keyFile, new KeyChecks(jdbc));
        seals = new RowSeals(wrapping);
        standings = new Standings(jdbc, seals);
        var groups = new StaticListableBeanFactory();
        groups.addBean("groups", (NamedMembers) (reference, username) -> named.contains(username));
        responsibilities = new Responsibilities(standings, clock, groups.getBeanProvider(NamedMembers.class), events);
        var questions = new StaticListableBeanFactory();
        questions.addBean("questions", new AskedOrganisations() {
            @Override
            public boolean asks(OrganisationKind role) {
                return true;
            }

            @Override
            public boolean isAsked(CaseReference reference, String organisation) {
                return asked.contains(organisation);
            }

            @Override
            public boolean isSender(CaseReference reference, String organisation) {
                return senders.contains(organisation);
            }
        });
        var consents = new StaticListableBeanFactory();
        consents.addBean("consents", (Disclosures) (reference, role, relation) -> !strangers.contains(role));
        rules = new AccessRules(
                responsibilities,
                questions.getBeanProvider(AskedOrganisations.class),
                consents.getBeanProvider(Disclosures.class));
        ledger = new Ledger(jdbc, seals);
        keys = new CaseKeys(jdbc, wrapping);
        reading = new CaseReading(rules, ledger, keys);
        var nothing = new StaticListableBeanFactory();
        file = new CaseFile(
                jdbc, ledger, keys, rules, responsibilities, clock, nothing.getBeanProvider(Correction.class));
    }

    /** Somebody hands in a form of one part of the file. */
    void record(CaseReference reference, Compartment part, String form, Map<String, Object> values, Reader author) {
        file.record(reference, form, Map.of(part, values), author);
    }
}
