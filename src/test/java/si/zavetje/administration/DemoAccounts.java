package si.zavetje.administration;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Passwords;
import si.zavetje.shared.Demo;
import si.zavetje.world.Browser;
import si.zavetje.world.Turns;

/** The accounts of a demonstration, all with one password, without its sample cases. */
@TestConfiguration
public class DemoAccounts {
    @Bean
    @Primary
    Passwords quickPasswords(JdbcClient jdbc) {
        return People.quickly(jdbc);
    }

    @Bean
    Demonstration demonstration(
            Accounts accounts,
            Directory directory,
            Contacts contacts,
            Passwords passwords,
            StartNotice notice,
            AccessLog log,
            Clock clock,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        var people = new FirstAccounts(
                accounts,
                directory,
                contacts,
                passwords,
                notice,
                new Demo(true, ""),
                log,
                clock,
                Browser.PASSWORD,
                "",
                transactions);
        return () -> {
            List.of("zv_rota_wish", "zv_access_request", "zv_contact", "zv_account", "zv_organisation")
                    .forEach(table -> jdbc.sql("delete from " + table).update());
            people.run(new DefaultApplicationArguments());
            Turns.alwaysFirst("crisis-a", jdbc);
        };
    }

    /** Lets the people of the demonstration be all there are. */
    public interface Demonstration {
        void begin();
    }
}
