package si.zavetje.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** How somebody who works here is told that something is due: where, in which language, when, and who stands in. */
public record Contact(
        String username,
        @Nullable String email,
        String language,
        String workDays,
        LocalTime workFrom,
        LocalTime workTo,
        boolean crisisDuty,
        boolean deputy,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentTo,
        @Nullable String standIn,
        long version) {

    /** The version of what nobody has entered yet. */
    static final long NEW = -1;

    /** Whether she works on that day of the week. */
    public boolean worksOn(DayOfWeek day) {
        return workDays.indexOf('0' + day.getValue()) >= 0;
    }

    /** Whether she is away on that day. */
    public boolean isAbsentOn(LocalDate day) {
        return absentFrom != null && absentTo != null && !day.isBefore(absentFrom) && !day.isAfter(absentTo);
    }
}
