package si.zavetje.decisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of rules: asked by the features, read by whoever answers for them. */
public interface DecisionTables {

    /**
     * What the one rule says that fits the facts; empty where none fits.
     *
     * @param facts a word or a day for every question of the table
     * @throws IllegalArgumentException when there is no such table
     */
    Optional<String> answer(String table, Map<String, ?> facts);

    /** All tables, by name. */
    List<DecisionTable> all();
}
