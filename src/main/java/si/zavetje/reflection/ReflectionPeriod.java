package si.zavetje.reflection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.deadlines.Period;
import si.zavetje.obligations.Obligations;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** Recovery and reflection: the permission to stay of a person who was in Slovenia without one. */
@Service
public class ReflectionPeriod {

    /** The person has a title to stay that she did not have, or has it for longer. */
    public record TitleGranted(CaseReference reference) {}

    private final Permissions permissions;
    private final Referral referral;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    ReflectionPeriod(
            Permissions permissions, Referral referral, Deadlines deadlines, ApplicationEventPublisher events) {
        this.permissions = permissions;
        this.referral = referral;
        this.deadlines = deadlines;
        this.events = events;
    }

    /** Somebody decided on another end of the permission: whatever must be done before it follows. */
    @EventListener
    void on(Obligations.Moved moved) {
        if (moved.decidedEndOf("art50.initial")) {
            var reference = moved.obligation().reference();
            permissions.change(
                    permissions.of(reference), "last_day", moved.obligation().lastDay());
            events.publishEvent(new FactsChanged(reference));
        }
    }

    /** Until which day, inclusive, a permission to stay or a residence permit is known to be valid. */
    public Optional<LocalDate> validUntil(CaseReference reference) {
        return Stream.of(lastDay(reference), permissions.residencePermitUntil(reference))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    /** Whether a permission to stay or a residence permit is valid on a day. */
    public boolean hasValidTitle(CaseReference reference, LocalDate day) {
        return permissions
                        .find(reference)
                        .filter(permission -> covers(permission, day))
                        .isPresent()
                || permissions.residencePermitOn(reference, day);
    }

    /** Whether it turned out that no permission is needed, because there is another right to stay. */
    public boolean notNeeded(CaseReference reference) {
        return permissions.of(reference).notNeeded();
    }

    /** Whether the police granted the permission to stay. */
    public boolean granted(CaseReference reference) {
        return permissions.of(reference).granted();
    }

    /** The present period of the permission to stay. */
    public Period period(CaseReference reference) {
        return lastDay(reference)
                .map(Period::new)
                .orElseThrow(() -> new IllegalStateException("no permission to stay was granted"));
    }

    /** Whether an extension of the permission is to be decided. */
    public boolean extensionWanted(CaseReference reference) {
        return permissions.of(reference).continuation() == Continuation.EXTENSION;
    }

    /** Whether a residence permit is to follow the permission. */
    public boolean residencePermitWanted(CaseReference reference) {
        return permissions.of(reference).continuation() == Continuation.RESIDENCE_PERMIT;
    }

    /** Whether the residence permit was granted. */
    public boolean residencePermitGranted(CaseReference reference) {
        return Boolean.TRUE.equals(permissions.of(reference).permitGranted());
    }

    @Transactional
    void grant(CaseReference reference, LocalDate grantedOn) {
        permissions.add(reference, grantedOn, counted(reference, grantedOn, 0), false);
        events.publishEvent(new TitleGranted(reference));
    }

    @Transactional
    void refuse(CaseReference reference) {
        permissions.add(reference, null, null, false);
    }

    /** She has another right to stay: nothing is granted, and nothing is refused. */
    @Transactional
    void doWithout(CaseReference reference, Referral.LegalStatus right) {
        permissions.add(reference, null, null, true);
        referral.correctLegalStatus(reference, right);
    }

    @Transactional
    void decide(CaseReference reference, Continuation continuation) {
        permissions.change(permissions.of(reference), "continuation", continuation);
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
        return counted(reference, grantedOn(permission), permission.extensions() + 1);
    }

    @Transactional
    void extend(CaseReference reference, LocalDate decidedOn) {
        var permission = permissions.of(reference);
        var to = extendedTo(reference);
        permissions.addExtension(permission, period(reference).lastDay().plusDays(1), to, decidedOn);
        permissions.change(permission, "last_day", to, "extensions", permission.extensions() + 1);
        events.publishEvent(new TitleGranted(reference));
    }

    @Transactional
    void recordResidencePermit(CaseReference reference, LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            throw new Refusal("reflection.permitEndsBeforeItBegins", from);
        }
        permissions.addResidencePermit(reference, from, to);
        permissions.change(permissions.of(reference), "permit_granted", true);
        events.publishEvent(new TitleGranted(reference));
    }

    @Transactional
    void recordRefusedResidencePermit(CaseReference reference) {
        permissions.change(permissions.of(reference), "permit_granted", false);
    }

    private Optional<LocalDate> lastDay(CaseReference reference) {
        return permissions.find(reference).flatMap(permission -> Optional.<@Nullable LocalDate>ofNullable(
                        permission.lastDay())
                .map(day ->
                        deadlines.kept(day, () -> counted(reference, grantedOn(permission), permission.extensions()))));
    }

    private LocalDate counted(CaseReference reference, LocalDate grantedOn, int extensions) {
        var event = grantedOn.atTime(LocalTime.NOON).atZone(LegalZone.ID).toInstant();
        return deadlines
                .extended(reference, "art50.initial", "art50.extension", extensions, event)
                .lastDay();
    }

    private static LocalDate grantedOn(Permission permission) {
        return Optional.ofNullable(permission.grantedOn())
                .orElseThrow(() -> new IllegalStateException("no permission to stay was granted"));
    }

    private static boolean covers(Permission permission, LocalDate day) {
        var from = permission.grantedOn();
        var to = permission.lastDay();
        return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
