package si.zavetje.consents;

import java.util.List;
import si.zavetje.shared.CsvTable;

/** The versions of what a person is told before she allows anything: it stands on her sheet, in every language of it. */
final class Wording {

    /** Version and fingerprint of the words in all languages; the last row is what is read today. */
    private static final List<List<String>> VERSIONS = CsvTable.rows("information/wording.csv");

    private Wording() {}

    static String current() {
        return VERSIONS.get(VERSIONS.size() - 1).get(0);
    }
}
