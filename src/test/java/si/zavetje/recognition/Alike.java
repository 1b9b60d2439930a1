package si.zavetje.recognition;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;

/** What the index would find of two persons, without a database. */
public final class Alike {

    private Alike() {}

    public static Optional<Likeness> in(ReferredPerson earlier, ReferredPerson later) {
        var kept = new HashSet<>(earlier.marks());
        return later.marks().stream()
                .filter(kept::contains)
                .map(ReferredPerson.Mark::likeness)
                .filter(likeness -> later.facts().allow(likeness, earlier.facts()))
                .min(Comparator.naturalOrder());
    }
}
