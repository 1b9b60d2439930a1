package si.zavetje.deadlines;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** On which days offices work in Slovenia; holidays on which people work are working days. */
@Component
class WorkingDays {

    private final HolidayManager slovenia = HolidayManager.getInstance(ManagerParameters.create("si"));
    private final Map<Integer, Set<LocalDate>> regular = new ConcurrentHashMap<>();
    private final Map<LocalDate, Boolean> overrides;

    WorkingDays(WorkFreeDays once) {
        this.overrides = once.overrides().stream()
                .collect(Collectors.toMap(WorkFreeDays.Override::day, WorkFreeDays.Override::workFree));
    }

    /** Whether offices work on that day. */
    boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isWorkFree(day);
    }

    boolean isWorkFree(LocalDate day) {
        var once = overrides.get(day);
        return once != null ? once : regularOf(day.getYear()).contains(day);
    }

    /** That day, or the next on which offices work. */
    LocalDate from(LocalDate day) {
        var next = day;
        while (!includes(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** That day, or the last before it on which offices worked. */
    LocalDate upTo(LocalDate day) {
        var last = day;
        while (!includes(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** So many working days after that day, which is not counted. */
    LocalDate plus(LocalDate day, int count) {
        var counted = day;
        for (int i = 0; i < count; i++) {
            counted = from(counted.plusDays(1));
        }
        return counted;
    }

    private Set<LocalDate> regularOf(int year) {
        return regular.computeIfAbsent(year, missing -> slovenia.getHolidays(Year.of(missing)).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
