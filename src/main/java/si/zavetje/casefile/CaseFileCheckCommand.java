package si.zavetje.casefile;

import java.io.PrintStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import si.zavetje.keys.KeyChecks;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.WrappingKey;

/** The command {@code check-case-files}: says of all cases whether anything was changed past this program, and ends. */
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
            to.println(
                    result.findings().isEmpty()
                            ? result.cases() + " cases, and everything fits."
                            : result.cases() + " cases, " + result.findings().size() + " findings.");
            return result.findings().isEmpty() ? 0 : 1;
        }
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import({
        KeyChecks.class,
        WrappingKey.class,
        RowSeals.class,
        Ledger.class,
        Standings.class,
        CaseKeys.class,
        CaseFileCheck.class
    })
    static class Parts {}
}
