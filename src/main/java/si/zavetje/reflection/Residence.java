package si.zavetje.reflection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.Period;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** The residence permit after the permission to stay: applied for, decided, and watched until it ends or is renewed. */
@Service
public class Residence {

    /** A permit was applied for: somebody follows the application, and watches the permit it leads to. */
    public record AppliedFor(CaseReference reference) {}

    /** A permit was refused; whatever waited for it goes on without. */
    public record Refused(CaseReference reference) {}

    /** A permit was granted. */
    public record Granted(CaseReference reference) {}

    /** What she wants when her permit comes to its end. */
    enum Renewal {
        RENEWAL,
        OTHER_RIGHT,
        LEAVES,
        NONE,
        NOT_REACHED
    }

    private static final List<String> REMINDERS =
            List.of("residence.remind.first", "residence.remind.second", "residence.remind.third");

    private final ResidencePermits permits;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final Clock clock;

    Residence(
            ResidencePermits permits, Deadlines deadlines, ApplicationEventPublisher events, Today today, Clock clock) {
        this.permits = permits;
        this.deadlines = deadlines;
        this.events = events;
        this.today = today;
        this.clock = clock;
    }

    /** Whether an application is not decided. */
    public boolean pending(CaseReference reference) {
        return of(reference).anyMatch(ResidencePermit::pending);
    }

    /** Whether somebody watches the end of a permit. */
    public boolean watched(CaseReference reference) {
        return watchedOne(reference).isPresent();
    }

    /** Whether a permit is valid on a day. */
    public boolean valid(CaseReference reference, LocalDate day) {
        return of(reference).anyMatch(permit -> permit.covers(day));
    }

    /** Until which day a permit is known to be valid. */
    public Optional<LocalDate> validUntil(CaseReference reference) {
        return of(reference)
                .flatMap(permit -> Stream.ofNullable(permit.validTo()))
                .max(LocalDate::compareTo);
    }

    /** When to look at a permit again: at the next reminder before its end, and once more when it has ended. */
    public Instant nextLook(CaseReference reference) {
        var last = lastDay(reference);
        return REMINDERS.stream()
                .map(rule -> deadlines.reminder(reference, rule, last))
                .filter(reminder -> reminder.isAfter(deadlines.moment()))
                .min(Instant::compareTo)
                .orElseGet(() -> new Period(last).endsAt());
    }

    /** Somebody follows the application from now on. */
    @Transactional
    public void applyFor(CaseReference reference) {
        if (!pending(reference)) {
            int before = (int) of(reference).count();
            NewRows.add(() -> permits.save(ResidencePermit.appliedFor(reference, before + 1, clock.instant())));
            events.publishEvent(new AppliedFor(reference));
        }
    }

    /** The permit takes the place of the permission, and of the permit before. */
    @Transactional
    void grant(CaseReference reference, LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            throw new Refusal("reflection.permitEndsBeforeItBegins", from);
        }
        var decided = pendingOne(reference).granted(from, to);
        of(reference).filter(ResidencePermit::watched).forEach(old -> permits.save(old.over(clock.instant())));
        permits.save(decided);
        events.publishEvent(new Granted(reference));
    }

    @Transactional
    void refuse(CaseReference reference) {
        permits.save(pendingOne(reference).refused(clock.instant()));
        events.publishEvent(new Refused(reference));
    }

    /** Whoever wants no renewal is asked again until the permit has ended: nobody stops watching before. */
    @Transactional
    void answerRenewal(CaseReference reference, Renewal answer) {
        if (answer == Renewal.RENEWAL) {
            applyFor(reference);
        } else if (answer == Renewal.OTHER_RIGHT || lastDay(reference).isBefore(today.date())) {
            watchedOne(reference).ifPresent(permit -> permits.save(permit.over(clock.instant())));
        }
    }

    LocalDate lastDay(CaseReference reference) {
        return watchedOne(reference)
                .map(ResidencePermit::validTo)
                .orElseThrow(() -> new IllegalStateException("no permit is watched"));
    }

    private Optional<ResidencePermit> watchedOne(CaseReference reference) {
        return of(reference).filter(ResidencePermit::watched).findFirst();
    }

    private ResidencePermit pendingOne(CaseReference reference) {
        return of(reference)
                .filter(ResidencePermit::pending)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no permit was applied for"));
    }

    private Stream<ResidencePermit> of(CaseReference reference) {
        return permits.findByCaseReferenceOrderByNumberDesc(reference.text()).stream();
    }
}
