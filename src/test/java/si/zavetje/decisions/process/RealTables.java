package si.zavetje.decisions.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import si.zavetje.decisions.DecisionTables;

/** The tables of the product, for tests that build its parts by hand. */
public final class RealTables {

    private RealTables() {}

    /** The tables as they are delivered. */
    public static DecisionTables read() {
        try {
            return new DmnTables();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
