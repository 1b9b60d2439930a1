package si.zavetje.recognition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a person was born, as far as it is known: on the day from {@code earliest} to {@code latest}. */
public record Birth(LocalDate earliest, LocalDate latest, boolean estimated) {

    private static final int AGE_OF_MAJORITY = 18;
    private static final int ESTIMATE_MAY_BE_OFF = 5;
    private static final int WIDER_WITH_AGE = 5;
    private static final int DAYS_TWO_DATES_MAY_DIFFER = 366;

    public static Birth on(LocalDate day) {
        return new Birth(day, day, false);
    }

    public static Birth in(YearMonth month) {
        return new Birth(month.atDay(1), month.atEndOfMonth(), false);
    }

    public static Birth in(int year) {
        return new Birth(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false);
    }

    /** Somebody who was taken to be that old: the older, the less sure. */
    public static Birth aged(int years, LocalDate today) {
        int off = Math.max(ESTIMATE_MAY_BE_OFF, years / WIDER_WITH_AGE);
        return new Birth(
                today.minusYears(years + off + 1L).plusDays(1), today.minusYears(Math.max(0, years - off)), true);
    }

    boolean exact() {
        return earliest.equals(latest);
    }

    /** The eve of the eighteenth birthday, if she was born on the latest possible day. */
    public LocalDate childUntil() {
        var birthday = latest.plusYears(AGE_OF_MAJORITY);
        return birthday.getDayOfMonth() == latest.getDayOfMonth() ? birthday.minusDays(1) : birthday;
    }

    /** Whether it may be one person's: what is not known fits everything, and a date may be off by a year. */
    static boolean compatible(@Nullable Birth one, @Nullable Birth other) {
        return one == null
                || other == null
                || (one.gapTo(other) <= DAYS_TWO_DATES_MAY_DIFFER && other.gapTo(one) <= DAYS_TWO_DATES_MAY_DIFFER);
    }

    /** Whether two dates are the same but for a slip: day and month changed places, or one of the three is another. */
    boolean sameButForASlip(Birth other) {
        var one = earliest;
        var two = other.earliest;
        int equal = (one.getDayOfMonth() == two.getDayOfMonth() ? 1 : 0)
                + (one.getMonthValue() == two.getMonthValue() ? 1 : 0)
                + (one.getYear() == two.getYear() ? 1 : 0);
        boolean swapped = one.getYear() == two.getYear()
                && one.getDayOfMonth() == two.getMonthValue()
                && one.getMonthValue() == two.getDayOfMonth();
        return equal >= 2 || swapped;
    }

    private long gapTo(Birth other) {
        return ChronoUnit.DAYS.between(latest, other.earliest);
    }
}
