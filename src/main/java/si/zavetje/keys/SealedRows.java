package si.zavetje.keys;

import java.util.List;

/** Rows of a table that are sealed each by itself. */
public interface SealedRows {

    /** What was changed past this program, a sentence for each row or case. */
    List<String> changedPast();
}
