package si.zavetje.victimassistance;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.accommodation.StandbyPlacement;
import si.zavetje.assistedreturn.AssistedReturn;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.compensation.Compensation;
import si.zavetje.consents.Consents;
import si.zavetje.identification.Identification;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.safeaccommodation.SafeAccommodation;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Asks for a service in an open case: for the first time, or once more for somebody who is back or has changed her mind. */
@Service
class ServiceRequests {

    private final Services services;
    private final CaseEnding ending;
    private final Referral referral;
    private final CaseEvents caseEvents;
    private final Identification identification;
    private final Consents consents;
    private final CrisisAccommodation crisis;
    private final StandbyPlacement standby;
    private final SafeAccommodation safe;
    private final Compensation compensation;
    private final AssistedReturn assistedReturn;

    ServiceRequests(
            Services services,
            CaseEnding ending,
            Referral referral,
            CaseEvents caseEvents,
            Identification identification,
            Consents consents,
            CrisisAccommodation crisis,
            StandbyPlacement standby,
            SafeAccommodation safe,
            Compensation compensation,
            AssistedReturn assistedReturn) {
        this.services = services;
        this.ending = ending;
        this.referral = referral;
        this.caseEvents = caseEvents;
        this.identification = identification;
        this.consents = consents;
        this.crisis = crisis;
        this.standby = standby;
        this.safe = safe;
        this.compensation = compensation;
        this.assistedReturn = assistedReturn;
    }

    /** Whether anything can be asked for: the case is open, and she lives. */
    boolean possible(CaseReference reference) {
        return referral.open(reference) && !ending.died(reference);
    }

    /**
     * Has the person told of compensation at once, and the right watched if it is not.
     *
     * @throws Refusal while a claim that was filed is not settled
     */
    @Transactional
    void compensation(CaseReference reference) {
        if (!possible(reference) || identification.foundNoVictim(reference)) {
            throw new Refusal("victimassistance.nothingToAskFor");
        }
        if (services.runs(reference, AssistanceService.COMPENSATION) && !compensation.runs(reference)) {
            throw new Refusal("victimassistance.runsAlready");
        }
        compensation.tellNow(reference);
        services.ask(reference, AssistanceService.COMPENSATION);
    }

    /**
     * Has somebody talk with the person about returning; it takes nothing away that runs.
     *
     * @throws Refusal for who has left the country
     */
    @Transactional
    void assistedReturn(CaseReference reference) {
        demandNew(reference, AssistanceService.ASSISTED_RETURN);
        if (caseEvents.holds(reference, EventKind.LEFT_COUNTRY)) {
            throw new Refusal("victimassistance.nothingToAskFor");
        }
        wantsHelp(reference);
        assistedReturn.begin(reference);
        services.ask(reference, AssistanceService.ASSISTED_RETURN);
    }

    /**
     * Takes back the wish to return, for which no reason is asked.
     *
     * @throws Refusal if no return is prepared
     */
    @Transactional
    void returnNotWanted(CaseReference reference) {
        assistedReturn.withdraw(reference);
    }

    /** Asks for support by others, for which nobody learns more than he knows. */
    @Transactional
    void askForOnwardSupport(CaseReference reference) {
        demandNew(reference, AssistanceService.ONWARD_SUPPORT);
        services.ask(reference, AssistanceService.ONWARD_SUPPORT);
    }

    /**
     * Begins the identification once more.
     *
     * @throws Refusal while it goes on, when grounds were found, or when she is finally found to be no victim
     */
    @Transactional
    void identifyAgain(CaseReference reference) {
        demandNew(reference, AssistanceService.IDENTIFICATION);
        if (identification.reasonableGrounds(reference) || identification.foundNoVictim(reference)) {
            throw new Refusal("victimassistance.nothingToFindOut");
        }
        identification.beginAgain(reference);
        crisis.settleAgain(reference);
        standby.provide(reference);
        wantsHelp(reference);
        services.ask(reference, AssistanceService.IDENTIFICATION);
    }

    /**
     * Asks the police for a newer formal status, whether or not the last was final.
     *
     * @throws Refusal while they follow it up, or where neither grounds were found nor a status is recorded
     */
    @Transactional
    void recordStatusAgain(CaseReference reference) {
        demandNew(reference, AssistanceService.FORMAL_STATUS);
        if (!identification.reasonableGrounds(reference) && !identification.foundNoVictim(reference)) {
            throw new Refusal("victimassistance.noStatusYet");
        }
        services.ask(reference, AssistanceService.FORMAL_STATUS);
    }

    /**
     * Asks for a crisis house with the person's consent, or that of who speaks for a child.
     *
     * @throws Refusal for whoever lives in a house of a programme, or of whom nothing is found and nothing is being found out
     */
    @Transactional
    void shelter(CaseReference reference) {
        demandNew(reference, AssistanceService.CRISIS_ACCOMMODATION);
        if (safe.inTheHouse(reference)) {
            throw new Refusal("victimassistance.runsAlready");
        }
        if (!identification.reasonableGrounds(reference) && !identification.open(reference)) {
            throw new Refusal("victimassistance.identifyFirst");
        }
        wantsHelp(reference);
        identification.answerShelterOffer(reference, true);
        crisis.agreeAgain(reference);
    }

    /**
     * Asks for a programme.
     *
     * @throws Refusal where its provider may not learn who she is
     */
    @Transactional
    void programme(CaseReference reference, AssistanceService programme, Capacity provider) {
        demandNew(reference, programme);
        if (!identification.reasonableGrounds(reference)) {
            throw new Refusal("victimassistance.identifyFirst");
        }
        wantsHelp(reference);
        if (!consents.allowsDataTo(reference, provider)) {
            throw new Refusal("victimassistance.noConsent");
        }
        services.ask(reference, programme);
    }

    /** Whether a crisis house can be asked for, given her consent. */
    boolean shelterPossible(CaseReference reference) {
        return possible(reference)
                && !services.runs(reference, AssistanceService.CRISIS_ACCOMMODATION)
                && !safe.inTheHouse(reference)
                && (identification.reasonableGrounds(reference) || identification.open(reference));
    }

    private void demandNew(CaseReference reference, AssistanceService service) {
        if (!possible(reference)) {
            throw new Refusal("victimassistance.nothingToAskFor");
        }
        if (services.runs(reference, service)) {
            throw new Refusal("victimassistance.runsAlready");
        }
    }

    /** Who wants to be helped again has not withdrawn any more. */
    private void wantsHelp(CaseReference reference) {
        identification.agreeAfterAll(reference);
        caseEvents.wantsHelp(reference);
    }
}
