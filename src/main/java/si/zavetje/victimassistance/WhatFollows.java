package si.zavetje.victimassistance;

import static si.zavetje.victimassistance.AssistanceService.ASSISTED_RETURN;
import static si.zavetje.victimassistance.AssistanceService.COMPENSATION;
import static si.zavetje.victimassistance.AssistanceService.CRISIS_ACCOMMODATION;
import static si.zavetje.victimassistance.AssistanceService.FORMAL_STATUS;
import static si.zavetje.victimassistance.AssistanceService.IDENTIFICATION;
import static si.zavetje.victimassistance.AssistanceService.ONWARD_SUPPORT;
import static si.zavetje.victimassistance.AssistanceService.PERMISSION_TO_STAY;
import static si.zavetje.victimassistance.AssistanceService.REINTEGRATION;
import static si.zavetje.victimassistance.AssistanceService.SAFE_ACCOMMODATION;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.accommodation.CrisisAccommodation.ExitReason;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.assistedreturn.AssistedReturn;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.compensation.Compensation;
import si.zavetje.consents.Consents;
import si.zavetje.consents.Purpose;
import si.zavetje.identification.Identification;
import si.zavetje.recovery.Recovery;
import si.zavetje.referral.Referral;
import si.zavetje.reflection.ReflectionPeriod;
import si.zavetje.reintegration.Reintegration;
import si.zavetje.responsibility.Capacity;
import si.zavetje.safeaccommodation.SafeAccommodation;
import si.zavetje.safeaccommodation.SafeExit;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Today;

/** What follows from what happened: which service begins, which is not wanted any more, and who is asked when none fits. */
@Component
class WhatFollows {

    private final Services services;
    private final Referral referral;
    private final Identification identification;
    private final Consents consents;
    private final CrisisAccommodation crisis;
    private final SafeAccommodation safe;
    private final Reintegration reintegration;
    private final ReflectionPeriod reflection;
    private final Compensation compensation;
    private final AssistedReturn assistedReturn;
    private final CaseEnding ending;
    private final CaseEvents caseEvents;
    private final Today today;
    private final Clock clock;

    WhatFollows(
            Services services,
            Referral referral,
            Identification identification,
            Consents consents,
            CrisisAccommodation crisis,
            SafeAccommodation safe,
            Reintegration reintegration,
            ReflectionPeriod reflection,
            Compensation compensation,
            AssistedReturn assistedReturn,
            CaseEnding ending,
            CaseEvents caseEvents,
            Today today,
            Clock clock) {
        this.services = services;
        this.referral = referral;
        this.identification = identification;
        this.consents = consents;
        this.crisis = crisis;
        this.safe = safe;
        this.reintegration = reintegration;
        this.reflection = reflection;
        this.compensation = compensation;
        this.assistedReturn = assistedReturn;
        this.ending = ending;
        this.caseEvents = caseEvents;
        this.today = today;
        this.clock = clock;
    }

    @EventListener
    void on(Referral.Received received) {
        services.beginsWithCase(received.reference(), IDENTIFICATION);
    }

    /** The police offer the permission to stay, and follow up the status, from the decision on. */
    @EventListener
    void on(Identification.GroundsFound found) {
        services.ask(found.reference(), FORMAL_STATUS);
        askForPermissionToStay(found.reference());
        watchCompensation(found.reference());
    }

    /** The right to compensation is watched beside all else, until it is settled. */
    private void watchCompensation(CaseReference reference) {
        if (!services.runs(reference, COMPENSATION) && compensation.watch(reference)) {
            services.ask(reference, COMPENSATION);
        }
    }

    /** Who turns out to stay without a right to is offered the permission after all; who was refused a programme is checked again. */
    @EventListener
    void on(Referral.LegalStatusCorrected corrected) {
        if (identification.reasonableGrounds(corrected.reference())) {
            askForPermissionToStay(corrected.reference());
        }
        if (reintegration.refusedAsSomebodyElse(corrected)
                && !ending.assistanceOver(corrected.reference())
                && !services.runs(corrected.reference(), REINTEGRATION)
                && consents.allowsDataTo(corrected.reference(), Capacity.REINTEGRATION_PROVIDER)) {
            services.ask(corrected.reference(), REINTEGRATION);
        }
    }

    private void askForPermissionToStay(CaseReference reference) {
        reflection.standAgain(reference);
        if (referral.needsPermissionToStay(reference)
                && (reflection.inForce(reference) || !reflection.hasValidTitle(reference, today.date()))) {
            services.ask(reference, PERMISSION_TO_STAY);
        }
    }

    @EventListener
    void on(CrisisAccommodation.Agreed agreed) {
        services.ask(agreed.reference(), CRISIS_ACCOMMODATION);
    }

    /** What she wants next is prepared while she is in the house. */
    @EventListener
    void on(CrisisAccommodation.RouteChosen chosen) {
        if (chosen.route() == Route.RETURN) {
            helpToReturn(chosen.reference());
        } else if (chosen.insteadOfReturn()) {
            assistedReturn.giveUp(chosen.reference());
        }
        programme(chosen.reference(), chosen.route())
                .ifPresentOrElse(
                        service -> {
                            giveUpAllBut(chosen.reference(), service);
                            services.ask(chosen.reference(), service);
                        },
                        () -> giveUpAllBut(chosen.reference(), null));
    }

    /** Nothing is prepared for somebody who does not want it any more. */
    @EventListener
    void on(CaseEvents.Happened happened) {
        if (happened.is(EventKind.ASSISTANCE_WITHDRAWN)
                || happened.is(EventKind.LEFT_COUNTRY)
                || happened.is(EventKind.NOT_FOUND)) {
            giveUpAllBut(happened.reference(), null);
        }
    }

    /** Nothing is prepared by whoever may not know of her any more. */
    @EventListener
    void on(Consents.Withdrawn withdrawn) {
        if (withdrawn.purpose() == Purpose.HELP) {
            switch (withdrawn.recipient()) {
                case SAFE_PROVIDER -> giveUpAllBut(withdrawn.reference(), REINTEGRATION);
                case REINTEGRATION_PROVIDER -> giveUpAllBut(withdrawn.reference(), SAFE_ACCOMMODATION);
                default -> {}
            }
        }
    }

    /** What stopped because of a death or a departure goes on when there was none, or when she is back. */
    @EventListener
    void on(CaseEvents.NoLonger over) {
        boolean stopped = over.kind() == EventKind.DECEASED || over.kind() == EventKind.LEFT_COUNTRY;
        if (stopped && identification.reasonableGrounds(over.reference())) {
            if (!identification.formalStatusFinal(over.reference())) {
                services.ask(over.reference(), FORMAL_STATUS);
            }
            askForPermissionToStay(over.reference());
        }
        if (over.kind() == EventKind.DECEASED && identification.reasonableGrounds(over.reference())) {
            watchCompensation(over.reference());
        }
    }

    /** Where nothing was found out yet, the identification begins again as soon as what ended it does not count any more. */
    @EventListener
    void on(Identification.Unended unended) {
        var reference = unended.reference();
        if (services.anyRuns(reference)
                && !services.runs(reference, IDENTIFICATION)
                && !identification.reasonableGrounds(reference)
                && !identification.noGrounds(reference)) {
            identification.beginAgain(reference);
            services.ask(reference, IDENTIFICATION);
        }
    }

    /** Who left as no victim and is one after all is helped on. */
    @EventListener
    void on(Identification.VictimAfterAll found) {
        var reference = found.reference();
        if (referral.open(reference) && !crisis.inTheHouse(reference)) {
            askForOnwardSupport(reference);
        }
        if (referral.open(reference)) {
            watchCompensation(reference);
        }
    }

    /** Whoever says at the end of the time to recover that a return is wanted is talked with. */
    @EventListener
    void on(Recovery.ReturnWished wished) {
        helpToReturn(wished.reference());
    }

    /** Who has returned and needs help, or wants to come back, is not only written down. */
    @EventListener
    void on(AssistedReturn.HelpWanted wanted) {
        services.ask(wanted.reference(), ONWARD_SUPPORT);
    }

    /** Who begins a programme is not away any more. */
    @EventListener
    void on(Reintegration.Enrolled enrolled) {
        caseEvents.isBack(enrolled.reference(), clock.instant());
    }

    void after(CaseReference reference, AssistanceService ended) {
        switch (ended) {
            case IDENTIFICATION, CRISIS_ACCOMMODATION -> afterFirstHelp(reference);
            case SAFE_ACCOMMODATION -> afterSafeAccommodation(reference);
            case REINTEGRATION -> afterReintegration(reference);
            case ASSISTED_RETURN -> afterReturn(reference);
            case PERMISSION_TO_STAY, FORMAL_STATUS, ONWARD_SUPPORT, COMPENSATION -> {}
        }
    }

    private void afterFirstHelp(CaseReference reference) {
        if (services.runs(reference, IDENTIFICATION) || services.runs(reference, CRISIS_ACCOMMODATION)) {
            return;
        }
        if (ending.assistanceOver(reference)) {
            giveUpAllBut(reference, null);
            return;
        }
        if (crisis.ending(reference).filter(ExitReason.RETURN::equals).isPresent()) {
            giveUpAllBut(reference, null);
            helpToReturn(reference);
            return;
        }
        var service = crisis.leftForAProgramme(reference)
                ? programme(reference, crisis.route(reference).orElse(null))
                : Optional.<AssistanceService>empty();
        service.ifPresentOrElse(
                next -> {
                    if (!services.everAsked(reference, next)) {
                        services.ask(reference, next);
                    } else {
                        askForOnwardSupport(reference);
                    }
                },
                () -> {
                    giveUpAllBut(reference, null);
                    if (!services.runs(reference, ASSISTED_RETURN)) {
                        services.ask(reference, ONWARD_SUPPORT);
                    }
                });
    }

    private void afterSafeAccommodation(CaseReference reference) {
        if (safe.continuesToReintegration(reference)) {
            services.ask(reference, REINTEGRATION);
        } else if (safe.left(reference).filter(SafeExit.RETURN::equals).isPresent()) {
            helpToReturn(reference);
        } else {
            askForOnwardSupport(reference);
        }
    }

    /** Somebody talks with whoever wants to return, or has left for it; who has left with help already is not asked again. */
    private void helpToReturn(CaseReference reference) {
        if (!assistedReturn.departed(reference)) {
            assistedReturn.begin(reference);
            services.ask(reference, ASSISTED_RETURN);
        }
    }

    /** Who does not return is where she was; who has no place any more is helped on. */
    private void afterReturn(CaseReference reference) {
        if (!crisis.inTheHouse(reference)
                && !services.runs(reference, IDENTIFICATION)
                && !services.runs(reference, CRISIS_ACCOMMODATION)) {
            askForOnwardSupport(reference);
        }
    }

    private void afterReintegration(CaseReference reference) {
        if (reintegration.returned(reference)) {
            helpToReturn(reference);
        } else if (!reintegration.independent(reference)) {
            askForOnwardSupport(reference);
        }
    }

    /** Nobody is passed on whose other programme is being prepared, or for whom nothing is left to arrange. */
    private void askForOnwardSupport(CaseReference reference) {
        if (!ending.assistanceOver(reference)
                && !safe.inTheHouse(reference)
                && !services.runs(reference, REINTEGRATION)
                && !services.runs(reference, SAFE_ACCOMMODATION)
                && !services.runs(reference, ASSISTED_RETURN)) {
            services.ask(reference, ONWARD_SUPPORT);
        }
    }

    private void giveUpSafeAccommodation(CaseReference reference) {
        if (services.runs(reference, SAFE_ACCOMMODATION)) {
            safe.stopSeeking(reference);
            services.giveUp(reference, SAFE_ACCOMMODATION);
        }
    }

    /** A programme is asked only with the person's consent that it learns who she is. */
    private Optional<AssistanceService> programme(CaseReference reference, @Nullable Route route) {
        return Optional.ofNullable(route)
                .flatMap(Route::provider)
                .filter(provider -> consents.allowsDataTo(reference, provider))
                .map(provider -> provider == Capacity.SAFE_PROVIDER ? SAFE_ACCOMMODATION : REINTEGRATION);
    }

    private void giveUpAllBut(CaseReference reference, @Nullable AssistanceService wanted) {
        if (wanted != SAFE_ACCOMMODATION && !safe.admitted(reference)) {
            giveUpSafeAccommodation(reference);
        }
        if (wanted != REINTEGRATION && !reintegration.enrolled(reference)) {
            services.giveUp(reference, REINTEGRATION);
        }
    }
}
