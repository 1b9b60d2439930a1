package si.zavetje.deadlines;

import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import si.zavetje.policy.PolicyProfile;

/**
 * The same rules written a second time and differently: with the calendar of Java 1.1, day by day, and with the list of
 * work-free days that was checked by hand. Shares no line with the product.
 */
final class CalendarOracle {

    private static final TimeZone LJUBLJANA = TimeZone.getTimeZone("Europe/Ljubljana");

    private final Set<Integer> workFree = Calendars.checkedByHand().stream()
            .map(day -> day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth())
            .collect(Collectors.toSet());
    private final Map<String, int[]> walked = new HashMap<>();

    /** Where a period ends: its last day as a number like 20260331, its end and the last minute for staff. */
    record End(int lastDay, long endsAt, long dueForStaff) {}

    End of(PolicyProfile.Rule rule, long event) {
        if (rule.unit() == PolicyProfile.Unit.HOURS) {
            long end = event + rule.amount() * 3_600_000L;
            return new End(number(at(end)), end, end);
        }
        var days = walked.computeIfAbsent(rule.key() + number(at(event)), missing -> walk(rule, event));
        return new End(days[0], endOf(days[0]), endOf(days[1]) - 60_000L);
    }

    /** The last day, and the last working day up to it. */
    private int[] walk(PolicyProfile.Rule rule, long event) {
        var day = at(event);
        switch (rule.unit()) {
            case DAYS -> {
                for (int i = 0; i < rule.amount(); i++) {
                    day.add(Calendar.DATE, 1);
                }
            }
            case WORKING_DAYS -> {
                for (int left = rule.amount(); left > 0; ) {
                    day.add(Calendar.DATE, 1);
                    left -= works(day) ? 1 : 0;
                }
            }
            default -> months(day, rule.amount());
        }
        var staff = (Calendar) day.clone();
        while (!works(staff)) {
            staff.add(Calendar.DATE, -1);
        }
        if (rule.kind() == PolicyProfile.Kind.PARTY) {
            while (!works(day)) {
                day.add(Calendar.DATE, 1);
            }
        }
        return new int[] {number(rule.kind() == PolicyProfile.Kind.STAFF ? staff : day), number(staff)};
    }

    /** Walks to the day of the same number so many months on, or to the last day of a month that has no such day. */
    private static void months(Calendar day, int amount) {
        int wanted = day.get(Calendar.DAY_OF_MONTH);
        for (int month = 0; month < amount; month++) {
            do {
                day.add(Calendar.DATE, 1);
            } while (day.get(Calendar.DAY_OF_MONTH) != 1);
        }
        while (day.get(Calendar.DAY_OF_MONTH) < Math.min(wanted, day.getActualMaximum(Calendar.DAY_OF_MONTH))) {
            day.add(Calendar.DATE, 1);
        }
    }

    private boolean works(Calendar day) {
        int weekday = day.get(Calendar.DAY_OF_WEEK);
        return weekday != Calendar.SATURDAY && weekday != Calendar.SUNDAY && !workFree.contains(number(day));
    }

    private static long endOf(int day) {
        var end = new GregorianCalendar(LJUBLJANA);
        end.clear();
        end.set(day / 10000, day / 100 % 100 - 1, day % 100 + 1, 0, 0, 0);
        return end.getTimeInMillis();
    }

    private static Calendar at(long instant) {
        var day = new GregorianCalendar(LJUBLJANA);
        day.setTimeInMillis(instant);
        return day;
    }

    private static int number(Calendar day) {
        return day.get(Calendar.YEAR) * 10000 + (day.get(Calendar.MONTH) + 1) * 100 + day.get(Calendar.DAY_OF_MONTH);
    }
}
