package si.zavetje.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The work-free days of Slovenia (Holidays and Work-free Days Act); holidays on which people work are working days. */
final class WorkFreeDays {

    private static final Set<MonthDay> EVERY_YEAR = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 8),
            MonthDay.of(4, 27),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(6, 25),
            MonthDay.of(8, 15),
            MonthDay.of(10, 31),
            MonthDay.of(11, 1),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private static final MonthDay SECOND_OF_JANUARY = MonthDay.of(1, 2);

    /** The day of solidarity after the floods, declared for that year alone. */
    private static final Set<LocalDate> ONCE = Set.of(LocalDate.of(2023, 8, 14));

    private WorkFreeDays() {}

    /** Whether offices work on that day. */
    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isWorkFree(day);
    }

    static boolean isWorkFree(LocalDate day) {
        var easter = easterSunday(day.getYear());
        return EVERY_YEAR.contains(MonthDay.from(day))
                || (MonthDay.from(day).equals(SECOND_OF_JANUARY) && secondOfJanuaryIsFree(day.getYear()))
                || day.equals(easter)
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(49))
                || ONCE.contains(day);
    }

    static LocalDate nextWorkingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : nextWorkingDayFrom(day.plusDays(1));
    }

    static LocalDate lastWorkingDayUpTo(LocalDate day) {
        return isWorkingDay(day) ? day : lastWorkingDayUpTo(day.minusDays(1));
    }

    static LocalDate plusWorkingDays(LocalDate day, int count) {
        return count == 0 ? day : plusWorkingDays(nextWorkingDayFrom(day.plusDays(1)), count - 1);
    }

    /** Taken away by the Fiscal Balance Act of 2012, given back in 2017. */
    private static boolean secondOfJanuaryIsFree(int year) {
        return year < 2013 || year >= 2017;
    }

    /** The Gregorian computus (Meeus, Jones, Butcher). */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leap = century / 4;
        int moon = (19 * golden + century - leap - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int correction = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * correction + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
