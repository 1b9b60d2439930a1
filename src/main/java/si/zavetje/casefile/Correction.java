package si.zavetje.casefile;

import java.util.Map;
import java.util.Set;

/** How answers of one form are put right by later entries of others; whoever reads the first sees them corrected. */
public interface Correction {

    /** The form whose answers are put right. */
    String of();

    /** The forms that put them right. */
    Set<String> by();

    /** What stands after a correction. */
    Map<String, Object> applied(Map<String, Object> before, Map<String, Object> correction);
}
