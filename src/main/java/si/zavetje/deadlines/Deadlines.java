package si.zavetje.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.CaseFile;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Computes every period from the policy profile of the case, as dates in Europe/Ljubljana (ZUP Art. 100 and 101). */
@Component
public class Deadlines {

    private static final LocalTime REMINDER_TIME = LocalTime.of(8, 0);

    private final Policies policies;
    private final CaseFile caseFile;

    /** A case keeps its profile for good, and there are few cases, so it is asked for once. */
    private final Map<CaseReference, String> profiles = new ConcurrentHashMap<>();

    Deadlines(Policies policies, CaseFile caseFile) {
        this.policies = policies;
        this.caseFile = caseFile;
    }

    /** The period that begins with an event; its day is not counted. */
    public Period period(CaseReference reference, String key, Instant event) {
        var rule = rule(reference, key);
        return new Period(
                switch (rule.kind()) {
                    case PROTECTION -> count(rule, LegalZone.dayOf(event));
                    case PARTY -> WorkFreeDays.nextWorkingDayFrom(count(rule, LegalZone.dayOf(event)));
                    case STAFF -> WorkFreeDays.lastWorkingDayUpTo(count(rule, LegalZone.dayOf(event)));
                });
    }

    /** A period that was extended so many times, each extension counted from where its rule says. */
    public Period extended(CaseReference reference, String key, String extensionKey, int times, Instant event) {
        var first = rule(reference, key);
        var extension = rule(reference, extensionKey);
        var lastDay = count(first, LegalZone.dayOf(event));
        if (extension.anchor() != PolicyProfile.Anchor.FIRST_EVENT) {
            for (int i = 0; i < times; i++) {
                lastDay = count(extension, lastDay);
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
        var rule = rule(reference, key);
        return rule.unit() == PolicyProfile.Unit.HOURS
                ? event.plus(Duration.ofHours(rule.amount()))
                : lastMinuteOf(period(reference, key, event).lastDay());
    }

    /** The last minute in which staff can act before a period ends: rolled back to a working day. */
    public Instant dueWithin(Period period) {
        return lastMinuteOf(WorkFreeDays.lastWorkingDayUpTo(period.lastDay()));
    }

    /** The morning on which to remind: so many days after (or, if negative, before) a day, on a working day. */
    public Instant reminder(CaseReference reference, String key, LocalDate day) {
        var counted = count(rule(reference, key), day);
        return WorkFreeDays.lastWorkingDayUpTo(counted)
                .atTime(REMINDER_TIME)
                .atZone(LegalZone.ID)
                .toInstant();
    }

    private PolicyProfile.Rule rule(CaseReference reference, String key) {
        return policies.named(profiles.computeIfAbsent(reference, caseFile::policyProfileOf))
                .rule(key);
    }

    private static LocalDate count(PolicyProfile.Rule rule, LocalDate day) {
        return switch (rule.unit()) {
            case DAYS -> day.plusDays(rule.amount());
            case MONTHS -> day.plusMonths(rule.amount());
            case WORKING_DAYS -> WorkFreeDays.plusWorkingDays(day, rule.amount());
            case HOURS -> throw new IllegalArgumentException(rule.key() + " is counted in hours, not in days");
        };
    }

    private static java.time.Period length(PolicyProfile.Rule rule) {
        return switch (rule.unit()) {
            case DAYS -> java.time.Period.ofDays(rule.amount());
            case MONTHS -> java.time.Period.ofMonths(rule.amount());
            case WORKING_DAYS, HOURS ->
                throw new IllegalArgumentException(rule.key() + " is not counted in days or months");
        };
    }

    private static Instant lastMinuteOf(LocalDate day) {
        return LegalZone.endOf(day).minus(Duration.ofMinutes(1));
    }
}
