package si.zavetje.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Computes every period from the policy profile of the case, as dates in Europe/Ljubljana (ZUP Art. 100 and 101). */
@Component
public class Deadlines {

    private static final LocalTime REMINDER_TIME = LocalTime.of(8, 0);

    private final CasePolicy policy;
    private final Counting counting;
    private final WhatIf whatIf;

    Deadlines(CasePolicy policy, Counting counting, WhatIf whatIf) {
        this.policy = policy;
        this.counting = counting;
        this.whatIf = whatIf;
    }

    /** The period that begins with an event; its day is not counted. */
    public Period period(CaseReference reference, String key, Instant event) {
        var rule = policy.rule(reference, key);
        if (rule.unit() == PolicyProfile.Unit.HOURS) {
            throw new IllegalArgumentException(key + " is counted in hours, not in days");
        }
        return new Period(counting.from(rule, event).lastDay());
    }

    /** A period that was extended so many times, each extension counted from where its rule says. */
    public Period extended(CaseReference reference, String key, String extensionKey, int times, Instant event) {
        var first = policy.rule(reference, key);
        var extension = policy.rule(reference, extensionKey);
        var lastDay = counting.days(first, LegalZone.dayOf(event));
        if (extension.anchor() != PolicyProfile.Anchor.FIRST_EVENT) {
            for (int i = 0; i < times; i++) {
                lastDay = counting.days(extension, lastDay);
            }
            return new Period(lastDay);
        }
        // Counted in one go: 30 November and twice three months is 30 May, by way of 28 February it would be 28 May.
        var whole = java.time.Period.ZERO.plus(length(first));
        for (int i = 0; i < times; i++) {
            whole = whole.plus(length(extension));
        }
        return new Period(LegalZone.dayOf(event).plus(whole));
    }

    /** The instant by which staff should have acted: some hours after the event, or the last minute of a working day. */
    public Instant due(CaseReference reference, String key, Instant event) {
        return counting.from(policy.rule(reference, key), event).dueForStaff();
    }

    /** The same for what begins now. */
    public Instant due(CaseReference reference, String key) {
        return due(reference, key, whatIf.moment());
    }

    /** The moment from which is counted what begins now; for a clock that runs already, the moment it began. */
    public Instant moment() {
        return whatIf.moment();
    }

    /**
     * A day that was counted once and has been kept since. Only where somebody asks what another policy would give is it
     * counted anew, unless it is not the day that was counted, but one that somebody decided on.
     */
    public LocalDate kept(LocalDate day, Supplier<LocalDate> counted) {
        return whatIf.ofPolicy() && whatIf.withoutPolicy(counted).equals(day) ? counted.get() : day;
    }

    /** The last minute in which staff can act before a period ends: rolled back to a working day. */
    public Instant dueWithin(Period period) {
        return counting.dueWithin(period.lastDay());
    }

    /** The morning on which to remind: so many days after (or, if negative, before) a day, on a working day. */
    public Instant reminder(CaseReference reference, String key, LocalDate day) {
        return counting.lastWorkingDayUpTo(counting.days(policy.rule(reference, key), day))
                .atTime(REMINDER_TIME)
                .atZone(LegalZone.ID)
                .toInstant();
    }

    private static java.time.Period length(PolicyProfile.Rule rule) {
        return switch (rule.unit()) {
            case DAYS -> java.time.Period.ofDays(rule.amount());
            case MONTHS -> java.time.Period.ofMonths(rule.amount());
            case WORKING_DAYS, HOURS ->
                throw new IllegalArgumentException(rule.key() + " is not counted in days or months");
        };
    }
}
