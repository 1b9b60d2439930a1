package si.zavetje.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Days on which, for once, offices are closed or open against the rule of their date, each with its source. */
@ConfigurationProperties("zavetje.calendar")
record WorkFreeDays(List<Override> overrides) {

    WorkFreeDays(@Nullable List<Override> overrides) {
        this.overrides = overrides == null ? List.of() : List.copyOf(overrides);
    }

    /** One such day. */
    record Override(LocalDate day, boolean workFree, String source) {}
}
