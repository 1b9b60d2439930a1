package si.zavetje.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.Period;
import si.zavetje.directory.Contact;
import si.zavetje.shared.LegalZone;

/** When somebody may be told: never in her quiet hours, and what can wait in the morning of her next working day. */
@Component
class Hours {

    private final NoticeSettings settings;
    private final Deadlines deadlines;

    Hours(NoticeSettings settings, Deadlines deadlines) {
        this.settings = settings;
        this.deadlines = deadlines;
    }

    /** The next morning on which she is told everything at once. */
    Instant morning(Contact person, Instant after) {
        var day = LegalZone.dayOf(after);
        while (true) {
            if (works(person, day)) {
                var start = at(day, person.workFrom()).minus(settings.digestBeforeWork());
                var morning = notQuiet(person, start.toInstant());
                if (morning.isAfter(after)) {
                    return morning;
                }
            }
            day = day.plusDays(1);
        }
    }

    /** That instant, or the end of the quiet hours into which it falls; while she works nothing is quiet. */
    Instant notQuiet(Contact person, Instant wanted) {
        var local = wanted.atZone(LegalZone.ID);
        if (!settings.isQuiet(local.toLocalTime()) || isAtWork(person, local)) {
            return wanted;
        }
        var end = at(local.toLocalDate(), settings.quietTo());
        if (!end.isAfter(local)) {
            end = at(local.toLocalDate().plusDays(1), settings.quietTo());
        }
        var work = at(end.toLocalDate(), person.workFrom());
        boolean earlier = works(person, end.toLocalDate()) && work.isAfter(local) && work.isBefore(end);
        return (earlier ? work : end).toInstant();
    }

    private boolean isAtWork(Contact person, ZonedDateTime local) {
        var time = local.toLocalTime();
        return works(person, local.toLocalDate())
                && !time.isBefore(person.workFrom())
                && time.isBefore(person.workTo());
    }

    /** Who works at weekends does so on any; of the other days holidays are nobody's. */
    private boolean works(Contact person, LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return person.worksOn(day.getDayOfWeek()) && (weekend || officesWork(day));
    }

    private boolean officesWork(LocalDate day) {
        return LegalZone.dayOf(deadlines.dueWithin(new Period(day))).equals(day);
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LegalZone.ID);
    }
}
