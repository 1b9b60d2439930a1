package si.zavetje;

import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import si.zavetje.casefile.CaseFileCheckCommand;

/** Zavetje: carries a suspected victim of trafficking from the first police call to an independent life. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ZavetjeApplication {

    /** Starts the application; everything inside runs in UTC, the law and people in Europe/Ljubljana. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (args.length > 0 && args[0].equals(CaseFileCheckCommand.NAME)) {
            System.exit(CaseFileCheckCommand.run(System.out, Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(ZavetjeApplication.class, args);
    }
}
