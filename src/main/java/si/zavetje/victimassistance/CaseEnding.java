package si.zavetje.victimassistance;

import static si.zavetje.victimassistance.AssistanceService.CRISIS_ACCOMMODATION;
import static si.zavetje.victimassistance.AssistanceService.IDENTIFICATION;
import static si.zavetje.victimassistance.AssistanceService.REINTEGRATION;
import static si.zavetje.victimassistance.AssistanceService.SAFE_ACCOMMODATION;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.accommodation.CrisisAccommodation.ExitReason;
import si.zavetje.assistedreturn.AssistedReturn;
import si.zavetje.caseevents.Absence;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.identification.Identification;
import si.zavetje.identification.Identification.Ending;
import si.zavetje.multidisciplinary.GroupDecisions;
import si.zavetje.referral.Referral;
import si.zavetje.reintegration.Reintegration;
import si.zavetje.safeaccommodation.SafeAccommodation;
import si.zavetje.safeaccommodation.SafeExit;
import si.zavetje.shared.CaseReference;

/** What the services say about how a case ends. */
@Component
class CaseEnding {

    private final Services services;
    private final Referral referral;
    private final CaseEvents caseEvents;
    private final Identification identification;
    private final CrisisAccommodation crisis;
    private final SafeAccommodation safe;
    private final Reintegration reintegration;
    private final GroupDecisions decisions;
    private final AssistedReturn assistedReturn;

    CaseEnding(
            Services services,
            Referral referral,
            CaseEvents caseEvents,
            Identification identification,
            CrisisAccommodation crisis,
            SafeAccommodation safe,
            Reintegration reintegration,
            GroupDecisions decisions,
            AssistedReturn assistedReturn) {
        this.services = services;
        this.referral = referral;
        this.caseEvents = caseEvents;
        this.identification = identification;
        this.crisis = crisis;
        this.safe = safe;
        this.reintegration = reintegration;
        this.decisions = decisions;
        this.assistedReturn = assistedReturn;
    }

    /** Whether nothing is left to arrange: she declined, left, died, or turned out not to be a victim; a child only died, or is none. */
    boolean assistanceOver(CaseReference reference) {
        return died(reference)
                || identification.foundNoVictim(reference)
                || assistedReturn.departed(reference)
                || (ended(reference) && !givenUpByChild(reference));
    }

    private boolean givenUpByChild(CaseReference reference) {
        return recorded(reference).filter(Outcome::isHerOwnWish).isPresent() && !referral.mayGiveUp(reference);
    }

    private boolean ended(CaseReference reference) {
        return said(reference, IDENTIFICATION, identification.ending(reference))
                        .filter(ending -> ending != Ending.COMPLETED)
                        .isPresent()
                || (crisis.endedAssistance(reference)
                        && said(reference, CRISIS_ACCOMMODATION, crisis.ending(reference))
                                .filter(reason -> holds(reference, reason))
                                .isPresent())
                || (safe.endedAssistance(reference)
                        && said(reference, SAFE_ACCOMMODATION, safe.left(reference))
                                .filter(reason -> holds(reference, reason))
                                .isPresent())
                || caseEvents.holds(reference, EventKind.ASSISTANCE_WITHDRAWN);
    }

    /** What a service said, as long as nobody asked for help since. */
    private <T> Optional<T> said(CaseReference reference, AssistanceService service, Optional<T> what) {
        return what.filter(something -> services.saysTheLast(reference, service));
    }

    /** A death that was none, and a status that does not hold any more, end nothing, whatever was written down at the exit. */
    private boolean holds(CaseReference reference, ExitReason reason) {
        return switch (reason) {
            case DECEASED -> died(reference);
            case NOT_A_VICTIM ->
                identification
                                .ending(reference)
                                .filter(Ending.NO_GROUNDS::equals)
                                .isPresent()
                        || identification.foundNoVictim(reference);
            default -> true;
        };
    }

    private boolean holds(CaseReference reference, SafeExit reason) {
        return switch (reason) {
            case DECEASED -> died(reference);
            case NOT_A_VICTIM -> identification.foundNoVictim(reference);
            default -> true;
        };
    }

    boolean died(CaseReference reference) {
        return caseEvents.holds(reference, EventKind.DECEASED);
    }

    /** The outcome that is on record; the later service is heard first. */
    Optional<Outcome> recorded(CaseReference reference) {
        return Stream.of(
                        returned(reference),
                        independent(reference),
                        notAVictim(reference),
                        houses(reference),
                        said(reference, IDENTIFICATION, identification.ending(reference))
                                .flatMap(CaseEnding::outcome),
                        withdrawn(reference),
                        handedOn(reference))
                .flatMap(Optional::stream)
                .findFirst()
                .map(outcome -> outcome == Outcome.NOT_A_VICTIM && identification.exploitedAtWork(reference)
                        ? Outcome.EXPLOITED_AT_WORK
                        : outcome);
    }

    /** Some outcomes are claims that somebody must have recorded; the others say what became of her since. */
    boolean allows(CaseReference reference, Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> independent(reference).isPresent();
            case NOT_A_VICTIM, EXPLOITED_AT_WORK ->
                recorded(reference).filter(outcome::equals).isPresent();
            case HANDED_ON -> handedOn(reference).isPresent();
            case DECEASED -> died(reference);
            case DUPLICATE_MERGED -> false;
            case LOSS_OF_RIGHT ->
                referral.mayGiveUp(reference) && (decisions.rightLost(reference) || reintegration.rightLost(reference));
            case MISSING -> missing(reference);
            case RETURNED -> caseEvents.holds(reference, EventKind.LEFT_COUNTRY);
            case TRANSFERRED_ABROAD ->
                assistedReturn.received(reference)
                        || (caseEvents.holds(reference, EventKind.LEFT_COUNTRY)
                                && handedOn(reference).isPresent());
            case DECLINED, WITHDREW -> true;
        };
    }

    /** What the houses say; the later is heard first. */
    private Optional<Outcome> houses(CaseReference reference) {
        var safePlace = said(reference, SAFE_ACCOMMODATION, safe.left(reference))
                .filter(reason -> holds(reference, reason))
                .flatMap(CaseEnding::outcome);
        var crisisHouse = said(reference, CRISIS_ACCOMMODATION, crisis.ending(reference))
                .filter(reason -> holds(reference, reason))
                .flatMap(CaseEnding::outcome);
        return safePlace.or(() -> crisisHouse);
    }

    /** Who has returned with help, and whether a body abroad received the person. */
    private Optional<Outcome> returned(CaseReference reference) {
        if (!assistedReturn.departed(reference) || isMissing(reference)) {
            return Optional.empty();
        }
        return Optional.of(assistedReturn.received(reference) ? Outcome.TRANSFERRED_ABROAD : Outcome.RETURNED);
    }

    private Optional<Outcome> independent(CaseReference reference) {
        boolean ownLife = (reintegration.independent(reference) && services.saysTheLast(reference, REINTEGRATION))
                || said(reference, SAFE_ACCOMMODATION, safe.left(reference))
                        .filter(SafeExit.INDEPENDENT::equals)
                        .isPresent()
                || said(reference, CRISIS_ACCOMMODATION, crisis.ending(reference))
                        .filter(ExitReason.INDEPENDENT::equals)
                        .isPresent();
        return ownLife ? Optional.of(Outcome.COMPLETED) : Optional.empty();
    }

    private boolean missing(CaseReference reference) {
        return recorded(reference).filter(Outcome.MISSING::equals).isPresent() || isMissing(reference);
    }

    private boolean isMissing(CaseReference reference) {
        return caseEvents.holds(reference, EventKind.NOT_FOUND)
                || caseEvents.absence(reference).filter(Absence::missing).isPresent();
    }

    private Optional<Outcome> notAVictim(CaseReference reference) {
        return identification.foundNoVictim(reference) ? Optional.of(Outcome.NOT_A_VICTIM) : Optional.empty();
    }

    private Optional<Outcome> withdrawn(CaseReference reference) {
        return caseEvents.holds(reference, EventKind.ASSISTANCE_WITHDRAWN)
                ? Optional.of(Outcome.WITHDREW)
                : Optional.empty();
    }

    private Optional<Outcome> handedOn(CaseReference reference) {
        return services.everAsked(reference, AssistanceService.ONWARD_SUPPORT)
                ? Optional.of(Outcome.HANDED_ON)
                : Optional.empty();
    }

    private static Optional<Outcome> outcome(ExitReason reason) {
        return switch (reason) {
            case LEFT, WITHDREW -> Optional.of(Outcome.WITHDREW);
            case MISSING -> Optional.of(Outcome.MISSING);
            case NOT_A_VICTIM -> Optional.of(Outcome.NOT_A_VICTIM);
            case DECEASED -> Optional.of(Outcome.DECEASED);
            case RETURN,
                    TRANSFER_SAFE,
                    TRANSFER_REINTEGRATION,
                    INDEPENDENT,
                    ASYLUM,
                    LEFT_COUNTRY,
                    PERIOD_ENDED,
                    OTHER -> Optional.empty();
        };
    }

    private static Optional<Outcome> outcome(SafeExit reason) {
        return switch (reason) {
            case WITHDREW -> Optional.of(Outcome.WITHDREW);
            case MISSING -> Optional.of(Outcome.MISSING);
            case NOT_A_VICTIM -> Optional.of(Outcome.NOT_A_VICTIM);
            case LOSS_OF_RIGHT -> Optional.of(Outcome.LOSS_OF_RIGHT);
            case DECEASED -> Optional.of(Outcome.DECEASED);
            case REINTEGRATION, INDEPENDENT, RETURN, TRANSFER, OTHER -> Optional.empty();
        };
    }

    private static Optional<Outcome> outcome(Ending ending) {
        return switch (ending) {
            case COMPLETED -> Optional.empty();
            case DECLINED -> Optional.of(Outcome.DECLINED);
            case WITHDREW -> Optional.of(Outcome.WITHDREW);
            case NO_GROUNDS -> Optional.of(Outcome.NOT_A_VICTIM);
            case NOT_FOUND -> Optional.of(Outcome.MISSING);
            case DECEASED -> Optional.of(Outcome.DECEASED);
        };
    }
}
