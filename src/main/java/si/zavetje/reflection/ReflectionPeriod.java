package si.zavetje.reflection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.deadlines.Period;
import si.zavetje.obligations.Obligations;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** The permission to stay of a person who was in Slovenia without one. */
@Service
public class ReflectionPeriod {

    /** The person has a title to stay that she did not have, or has it for longer. */
    public record TitleGranted(CaseReference reference) {}

    /** Nobody needs to watch over the permission any more, or to decide on one. */
    public record Over(CaseReference reference) {}

    private final Permissions permissions;
    private final Residence residence;
    private final Referral referral;
    private final CaseEvents caseEvents;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final Clock clock;

    ReflectionPeriod(
            Permissions permissions,
            Residence residence,
            Referral referral,
            CaseEvents caseEvents,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Today today,
            Clock clock) {
        this.permissions = permissions;
        this.residence = residence;
        this.referral = referral;
        this.caseEvents = caseEvents;
        this.deadlines = deadlines;
        this.events = events;
        this.today = today;
        this.clock = clock;
    }

    /** Somebody decided on another end of the permission: whatever must be done before it follows. */
    @EventListener
    void on(Obligations.Moved moved) {
        if (moved.decidedEndOf("art50.initial")) {
            var reference = moved.obligation().reference();
            permissions.save(permissions.of(reference).until(moved.obligation().lastDay()));
            events.publishEvent(new FactsChanged(reference));
        }
    }

    /** Whoever died or left Slovenia needs no permission any more. */
    @EventListener
    void on(CaseEvents.Happened happened) {
        if (happened.is(EventKind.DECEASED) || happened.is(EventKind.LEFT_COUNTRY)) {
            over(happened.reference());
        }
    }

    /** A right to stay that takes the place of the permission; a title that is lawful as the permission makes it does not. */
    @EventListener
    void on(Referral.LegalStatusCorrected corrected) {
        var reference = corrected.reference();
        boolean onlyLawful = referral.legalStatus(reference) == Referral.LegalStatus.TCN_LEGAL;
        if (!referral.needsPermissionToStay(reference) && !(onlyLawful && inForce(reference))) {
            over(reference);
        }
    }

    /** The residence permit takes the place of the permission. */
    @EventListener
    void on(Residence.Granted granted) {
        over(granted.reference());
        events.publishEvent(new TitleGranted(granted.reference()));
    }

    private void over(CaseReference reference) {
        permissions
                .find(reference)
                .filter(Permission::stands)
                .ifPresent(permission -> permissions.save(permission.over(clock.instant())));
        events.publishEvent(new Over(reference));
    }

    /** The title that lasts longest: a permission to stay, or a residence permit. */
    public Optional<Title> lastTitle(CaseReference reference) {
        return Title.last(Stream.of(
                lastDay(reference).map(day -> new Title(Title.Kind.PERMISSION_TO_STAY, day)),
                residence.validUntil(reference).map(day -> new Title(Title.Kind.RESIDENCE_PERMIT, day))));
    }

    /** Until which day, inclusive, a permission to stay or a residence permit is known to be valid. */
    public Optional<LocalDate> validUntil(CaseReference reference) {
        return lastTitle(reference).map(Title::until);
    }

    /** Whether a permission to stay or a residence permit is valid on a day. */
    public boolean hasValidTitle(CaseReference reference, LocalDate day) {
        return permissions
                        .find(reference)
                        .filter(permission -> covers(permission, day))
                        .isPresent()
                || residence.valid(reference, day);
    }

    /** Whether it turned out that no permission is needed, because there is another right to stay. */
    public boolean notNeeded(CaseReference reference) {
        return permissions.of(reference).notNeeded();
    }

    /** Whether the police granted the permission to stay. */
    public boolean granted(CaseReference reference) {
        return permissions.of(reference).granted();
    }

    /** Whether the police refused it. */
    public boolean refused(CaseReference reference) {
        return permissions
                .find(reference)
                .filter(permission -> !permission.granted() && !permission.notNeeded())
                .isPresent();
    }

    /** Whether a permission is valid today and nothing took its place: it is watched over until it ends. */
    public boolean inForce(CaseReference reference) {
        return permissions
                .find(reference)
                .filter(Permission::stands)
                .filter(permission -> covers(permission, today.date()))
                .isPresent();
    }

    /** A permission that is still valid stands again if she needs one, because what took its place turned out to be wrong. */
    @Transactional
    public void standAgain(CaseReference reference) {
        permissions
                .find(reference)
                .filter(permission -> permission.granted() && !permission.stands())
                .filter(permission -> referral.needsPermissionToStay(reference)
                        && covers(permission, today.date())
                        && !residence.valid(reference, today.date()))
                .ifPresent(permission -> permissions.save(permission.standsAgain()));
    }

    /** The present period of the permission to stay. */
    public Period period(CaseReference reference) {
        return lastDay(reference)
                .map(Period::new)
                .orElseThrow(() -> new IllegalStateException("no permission to stay was granted"));
    }

    /** Whether she answered what is to follow, whatever it is. */
    public boolean continuationKnown(CaseReference reference) {
        return permissions.of(reference).continuation() != null;
    }

    /** Whether an extension of the permission is to be decided. */
    public boolean extensionWanted(CaseReference reference) {
        return permissions.of(reference).continuation() == Continuation.EXTENSION;
    }

    /** Whether nothing is to follow the permission, and everybody knows. */
    public boolean nothingFollows(CaseReference reference) {
        var permission = permissions.of(reference);
        return !permission.stands() || permission.continuation() == Continuation.NONE;
    }

    /** What she answered last on what is to follow. */
    Optional<Continuation> wanted(CaseReference reference) {
        return permissions.find(reference).flatMap(permission -> Optional.ofNullable(permission.continuation()));
    }

    @Transactional
    void grant(CaseReference reference, LocalDate grantedOn) {
        permissions.add(Permission.granted(
                reference, permissions.nextNumber(reference), grantedOn, counted(reference, grantedOn, 0)));
        events.publishEvent(new TitleGranted(reference));
    }

    @Transactional
    void refuse(CaseReference reference) {
        permissions.add(Permission.refused(reference, permissions.nextNumber(reference)));
    }

    /** She has another right to stay: nothing is granted, and nothing is refused. */
    @Transactional
    void doWithout(CaseReference reference, Referral.LegalStatus right) {
        permissions.add(Permission.withoutNeed(reference, permissions.nextNumber(reference)));
        referral.correctLegalStatus(reference, right);
    }

    /** Takes her answer; it ends nothing but what has already come about, and may be changed until the permission is over. */
    @Transactional
    void decide(CaseReference reference, Continuation continuation) {
        permissions.save(permissions.of(reference).followedBy(continuation));
        if (continuation == Continuation.RESIDENCE_PERMIT) {
            residence.applyFor(reference);
        }
        if (continuation == Continuation.LEFT) {
            caseEvents.report(reference, EventReport.of(EventKind.LEFT_COUNTRY, clock.instant()));
        }
    }

    /** She has applied for asylum, which takes the place of the permission. */
    @Transactional
    void asylumAppliedFor(CaseReference reference) {
        referral.correctLegalStatus(reference, Referral.LegalStatus.ASYLUM_APPLICANT);
    }

    /** An extension must have been asked for in time; a last day on which offices are closed moves to the next working day. */
    @Transactional
    void askForExtension(CaseReference reference, LocalDate requestedOn) {
        var until = requestUntil(reference);
        if (requestedOn.isAfter(until)) {
            throw new Refusal("reflection.askedTooLate", until);
        }
        decide(reference, Continuation.EXTENSION);
    }

    LocalDate requestUntil(CaseReference reference) {
        return deadlines
                .period(
                        reference,
                        "art50.request",
                        period(reference)
                                .lastDay()
                                .atTime(LocalTime.NOON)
                                .atZone(LegalZone.ID)
                                .toInstant())
                .lastDay();
    }

    /** The last day after one more extension. */
    LocalDate extendedTo(CaseReference reference) {
        var permission = permissions.of(reference);
        return counted(reference, permission.since(), permission.extensions() + 1);
    }

    @Transactional
    void extend(CaseReference reference, LocalDate decidedOn) {
        var permission = permissions.of(reference);
        var to = extendedTo(reference);
        var from = period(reference).lastDay().plusDays(1);
        permissions.addExtension(permission.id(), permission.extensions() + 1, from, to, decidedOn);
        permissions.save(permission.extended(to));
        events.publishEvent(new TitleGranted(reference));
    }

    @Transactional
    void refuseExtension(CaseReference reference) {
        permissions.save(permissions.of(reference).notExtended());
    }

    private Optional<LocalDate> lastDay(CaseReference reference) {
        return permissions.find(reference).flatMap(permission -> Optional.<@Nullable LocalDate>ofNullable(
                        permission.lastDay())
                .map(day ->
                        deadlines.kept(day, () -> counted(reference, permission.since(), permission.extensions()))));
    }

    private LocalDate counted(CaseReference reference, LocalDate grantedOn, int extensions) {
        var event = grantedOn.atTime(LocalTime.NOON).atZone(LegalZone.ID).toInstant();
        return deadlines
                .extended(reference, "art50.initial", "art50.extension", extensions, event)
                .lastDay();
    }

    private static boolean covers(Permission permission, LocalDate day) {
        var from = permission.grantedOn();
        var to = permission.lastDay();
        return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
