package si.zavetje.casefile;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.keys.KeyChecks;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.WrappingKey;

/** What other features need to lock facts and to seal rows in a test of their tables. */
public final class Seals {

    private Seals() {}

    /** Locks facts with a wrapping key in that folder. */
    public static SealedFacts in(Path folder, JdbcClient jdbc) {
        return new SealedFacts(new CaseKeys(jdbc, key(folder, jdbc)));
    }

    /** Seals rows with a wrapping key in that folder. */
    public static RowSeals rows(Path folder, JdbcClient jdbc) {
        return new RowSeals(key(folder, jdbc));
    }

    private static WrappingKey key(Path folder, JdbcClient jdbc) {
        return new WrappingKey(folder.resolve("keys/case-keys.json"), new KeyChecks(jdbc));
    }
}
