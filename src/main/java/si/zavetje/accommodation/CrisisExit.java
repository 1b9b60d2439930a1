package si.zavetje.accommodation;

import java.time.Instant;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.accommodation.CrisisAccommodation.ExitReason;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.consents.Consents;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;
import si.zavetje.stays.Agreement;
import si.zavetje.stays.Housing;
import si.zavetje.stays.KeptPlace;
import si.zavetje.stays.ProviderStays;

/** The end of a stay in crisis accommodation, which contradicts nothing that was reported or decided before. */
@Service
class CrisisExit {

    /** A child neither gives up assistance nor leads a life of her own, and no period puts her out. */
    private static final Set<ExitReason> NOT_FOR_CHILDREN =
            Set.of(ExitReason.WITHDREW, ExitReason.INDEPENDENT, ExitReason.PERIOD_ENDED);

    private final Stays stays;
    private final CrisisStay stay;
    private final ProviderStays providerStays;
    private final KeptPlace keptPlace;
    private final Consents consents;
    private final CaseEvents caseEvents;
    private final Referral referral;

    CrisisExit(
            Stays stays,
            CrisisStay stay,
            ProviderStays providerStays,
            KeptPlace keptPlace,
            Consents consents,
            CaseEvents caseEvents,
            Referral referral) {
        this.stays = stays;
        this.stay = stay;
        this.providerStays = providerStays;
        this.keptPlace = keptPlace;
        this.consents = consents;
        this.caseEvents = caseEvents;
        this.referral = referral;
    }

    /**
     * Signs her out of the house.
     *
     * @throws Refusal for a reason other than the one that was reported, for a programme that she did not choose or allow,
     *     for somebody missing whose place is still kept, for somebody who does not agree to go for another reason, and for a
     *     child who would be put out, has not left for its return, or is nobody knows where
     */
    @Transactional
    void record(
            CaseReference reference,
            Instant exitedAt,
            ExitReason reason,
            boolean whereaboutsKnown,
            Agreement agreement) {
        var current = stays.of(reference);
        if (NOT_FOR_CHILDREN.contains(reason)) {
            referral.demandNoChild(reference);
        }
        fits(reference, current, exitedAt, reason);
        if (reason == ExitReason.RETURN) {
            caseEvents.demandNoChildBeforeItsReturn(reference);
        }
        if (reason == ExitReason.OTHER) {
            agreement.demandNotAgainstWill();
        }
        if (reason == ExitReason.LEFT && !whereaboutsKnown && referral.child(reference)) {
            throw new Refusal("accommodation.childMissing").at("whereabouts");
        }
        if (reason == ExitReason.MISSING) {
            keptPlace.demandNotKept(reference, exitedAt);
        } else if (reason != ExitReason.DECEASED) {
            keptPlace.demandNotMissing(reference);
        }
        stays.save(current.left(exitedAt, reason, stay.careDays(reference, exitedAt)));
        providerStays.end(reference, Housing.CRISIS, exitedAt, reason.name());
        if (reason == ExitReason.LEFT || reason == ExitReason.WITHDREW) {
            referral.refuses(reference);
        } else if (!reason.leadsToProgramme() && reason != ExitReason.DECEASED) {
            referral.leaves(reference);
        }
        if (reason == ExitReason.DECEASED) {
            happened(reference, EventKind.DECEASED, exitedAt);
        } else if (reason == ExitReason.LEFT_COUNTRY) {
            happened(reference, EventKind.LEFT_COUNTRY, exitedAt);
        }
    }

    /** What is first said at the exit is told like what was reported before. */
    private void happened(CaseReference reference, EventKind kind, Instant at) {
        if (!caseEvents.holds(reference, kind)) {
            caseEvents.report(reference, EventReport.of(kind, at));
        }
    }

    private void fits(CaseReference reference, Stay current, Instant exitedAt, ExitReason reason) {
        if (current.ending() != null && current.ending() != reason) {
            throw new Refusal("accommodation.exitAsReported", nameOf(current.ending()));
        }
        if (reason == ExitReason.NOT_A_VICTIM && current.ending() != reason) {
            throw new Refusal("accommodation.notFoundNoVictim");
        }
        if (reason == ExitReason.PERIOD_ENDED
                && LegalZone.dayOf(exitedAt).isBefore(stay.period(reference).lastDay())) {
            throw new Refusal(
                    "accommodation.periodNotOver", stay.period(reference).lastDay());
        }
        boolean fits =
                switch (reason) {
                    case TRANSFER_SAFE -> goesTo(reference, current, Route.SAFE_ACCOMMODATION);
                    case TRANSFER_REINTEGRATION -> goesTo(reference, current, Route.REINTEGRATION);
                    default -> true;
                };
        if (!fits) {
            throw new Refusal("accommodation.exitAsDecided");
        }
    }

    private static MessageSourceResolvable nameOf(ExitReason reason) {
        return new DefaultMessageSourceResolvable("accommodation.exit." + reason.name());
    }

    private boolean goesTo(CaseReference reference, Stay current, Route route) {
        return current.route() == route
                && route.provider()
                        .filter(capacity -> consents.allowsDataTo(reference, capacity))
                        .isPresent();
    }
}
