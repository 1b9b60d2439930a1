package si.zavetje.victimassistance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.earlierreferrals.EarlierReferrals;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.referral.Referral;
import si.zavetje.safeaccommodation.SafeAccommodation;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** The case of one person: what runs for her, who knows her, and with what outcome it is closed. */
@Service
public class VictimAssistance {

    /** A group is for somebody who lives in one of them. */
    private static final Set<AssistanceService> HOUSES =
            Set.of(AssistanceService.CRISIS_ACCOMMODATION, AssistanceService.SAFE_ACCOMMODATION);

    /** The case is closed, with whatever outcome. */
    public record Closed(CaseReference reference) {}

    /** The person died: whatever is still done in her case ends. */
    public record ClosedByDeath(CaseReference reference) {}

    private final Referral referral;
    private final EarlierReferrals earlier;
    private final Services services;
    private final WhatFollows whatFollows;
    private final HandOvers handOvers;
    private final CaseEnding ending;
    private final WorkBesides besides;
    private final SafeAccommodation safe;
    private final MultidisciplinaryGroup group;
    private final ApplicationEventPublisher events;

    VictimAssistance(
            Referral referral,
            EarlierReferrals earlier,
            Services services,
            WhatFollows whatFollows,
            HandOvers handOvers,
            CaseEnding ending,
            WorkBesides besides,
            SafeAccommodation safe,
            MultidisciplinaryGroup group,
            ApplicationEventPublisher events) {
        this.referral = referral;
        this.earlier = earlier;
        this.services = services;
        this.whatFollows = whatFollows;
        this.handOvers = handOvers;
        this.ending = ending;
        this.besides = besides;
        this.safe = safe;
        this.group = group;
        this.events = events;
    }

    /** The organisation that knows the person best: the provider she is or was with last, or the police. */
    public String lastResponsible(CaseReference reference) {
        return handOvers.whoKnowsHer(reference);
    }

    /** The organisation in whose house the person lives, if she lives in one. */
    public Optional<String> whoHousesHer(CaseReference reference) {
        return handOvers.whoHousesHer(reference);
    }

    /** Whether the case is closed with an outcome. */
    public boolean closed(CaseReference reference) {
        return !referral.open(reference);
    }

    /** Notes that a service is over, lets go who has nothing left to do, and asks for what follows. */
    @Transactional
    public void serviceEnds(CaseReference reference, AssistanceService service) {
        services.ends(reference, service);
        if (HOUSES.contains(service) && HOUSES.stream().noneMatch(house -> services.runs(reference, house))) {
            group.dismiss(reference);
        }
        handOvers.release(reference);
        whatFollows.after(reference, service);
        if (died(reference)) {
            closeByDeath(reference);
        } else if (!services.anyRuns(reference)) {
            events.publishEvent(new Services.NoneRuns(reference));
        }
    }

    /** Notes that the right to compensation is not watched any more; the case did not wait for that. */
    @Transactional
    public void compensationEnds(CaseReference reference) {
        services.ends(reference, AssistanceService.COMPENSATION);
    }

    /** What is still to be done for the person before the case can be closed, in words. */
    public List<String> stillOpen(CaseReference reference) {
        return besides.open(reference);
    }

    /** Lets go whoever had to finish something that is no part of a service. */
    @Transactional
    public void workBesidesDone(CaseReference reference) {
        handOvers.release(reference);
    }

    /** The outcome that follows from what is recorded, as far as one does; that she has another case is told to nobody here. */
    public Optional<Outcome> recordedOutcome(CaseReference reference) {
        return ending.recorded(reference);
    }

    /**
     * Closes the case.
     *
     * @throws Refusal while a service runs or something else is still to be done for the person, if the record says
     *     otherwise, or if a child would end her case herself
     */
    @Transactional
    public void close(CaseReference reference, Outcome outcome) {
        if (services.anyRuns(reference)) {
            throw new Refusal("victimassistance.stillRuns");
        }
        if (outcome.isHerOwnWish() && !referral.mayGiveUp(reference)) {
            throw new Refusal("victimassistance.childCannotClose");
        }
        var open = besides.open(reference);
        if (!open.isEmpty()) {
            throw new Refusal("victimassistance.stillOpen", String.join(", ", open));
        }
        if (!ending.allows(reference, outcome)) {
            throw new Refusal("victimassistance.notOnRecord");
        }
        end(reference, outcome);
    }

    /** A death that is reported closes the case, unless she is still to be signed out of the house. */
    @EventListener
    void on(CaseEvents.Happened happened) {
        if (happened.is(EventKind.DECEASED) && died(happened.reference())) {
            closeByDeath(happened.reference());
        }
    }

    private boolean died(CaseReference reference) {
        return ending.died(reference)
                && !services.runs(reference, AssistanceService.CRISIS_ACCOMMODATION)
                && !safe.inTheHouse(reference)
                && !closed(reference);
    }

    private void closeByDeath(CaseReference reference) {
        end(reference, Outcome.DECEASED);
        events.publishEvent(new ClosedByDeath(reference));
    }

    /** A person who has two cases is counted once. */
    private void end(CaseReference reference, Outcome outcome) {
        var counted = earlier.linkConfirmed(reference) ? Outcome.DUPLICATE_MERGED : outcome;
        referral.end(reference, counted.name());
        handOvers.releaseAll(reference);
        group.dismiss(reference);
        events.publishEvent(new Closed(reference));
    }
}
