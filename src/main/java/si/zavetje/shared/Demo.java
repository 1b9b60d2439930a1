package si.zavetje.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this installation shows itself with made-up people: only ever on the embedded default database. */
@Component
public class Demo {
    private static final String EMBEDDED_DEFAULT = "jdbc:h2:file:./data/zavetje";

    private final boolean on;

    /** What was asked for in the configuration, else what the database says. */
    public Demo(
            @Value("${zavetje.demo:#{null}}") @Nullable Boolean asked,
            @Value("${spring.datasource.url}") String databaseUrl) {
        this.on = asked == null ? databaseUrl.startsWith(EMBEDDED_DEFAULT) : asked;
    }

    /** Whether demonstration accounts and sample cases are wanted. */
    public boolean isOn() {
        return on;
    }
}
