package si.zavetje.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What the coordinator said of the turn of an organisation, or of whom it takes; the newest counts, all are kept. */
@Table("zv_rota_wish")
public record RotaWish(
        @Id UUID id,
        String organisation,
        int number,
        What what,
        @Nullable LocalDate untilDay,
        Reason reason,
        String wishedBy,
        Instant wishedAt,
        @Nullable Instant usedAt,
        @Version int version) {

    /** What was said. */
    public enum What {
        /** It is asked first, once. */
        FIRST_ONCE,
        /** It is asked first until a day. */
        FIRST,
        /** It is not asked until after a day. */
        LEFT_OUT,
        /** It is asked when its turn comes, as everybody. */
        IN_TURN,
        /** It takes children. */
        CHILDREN,
        /** It takes no children. */
        NO_CHILDREN;

        /** Whether it says when it is asked, and not whom it takes. */
        public boolean isAboutOrder() {
            return this != CHILDREN && this != NO_CHILDREN;
        }

        /** Whether it holds until a day. */
        public boolean needsDay() {
            return this == FIRST || this == LEFT_OUT;
        }
    }

    /** Why; nothing that could name a person. */
    public enum Reason {
        NO_ROOM,
        SHORT_OF_STAFF,
        BALANCE,
        NEW_BODY,
        CONTRACT,
        AGREED,
        DEMONSTRATION;

        /** Whether somebody may give it. */
        public boolean isGiven() {
            return this != DEMONSTRATION;
        }
    }

    static RotaWish of(
            String organisation,
            int number,
            What what,
            @Nullable LocalDate until,
            Reason reason,
            String by,
            Instant now) {
        return new RotaWish(UUID.randomUUID(), organisation, number, what, until, reason, by, now, null, 0);
    }

    /** Whether it holds on a day. */
    boolean holdsOn(LocalDate day) {
        return usedAt == null && (untilDay == null || !day.isAfter(untilDay));
    }

    /** Whoever was to be asked first once has been. */
    RotaWish used(Instant now) {
        if (what != What.FIRST_ONCE || usedAt != null) {
            throw new IllegalStateException("there is nothing to use up");
        }
        return new RotaWish(id, organisation, number, what, untilDay, reason, wishedBy, wishedAt, now, version);
    }
}
