package si.zavetje.recognition;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.Seals;
import si.zavetje.keys.KeyChecks;

/** What is kept of persons, for a test of another feature's tables. */
public final class Persons {

    private Persons() {}

    /** Facts, locked with a key in that folder. */
    public static PersonFacts facts(JdbcClient jdbc, Path folder) {
        return new PersonFacts(jdbc, Seals.in(folder, jdbc));
    }

    /** By what persons are recognised, under a key in that folder. */
    public static PersonIndex index(JdbcClient jdbc, Path folder, PersonFacts facts) {
        var key = new IndexKey(folder.resolve("person-index.key"), new KeyChecks(jdbc));
        return new PersonIndex(jdbc, key, facts);
    }
}
