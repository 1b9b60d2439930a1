package si.zavetje.rota;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import si.zavetje.directory.Organisation;

/** Where an organisation stands: what was said of it, whether it takes children, whether it has a contract, when it was last asked, how many open cases it has. */
public record Turn(
        Organisation organisation,
        @Nullable RotaWish wish,
        @Nullable RotaWish children,
        boolean underContract,
        int said,
        @Nullable Instant lastAsked,
        long openCases) {

    /** Whoever may be asked first; what is the same in everything is in the order of the list of organisations. */
    static Comparator<Turn> order(boolean withChild) {
        return Comparator.comparing((Turn turn) -> withChild && turn.takesNoChildren())
                .thenComparing(turn -> !turn.isFirst())
                .thenComparing(Turn::lastAsked, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Turn::openCases)
                .thenComparing(turn -> turn.organisation().rotaOrder())
                .thenComparing(Turn::id);
    }

    String id() {
        return organisation.id();
    }

    boolean isFirst() {
        return wish != null && (wish.what() == RotaWish.What.FIRST || wish.what() == RotaWish.What.FIRST_ONCE);
    }

    /** Whether it is not to be asked now. */
    public boolean leftOut() {
        return !underContract || (wish != null && wish.what() == RotaWish.What.LEFT_OUT);
    }

    private boolean takesNoChildren() {
        return children != null && children.what() == RotaWish.What.NO_CHILDREN;
    }
}
