package si.zavetje.identification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** What the police and the helpers say on the way from the first look to the formal status. */
@Service
class IdentificationSteps {

    private final Inquiries inquiries;
    private final FormalStatuses statuses;
    private final Identification identification;
    private final Referral referral;
    private final DecisionTables tables;
    private final Directory directory;
    private final Contacts contacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdentificationSteps(
            Inquiries inquiries,
            FormalStatuses statuses,
            Identification identification,
            Referral referral,
            DecisionTables tables,
            Directory directory,
            Contacts contacts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inquiries = inquiries;
        this.statuses = statuses;
        this.identification = identification;
        this.referral = referral;
        this.tables = tables;
        this.directory = directory;
        this.contacts = contacts;
        this.events = events;
        this.clock = clock;
    }

    /** The first look says whether she is in danger and needs shelter. */
    @Transactional
    void triage(CaseReference reference, boolean inDanger, boolean shelterNeeded) {
        inquiries.change(reference, inquiry -> inquiry.triaged(inDanger, shelterNeeded));
    }

    /** A helper was offered; a no to everything counts only from who may give it. */
    @Transactional
    void offerHelp(CaseReference reference, boolean declinesEverything) {
        boolean counts = declinesEverything && referral.refuses(reference);
        inquiries.change(reference, inquiry -> inquiry.helpOffered(counts));
    }

    /**
     * An officer decides, and says what is asked next while the question is open.
     *
     * @throws Refusal for who said no before, when the person asked for a review and another officer of the unit is there
     */
    @Transactional
    void decideAs(
            Reader officer,
            CaseReference reference,
            Decision decision,
            LocalDate decidedOn,
            NextStep next,
            boolean lookAgain) {
        if (officer.username().equals(inquiries.of(reference).refusedBy()) && somebodyElseIn(officer)) {
            throw new Refusal("identification.anotherOfficer");
        }
        decide(reference, decision, decidedOn, next, lookAgain);
        inquiries.change(reference, inquiry -> inquiry.decidedBy(officer.username()));
    }

    private void decide(
            CaseReference reference, Decision decision, LocalDate decidedOn, NextStep next, boolean lookAgain) {
        decide(reference, decision, decidedOn);
        inquiries.change(reference, inquiry -> inquiry.asksNext(next, lookAgain));
    }

    /** A no was explained: it may be exploitation at work all the same. */
    @Transactional
    void foundLabourOnly(CaseReference reference, boolean exploited) {
        inquiries.change(reference, inquiry -> inquiry.onLabour(exploited));
    }

    /** She asks for a review: the question is open once more. */
    @Transactional
    void review(CaseReference reference, boolean hearing) {
        var today = LegalZone.dayOf(clock.instant());
        decide(reference, Decision.PENDING, today, hearing ? NextStep.PERSON : NextStep.FILE, false);
    }

    /** A decision that leaves the question open gives the police the same time once more. */
    private boolean somebodyElseIn(Reader officer) {
        var today = LegalZone.dayOf(clock.instant());
        return directory.workingAccountsOf(officer.organisation()).stream()
                .filter(colleague -> !colleague.username().equals(officer.username()))
                .anyMatch(colleague -> !contacts.of(colleague.username()).isAbsentOn(today));
    }

    private void decide(CaseReference reference, Decision decision, LocalDate decidedOn) {
        inquiries.change(reference, inquiry -> inquiry.decided(decision, clock.instant()));
        if (decision == Decision.REASONABLE_GROUNDS) {
            events.publishEvent(new Identification.GroundsFound(reference, decidedOn));
        }
    }

    /** She knows her rights, and says whether she wants assistance. */
    @Transactional
    void explainRights(CaseReference reference, Consent assistance) {
        inquiries.change(reference, inquiry -> inquiry.assistanceOffered(assistance));
        if (assistance == Consent.NO) {
            referral.refuses(reference);
        }
    }

    /**
     * Another formal status holds.
     *
     * @throws Refusal when the status does not fit its basis
     */
    @Transactional
    void recordStatus(CaseReference reference, FormalStatuses.Entry entry) {
        if (!tables.answer("AnnualStatus", entry.asQuestion())
                .equals(Optional.of(entry.status().name()))) {
            throw new Refusal("identification.statusAgainstBasis");
        }
        boolean noVictimBefore = identification.foundNoVictim(reference);
        statuses.add(reference, entry);
        identification.statusChanged(reference, noVictimBefore);
        events.publishEvent(new Identification.StatusRecorded(reference, entry.status() != FormalStatus.NOT_A_VICTIM));
    }
}
