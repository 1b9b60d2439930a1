package si.zavetje.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A local date and time as a person states it, and the instant it means in Ljubljana. In the night the clock goes forward an
 * hour does not exist, in the night it goes back an hour comes twice: both are read, and neither without saying so.
 */
public record StatedTime(LocalDateTime local, Instant instant, Optional<Notice> notice) {

    /** What has to be said about a stated time, as a sentence of the message files with the times to fill in. */
    public record Notice(Kind kind, LocalDateTime stated, LocalDateTime read) {

        /** The key of the sentence in the message files. */
        public String key() {
            return switch (kind) {
                case SKIPPED -> "shared.time.skipped";
                case DOUBLED -> "shared.time.doubled";
            };
        }

        /** The times to fill in: as stated, and as read. */
        public Object[] arguments() {
            return new Object[] {stated.toLocalTime(), read.toLocalTime()};
        }
    }

    /** Why a stated time needs a word. */
    public enum Kind {
        /** The clock jumps over it; it is read as much later as the clock jumps: 02:30 is 03:30. */
        SKIPPED,
        /** The clock passes it twice; the first time is meant, so that whoever must act has no hour more. */
        DOUBLED
    }

    /** Reads a stated local date and time. */
    public static StatedTime of(LocalDateTime stated) {
        var read = stated.atZone(LegalZone.ID).withEarlierOffsetAtOverlap();
        var kind = kindOf(stated);
        return new StatedTime(
                read.toLocalDateTime(),
                read.toInstant(),
                Optional.<@Nullable Kind>ofNullable(kind).map(why -> new Notice(why, stated, read.toLocalDateTime())));
    }

    private static @Nullable Kind kindOf(LocalDateTime stated) {
        return switch (LegalZone.ID.getRules().getValidOffsets(stated).size()) {
            case 0 -> Kind.SKIPPED;
            case 1 -> null;
            default -> Kind.DOUBLED;
        };
    }
}
