package si.zavetje.reflection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A title to stay as far as it is known: which one, and until when. */
public record Title(@Nullable Kind kind, LocalDate until) {

    /** Which title it is, in the words of the forms that ask for one. */
    public enum Kind {
        PERMISSION_TO_STAY,
        RESIDENCE_PERMIT,
        ASYLUM,
        OTHER
    }

    /** A title of which perhaps only the last day is known; none without one. */
    public static Optional<Title> of(@Nullable Kind kind, @Nullable LocalDate until) {
        return until == null ? Optional.empty() : Optional.of(new Title(kind, until));
    }

    /** The one that lasts longest; of two that last as long the one of which more is known. */
    public static Optional<Title> last(Stream<Optional<Title>> known) {
        return known.flatMap(Optional::stream)
                .max(Comparator.comparing(Title::until).thenComparing(title -> title.kind() != null));
    }

    /** How forms show it; a title of which nobody said which one it is has a last day only. */
    public Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("lastTitleUntil", until.toString());
        if (kind != null) {
            shown.put("lastTitle", kind.name());
        }
        return shown;
    }
}
