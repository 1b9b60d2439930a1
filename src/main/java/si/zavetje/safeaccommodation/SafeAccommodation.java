package si.zavetje.safeaccommodation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.identification.Identification;
import si.zavetje.multidisciplinary.GroupDecisions;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup.Matter;
import si.zavetje.referral.Referral;
import si.zavetje.reflection.Title;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.rota.Rota;
import si.zavetje.safeaccommodation.SafeStay.Entry;
import si.zavetje.safeaccommodation.SafeStay.Programme;
import si.zavetje.safeaccommodation.SafeStay.Review;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;
import si.zavetje.stays.Agreement;
import si.zavetje.stays.Housing;
import si.zavetje.stays.KeptPlace;
import si.zavetje.stays.ProviderStays;

/** Safe accommodation: who enters, when, and where the person goes from there. */
@Service
public class SafeAccommodation {

    /** The person has arrived in the safe place. */
    public record Admitted(CaseReference reference) {}

    /** The group has confirmed a programme, or wants another one instead. */
    public record ProgrammeSettled(CaseReference reference) {}

    /** The group wants a programme changed that it had confirmed. */
    public record ProgrammeToChange(CaseReference reference) {}

    /** The group has decided that the stay ends. */
    public record StayEnds(CaseReference reference) {}

    private final SafeStays stays;
    private final EntryRules rules;
    private final ProviderStays providerStays;
    private final KeptPlace keptPlace;
    private final MultidisciplinaryGroup group;
    private final GroupDecisions decisions;
    private final Responsibilities responsibilities;
    private final Identification identification;
    private final CaseEvents caseEvents;
    private final Deadlines deadlines;
    private final Referral referral;
    private final Rota rota;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SafeAccommodation(
            SafeStays stays,
            EntryRules rules,
            ProviderStays providerStays,
            KeptPlace keptPlace,
            MultidisciplinaryGroup group,
            GroupDecisions decisions,
            Responsibilities responsibilities,
            Identification identification,
            CaseEvents caseEvents,
            Deadlines deadlines,
            Referral referral,
            Rota rota,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stays = stays;
        this.rules = rules;
        this.providerStays = providerStays;
        this.keptPlace = keptPlace;
        this.group = group;
        this.decisions = decisions;
        this.responsibilities = responsibilities;
        this.identification = identification;
        this.caseEvents = caseEvents;
        this.deadlines = deadlines;
        this.referral = referral;
        this.rota = rota;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person was admitted. */
    public boolean admitted(CaseReference reference) {
        return is(reference, stay -> stay.admittedAt() != null);
    }

    /** Whether the person lives in the safe place now. */
    public boolean inTheHouse(CaseReference reference) {
        return is(reference, SafeStay::inTheHouse);
    }

    /** Why and where to the person left the safe place she was in last. */
    public Optional<SafeExit> left(CaseReference reference) {
        return stays.find(reference).flatMap(stay -> Optional.ofNullable(stay.exitReason()));
    }

    /** Whether the person goes on to reintegration. */
    public boolean continuesToReintegration(CaseReference reference) {
        return left(reference).filter(SafeExit.REINTEGRATION::equals).isPresent();
    }

    /** Whether the person left, and nothing is left to arrange for her. */
    public boolean endedAssistance(CaseReference reference) {
        return left(reference).filter(SafeExit::endsAssistance).isPresent();
    }

    /** Notes the wish for a safe place, and makes the provider whose turn it is responsible unless one already is. */
    @Transactional
    public void ask(CaseReference reference) {
        stays.begin(reference);
        if (responsibilities.organisationFor(reference, Capacity.SAFE_PROVIDER).isEmpty()) {
            responsibilities.assign(
                    reference,
                    Capacity.SAFE_PROVIDER,
                    rota.first(Capacity.SAFE_PROVIDER, referral.withChild(reference))
                            .orElseThrow(() -> new Refusal("safeaccommodation.noProvider")));
        }
    }

    /** Whether the person can enter. */
    public boolean eligible(CaseReference reference) {
        return is(reference, stay -> stay.entry() == Entry.ELIGIBLE);
    }

    /** Whether only a title to stay is missing. */
    public boolean titleMissing(CaseReference reference) {
        return is(reference, stay -> stay.entry() == Entry.NOT_YET);
    }

    /** Whether the provider has taken the person over. */
    public boolean handOverAccepted(CaseReference reference) {
        return is(reference, stay -> Boolean.TRUE.equals(stay.handOverAccepted()));
    }

    /** Whether a safe place is still looked for. */
    public boolean stillSought(CaseReference reference) {
        return is(reference, SafeStay::stillSought);
    }

    /** Whether the last review found that the programme goes on as it is. */
    public boolean reviewContinues(CaseReference reference) {
        return is(reference, stay -> stay.review() == Review.CONTINUE);
    }

    /** Whether the last review asked the group for a change. */
    public boolean reviewChanges(CaseReference reference) {
        return is(reference, stay -> stay.review() == Review.CHANGE);
    }

    /** Whether the group has confirmed the programme as it was drawn up last. */
    public boolean programmeConfirmed(CaseReference reference) {
        return is(reference, stay -> stay.programme() == Programme.CONFIRMED);
    }

    /** Asks the group to meet about the programme. */
    @Transactional
    public void askGroup(CaseReference reference) {
        group.ask(reference, Matter.PROGRAMME);
    }

    /**
     * By when the exit is to be recorded: soon after it is known that she leaves, with time to leave for somebody who turned
     * out to be no victim, when the place of somebody missing is kept no longer, else some day of a long stay.
     */
    public Instant exitDue(CaseReference reference) {
        var stay = stays.find(reference);
        return stay.map(SafeStay::leavingSince)
                .map(since -> deadlines.due(
                        reference, identification.foundNoVictim(reference) ? "notVictim.exit" : "safe.exit", since))
                .or(() -> keptPlace.until(reference))
                .or(() -> stay.map(SafeStay::admittedAt).map(since -> deadlines.due(reference, "safe.stay", since)))
                .orElseGet(() -> deadlines.due(reference, "safe.stay"));
    }

    /** What the group decided of the programme and the stay holds at once, whatever else the provider is at. */
    @EventListener
    void on(GroupDecisions.Settled settled) {
        stays.find(settled.reference())
                .filter(SafeStay::inTheHouse)
                .ifPresent(stay -> hear(settled.reference(), stay, settled.result()));
    }

    /** Who does not want to be assisted any more, or died, leaves: the exit is looked for soon. What changes her needs opens the programme again. */
    @EventListener
    void on(CaseEvents.Happened happened) {
        if (endsStay(happened.report().kind())) {
            mustEnd(happened.reference());
        } else if (changesWhatIsNeeded(happened.report().kind())) {
            askForReview(happened.reference(), happened.report().kind());
        }
    }

    /** Who is found to be no victim is given time to leave, and the group hears of it. */
    @EventListener
    void on(Identification.FoundNoVictim found) {
        if (inTheHouse(found.reference())) {
            mustEnd(found.reference());
            if (group.named(found.reference())) {
                group.ask(found.reference(), Matter.NO_VICTIM);
            }
            events.publishEvent(new FactsChanged(found.reference()));
        }
    }

    /** Who is a victim after all stays, unless she leaves for another reason. */
    @EventListener
    void on(Identification.VictimAfterAll found) {
        goesOn(found.reference());
        events.publishEvent(new FactsChanged(found.reference()));
    }

    private void mustEnd(CaseReference reference) {
        stays.find(reference)
                .filter(stay -> stay.inTheHouse() && stay.leavingSince() == null)
                .ifPresent(stay -> stays.save(stay.mustEnd(clock.instant())));
    }

    private void goesOn(CaseReference reference) {
        boolean leaves = caseEvents.holds(reference, EventKind.ASSISTANCE_WITHDRAWN)
                || caseEvents.holds(reference, EventKind.DECEASED)
                || decisions.rightLostOn(reference).isPresent()
                || identification.foundNoVictim(reference);
        if (!leaves) {
            stays.find(reference)
                    .filter(stay -> stay.inTheHouse() && stay.review() != Review.LEAVES)
                    .ifPresent(stay -> stays.save(stay.goesOn()));
        }
    }

    /** What does not hold any more makes nobody leave; what was decided or said otherwise still does. */
    @EventListener
    void on(CaseEvents.NoLonger over) {
        if (endsStay(over.kind())) {
            goesOn(over.reference());
        }
    }

    /** Danger that was overlooked is danger. */
    @EventListener
    void on(Referral.DangerCorrected corrected) {
        if (corrected.inDanger()) {
            askForReview(corrected.reference(), EventKind.IN_DANGER);
        }
    }

    private static boolean changesWhatIsNeeded(EventKind kind) {
        return switch (kind) {
            case IN_DANGER, RETURNED, POSSIBLY_CHILD -> true;
            default -> false;
        };
    }

    /** What happened first since the last review says why; a programme that is not confirmed yet is looked at anyway. */
    private void askForReview(CaseReference reference, EventKind why) {
        stays.find(reference)
                .filter(stay -> stay.inTheHouse() && stay.programme() == Programme.CONFIRMED)
                .filter(stay -> stay.reviewAskedAt() == null)
                .ifPresent(stay -> {
                    stays.save(stay.reviewAsked(why, clock.instant()));
                    events.publishEvent(new FactsChanged(reference));
                });
    }

    /** By when the programme is looked at again: soon after something happened, else some time after it was looked at last. */
    public Instant reviewDue(CaseReference reference) {
        return stays.find(reference)
                .flatMap(stay -> Optional.ofNullable(stay.reviewAskedAt()))
                .map(at -> deadlines.due(reference, "safe.reviewOnEvent", at))
                .orElseGet(() -> deadlines.due(reference, "safe.review"));
    }

    /** What happened for which the programme is looked at again, if anything did. */
    Optional<EventKind> reviewFor(CaseReference reference) {
        return stays.find(reference).flatMap(stay -> Optional.ofNullable(stay.reviewFor()));
    }

    private static boolean endsStay(EventKind kind) {
        return kind == EventKind.ASSISTANCE_WITHDRAWN || kind == EventKind.DECEASED;
    }

    private void hear(CaseReference reference, SafeStay stay, GroupDecisions.Result result) {
        boolean waits = stay.programme() == Programme.DRAWN_UP;
        switch (result) {
            case PROGRAMME_CONFIRMED -> {
                if (waits) {
                    settle(reference, stay, Programme.CONFIRMED);
                }
            }
            case PROGRAMME_REJECTED -> {
                if (waits) {
                    settle(reference, stay, Programme.TO_REDRAW);
                }
            }
            case PROGRAMME_TO_CHANGE -> {
                if (waits) {
                    settle(reference, stay, Programme.TO_REDRAW);
                } else if (stay.programme() == Programme.CONFIRMED) {
                    stays.save(stay.withProgramme(Programme.TO_REDRAW));
                    events.publishEvent(new ProgrammeToChange(reference));
                }
            }
            case STAY_ENDS -> {
                stays.save(stay.mustEnd(clock.instant()));
                events.publishEvent(new StayEnds(reference));
                events.publishEvent(new FactsChanged(reference));
            }
            case OTHER -> {
                if (waits) {
                    group.ask(reference, Matter.PROGRAMME);
                }
            }
        }
    }

    private void settle(CaseReference reference, SafeStay stay, Programme programme) {
        stays.save(stay.withProgramme(programme));
        events.publishEvent(new ProgrammeSettled(reference));
    }

    @Transactional
    void drawUpProgramme(CaseReference reference) {
        stays.save(stays.of(reference).withProgramme(Programme.DRAWN_UP));
    }

    /**
     * Checks whether she may enter.
     *
     * @throws Refusal while it is not known yet what the rules ask for
     */
    @Transactional
    void checkEntry(CaseReference reference, boolean wanted) {
        if (wanted && rules.stillAsked(reference)) {
            throw new Refusal("safeaccommodation.stillAsked");
        }
        if (!wanted) {
            referral.refuses(reference);
        }
        var stay = stays.of(reference);
        stays.save(stay.checked(rules.entry(reference, stay, wanted)));
    }

    /** Which title to stay she had last, as far as it is known. */
    Optional<Title> lastTitle(CaseReference reference) {
        return rules.lastTitle(reference, stays.of(reference));
    }

    @Transactional
    void recordTitle(CaseReference reference, LocalDate until, Title.Kind kind) {
        stays.save(stays.of(reference).titled(until, kind));
    }

    @Transactional
    void recordNoTitlePossible(CaseReference reference) {
        stays.save(stays.of(reference).untitled());
    }

    @Transactional
    void answerHandOver(CaseReference reference, boolean accepted) {
        stays.save(stays.of(reference).answered(accepted));
    }

    /** The provider whose turn it is and that has not been asked yet becomes responsible; who refused loses sight of the case. */
    @Transactional
    void askNextProvider(CaseReference reference) {
        var asked = responsibilities.pastAndPresent(reference, Capacity.SAFE_PROVIDER);
        var next = rota.next(Capacity.SAFE_PROVIDER, referral.withChild(reference), asked)
                .orElseThrow(() -> new Refusal("safeaccommodation.noOtherProvider"));
        responsibilities.assign(reference, Capacity.SAFE_PROVIDER, next);
    }

    /** Nobody looks for a safe place any more; whoever was asked loses sight of the case. A group that was asked for stays. */
    @Transactional
    public void stopSeeking(CaseReference reference) {
        stays.save(stays.of(reference).notSought());
        responsibilities.end(reference, Capacity.SAFE_PROVIDER);
        if (!caseEvents.holds(reference, EventKind.GROUP_NEEDED)) {
            group.dismiss(reference);
        }
    }

    @Transactional
    void admit(CaseReference reference, Instant admittedAt) {
        if (!group.named(reference)) {
            throw new Refusal("safeaccommodation.noGroup");
        }
        stays.save(stays.of(reference).admitted(admittedAt));
        providerStays.begin(
                reference,
                Housing.SAFE,
                responsibilities
                        .organisationFor(reference, Capacity.SAFE_PROVIDER)
                        .orElseThrow(),
                admittedAt);
        events.publishEvent(new Admitted(reference));
    }

    /** Nobody came: there is no stay, whoever gives her over answers for her still, and whoever is missing is reported missing. */
    @Transactional
    void notArrived(CaseReference reference, Optional<EventReport> missing) {
        stays.save(stays.of(reference).notArrived());
        missing.ifPresent(report -> caseEvents.report(reference, report));
    }

    @Transactional
    void review(CaseReference reference, Review review) {
        var reviewed = stays.of(reference).reviewed(review);
        if (review == Review.LEAVES) {
            stays.save(reviewed.mustEnd(clock.instant()));
            events.publishEvent(new FactsChanged(reference));
        } else {
            stays.save(reviewed);
        }
    }

    /**
     * The group is over; the provider answers for the person until she has arrived where she goes.
     *
     * @throws Refusal for a loss of right that no group decided or before it took effect, or of a child, for somebody not found
     *     to be no victim, and for somebody who does not agree to go elsewhere or for another reason
     */
    @Transactional
    void exit(CaseReference reference, LocalDate exitedOn, SafeExit reason, Agreement agreement) {
        if (reason == SafeExit.LOSS_OF_RIGHT) {
            if (!referral.mayGiveUp(reference)) {
                throw new Refusal("multidisciplinary.noLossForChild");
            }
            var lost = decisions.rightLostOn(reference).orElseThrow(() -> new Refusal("safeaccommodation.noLossDecided")
                    .at("reason"));
            if (exitedOn.isBefore(lost)) {
                throw new Refusal("multidisciplinary.notYetEffective", lost).at("exitedOn");
            }
        }
        if (reason == SafeExit.RETURN) {
            caseEvents.demandNoChildBeforeItsReturn(reference);
        }
        if (reason == SafeExit.TRANSFER || reason == SafeExit.OTHER) {
            agreement.demandNotAgainstWill();
        }
        if (reason == SafeExit.MISSING) {
            keptPlace.demandNotKept(reference, LegalZone.endOf(exitedOn));
        } else if (reason != SafeExit.DECEASED) {
            keptPlace.demandNotMissing(reference);
        }
        if (reason == SafeExit.WITHDREW || reason == SafeExit.INDEPENDENT) {
            referral.demandNoChild(reference);
        }
        if (reason == SafeExit.NOT_A_VICTIM && !identification.foundNoVictim(reference)) {
            throw new Refusal("safeaccommodation.notFoundNoVictim");
        }
        boolean dead = caseEvents.holds(reference, EventKind.DECEASED);
        if (dead && reason != SafeExit.DECEASED) {
            throw new Refusal("safeaccommodation.reportedDead");
        }
        if (reason == SafeExit.WITHDREW) {
            referral.refuses(reference);
        } else if (reason != SafeExit.REINTEGRATION && reason != SafeExit.DECEASED) {
            referral.leaves(reference);
        }
        stays.save(stays.of(reference).left(exitedOn, reason));
        providerStays.end(
                reference, Housing.SAFE, exitedOn.atStartOfDay(LegalZone.ID).toInstant(), reason.name());
        group.dismiss(reference);
        if (reason == SafeExit.DECEASED && !dead) {
            caseEvents.report(
                    reference,
                    EventReport.of(
                            EventKind.DECEASED,
                            exitedOn.atStartOfDay(LegalZone.ID).toInstant()));
        }
    }

    private boolean is(CaseReference reference, Predicate<SafeStay> question) {
        return stays.find(reference).filter(question).isPresent();
    }
}
