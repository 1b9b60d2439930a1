package si.zavetje.chronology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.StatedTime;

/** When an event of a case was: a day in Ljubljana, or a moment of it. */
record CaseDate(LocalDate day, @Nullable LocalDateTime local) {

    /** What a form or the case file holds as the answer to a question for a date. */
    static Optional<CaseDate> of(@Nullable Object answer) {
        if (answer instanceof LocalDate day) {
            return Optional.of(new CaseDate(day, null));
        }
        if (answer instanceof LocalDateTime local) {
            return Optional.of(new CaseDate(local.toLocalDate(), local));
        }
        return answer instanceof String text ? parsed(text) : Optional.empty();
    }

    private static Optional<CaseDate> parsed(String text) {
        try {
            return of(text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Instant earliest() {
        return local == null
                ? day.atStartOfDay(LegalZone.ID).toInstant()
                : StatedTime.of(local).instant();
    }

    /** A day is over before something else only when all of it is. */
    boolean isBefore(CaseDate other) {
        return local == null || other.local == null
                ? day.isBefore(other.day)
                : earliest().isBefore(other.earliest());
    }

    boolean isAfter(Instant now) {
        return earliest().isAfter(now);
    }

    /** Whether it is over: a day at its end, a moment at the end of its minute. */
    boolean isOver(Instant now) {
        return local == null
                ? day.isBefore(LegalZone.dayOf(now))
                : earliest().plusSeconds(60).isBefore(now);
    }

    /** The date as people write it, with its weekday. */
    MessageSourceResolvable inWords() {
        var shown = local == null ? day.atStartOfDay() : local;
        // The only kind of date that the message files can write out in words; it is read in UTC.
        var date = Date.from(shown.toInstant(ZoneOffset.UTC));
        return new DefaultMessageSourceResolvable(
                new String[] {local == null ? "chronology.day" : "chronology.moment"}, new Object[] {date});
    }
}
