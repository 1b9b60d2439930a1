package si.zavetje;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Zavetje: carries a suspected victim of trafficking from the first police call to an independent life. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ZavetjeApplication {

    /** Starts the application; everything inside runs in UTC, the law and people in Europe/Ljubljana. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(ZavetjeApplication.class, args);
    }
}
