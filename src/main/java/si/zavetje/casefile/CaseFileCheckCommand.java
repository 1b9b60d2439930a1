package si.zavetje.casefile;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import si.zavetje.audit.AuditTrail;
import si.zavetje.audit.Looks;
import si.zavetje.database.JdbcMapping;
import si.zavetje.directory.Directory;
import si.zavetje.keys.KeyChecks;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.SealedRows;
import si.zavetje.keys.WrappingKey;
import si.zavetje.responsibility.Standings;

/**
 * The command {@code check-case-files}: says of all cases, consents, links, accounts, organisations, of the audit and the looks whether
 * anything was changed past this program, and ends.
 */
public final class CaseFileCheckCommand {

    /** The word by which it is called. */
    public static final String NAME = "check-case-files";

    private CaseFileCheckCommand() {}

    /** Runs the check without engine and pages; the answer is 0 when everything fits, 1 when not. */
    public static int run(PrintStream to, String... args) {
        try (var application = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(args)) {
            var result = application.getBean(CaseFileCheck.class).run();
            result.findings().forEach(to::println);
            var others = others(
                    application.getBean(Directory.class),
                    application.getBean(AuditTrail.class),
                    application.getBean(Looks.class),
                    application.getBeansOfType(SealedRows.class).values());
            others.forEach(to::println);
            int findings = result.findings().size() + others.size();
            to.println(
                    result.cases() + " cases, " + (findings == 0 ? "and everything fits." : findings + " findings."));
            return findings == 0 ? 0 : 1;
        }
    }

    private static List<String> others(
            Directory directory, AuditTrail trail, Looks looks, Collection<SealedRows> tables) {
        return Stream.of(
                        directory.accountsChangedPast().stream()
                                .map(name -> "account " + name + ": it was changed past this program"),
                        directory.organisationsChangedPast().stream()
                                .map(name -> "organisation " + name + ": it was changed past this program"),
                        trail.firstBroken().stream()
                                .mapToObj(row -> "audit: row " + row + " was changed, or is missing"),
                        looks.changedPast().stream().map(look -> "look " + look + ": it was changed past this program"),
                        tables.stream()
                                .flatMap(table -> table.changedPast().stream())
                                .sorted())
                .flatMap(found -> found)
                .toList();
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    // What a feature seals by itself belongs to that feature, which knows this one.
    @ComponentScan(
            basePackages = "si.zavetje",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SealedRows.class))
    // Rows that are aggregates are read by their repositories.
    @EnableJdbcRepositories("si.zavetje")
    @Import({
        JdbcMapping.class,
        KeyChecks.class,
        WrappingKey.class,
        RowSeals.class,
        Ledger.class,
        Standings.class,
        CaseKeys.class,
        CaseFileCheck.class,
        Directory.class,
        AuditTrail.class,
        Looks.class
    })
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
