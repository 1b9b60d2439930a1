package si.zavetje.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and times as people write them, and as programs do. Nothing is guessed: day first always, the year in full (1900 to
 * 2100), and only what exists. The fields in the browser read the same spellings ({@code days.js}).
 */
public final class AsTyped {

    private static final String DAY =
            "(?:(\\d{1,2})(?:\\. ?(\\d{1,2})\\. ?|/(\\d{1,2})/)(\\d{4})\\.?|(\\d{4})-(\\d{2})-(\\d{2}))";
    private static final String TIME = "(?:(\\d{1,2})[.:](\\d{2})|(\\d{2})(\\d{2}))";
    private static final Pattern A_DAY = Pattern.compile(DAY);
    private static final Pattern A_TIME = Pattern.compile(TIME);
    private static final Pattern BOTH =
            Pattern.compile("(?<day>" + DAY + ")(?:T|,? (?:ob |at )?)(?<time>" + TIME + ")");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]+");

    private AsTyped() {}

    /** The day that is written: 5. 3. 2026, 05.03.2026, 5/3/2026 or 2026-03-05. */
    public static Optional<LocalDate> day(String typed) {
        var read = A_DAY.matcher(clean(typed));
        if (!read.matches()) {
            return Optional.empty();
        }
        return read.group(4) != null
                ? day(read.group(4), read.group(2) != null ? read.group(2) : read.group(3), read.group(1))
                : day(read.group(5), read.group(6), read.group(7));
    }

    /** The time that is written, to the minute: 7:07, 7.07 or 0707. */
    public static Optional<LocalTime> time(String typed) {
        Matcher read = A_TIME.matcher(clean(typed));
        if (!read.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(read.group(1) != null ? read.group(1) : read.group(3));
        int minute = Integer.parseInt(read.group(2) != null ? read.group(2) : read.group(4));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** The day and the time that are written one after the other: 5. 3. 2026 7.07, or 2026-03-05T07:07. */
    public static Optional<LocalDateTime> dayAndTime(String typed) {
        var read = BOTH.matcher(clean(typed));
        return read.matches()
                ? day(read.group("day")).flatMap(day -> time(read.group("time")).map(day::atTime))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            var read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return read.getYear() >= 1900 && read.getYear() <= 2100 ? Optional.of(read) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String clean(String typed) {
        return SPACES.matcher(INVISIBLE.matcher(typed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
