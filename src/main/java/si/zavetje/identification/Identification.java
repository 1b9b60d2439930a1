package si.zavetje.identification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** Whether a person is believed to be a victim, what she agreed to, and how her identification ended. */
@Service
public class Identification {

    /** How an identification ended. */
    public enum Ending {
        COMPLETED,
        DECLINED,
        NO_GROUNDS,
        WITHDREW,
        NOT_FOUND,
        DECEASED
    }

    /** The identification is over, one way or the other. */
    public record Ended(CaseReference reference, Ending ending) {}

    /** The police found reasonable grounds to believe that she is a victim, on that day. */
    public record GroundsFound(CaseReference reference, LocalDate decidedOn) {}

    /** Something happened to the person with which an open inquiry stops. */
    public record InquiryStopped(CaseReference reference) {}

    /** What was believed turned out to be wrong: the person is formally no victim. */
    public record FoundNoVictim(CaseReference reference) {}

    /** What had ended the identification does not count any more. */
    public record Unended(CaseReference reference) {}

    /** Somebody who was finally found to be no victim is one after all, or may be. */
    public record VictimAfterAll(CaseReference reference) {}

    /** A formal status is recorded: that of a victim, or another. */
    public record StatusRecorded(CaseReference reference, boolean victim) {}

    private final Inquiries inquiries;
    private final FormalStatuses statuses;
    private final Referral referral;
    private final DecisionTables tables;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Identification(
            Inquiries inquiries,
            FormalStatuses statuses,
            Referral referral,
            DecisionTables tables,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inquiries = inquiries;
        this.statuses = statuses;
        this.referral = referral;
        this.tables = tables;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Every referral begins an inquiry, whatever is found later. */
    @EventListener
    void on(Referral.Received referred) {
        inquiries.save(Inquiry.begun(referred.reference(), referred.immediateDanger(), referred.receivedAt()));
    }

    /** Whether the police found reasonable grounds to believe that she is a victim. */
    public boolean reasonableGrounds(CaseReference reference) {
        return inquiries.find(reference).filter(Inquiry::groundsFound).isPresent();
    }

    /** Whether the police decided that there are none. */
    public boolean noGrounds(CaseReference reference) {
        return inquiries.of(reference).decision() == Decision.NO;
    }

    /** Whether they found exploitation at work instead, which is no trafficking. */
    public boolean exploitedAtWork(CaseReference reference) {
        return inquiries.find(reference).filter(Inquiry::labourOnly).isPresent();
    }

    /** Whether nothing is decided, or not any more because she asked for a review. */
    public boolean decisionPending(CaseReference reference) {
        return inquiries.of(reference).decision() == Decision.PENDING;
    }

    /** Whether the decision said that danger, health or age must be looked at again. */
    public boolean lookAgain(CaseReference reference) {
        return inquiries.of(reference).lookAgain();
    }

    /** Whether something is to be found out from others than the person. */
    public boolean asksOthers(CaseReference reference) {
        return inquiries.of(reference).nextStep().asksOthers();
    }

    /** Whether the person is to be asked again, and by nobody else before. */
    public boolean asksPerson(CaseReference reference) {
        return inquiries.of(reference).nextStep() == NextStep.PERSON;
    }

    /** Whether the person is to be asked again when the others have been. */
    public boolean asksPersonToo(CaseReference reference) {
        return inquiries.of(reference).nextStep() == NextStep.OTHERS_AND_PERSON;
    }

    /** Whether it is decided on what the file holds. */
    public boolean decidedOnFile(CaseReference reference) {
        return inquiries.of(reference).nextStep() == NextStep.FILE;
    }

    /** By when it is to be decided; sooner for a child and for somebody who is held. */
    public Instant decisionDue(CaseReference reference) {
        boolean urgent = referral.child(reference) || referral.detained(reference);
        var rule = urgent ? "rg.decision.childOrDetained" : "rg.decision";
        return deadlines.due(reference, rule, inquiries.of(reference).decideFrom());
    }

    /** Whether she wants nothing from anybody. */
    public boolean everythingDeclined(CaseReference reference) {
        return inquiries.of(reference).everythingDeclined() && referral.mayGiveUp(reference);
    }

    /** Whether she, or who speaks for a child, agreed to be assisted. */
    public boolean consentedToAssistance(CaseReference reference) {
        return inquiries
                .find(reference)
                .filter(inquiry -> inquiry.assistanceConsent() == Consent.YES)
                .isPresent();
    }

    /** Whether she, or who speaks for a child, said no to assistance. */
    public boolean assistanceRefused(CaseReference reference) {
        return inquiries
                .find(reference)
                .filter(inquiry -> inquiry.assistanceConsent() == Consent.NO)
                .isPresent();
    }

    /** Whether assistance goes on after the rights were explained; a no for a child does not end it. */
    public boolean assistanceGoesOn(CaseReference reference) {
        return consentedToAssistance(reference) || !referral.mayGiveUp(reference);
    }

    /** She, or who may speak for a child, says yes to assistance where somebody said no before. */
    @Transactional
    public void agreeAfterAll(CaseReference reference) {
        if (assistanceRefused(reference)) {
            inquiries.change(reference, inquiry -> inquiry.assistanceOffered(Consent.YES));
        }
    }

    /** Whether crisis accommodation may begin: with grounds, or in danger while they are looked for, and with her consent. */
    public boolean mayBeSheltered(CaseReference reference) {
        return inquiries
                .find(reference)
                .flatMap(inquiry -> tables.answer("CrisisEntry", inquiry.beforeShelter()))
                .filter("MAY_ENTER"::equals)
                .isPresent();
    }

    /** Whether she needs shelter before anything is decided. */
    public boolean shelterNeeded(CaseReference reference) {
        return inquiries.of(reference).shelterNeeded();
    }

    /** Takes her answer to the offer of shelter before anything is decided. */
    @Transactional
    public void answerShelterOffer(CaseReference reference, boolean consents) {
        var answer = consents ? Consent.YES : Consent.NO;
        inquiries.change(reference, inquiry -> inquiry.shelterOffered(answer));
    }

    /** What she said last on taking part in proceedings, whoever asked. */
    public record SaidOnCooperation(Cooperation answer, LocalDate on) {}

    /** What she said last on taking part in proceedings; nothing while nobody asked. */
    public Optional<SaidOnCooperation> cooperation(CaseReference reference) {
        return inquiries.find(reference).flatMap(inquiry -> {
            var answer = inquiry.cooperation();
            var day = inquiry.cooperationSaidOn();
            return answer == null || day == null ? Optional.empty() : Optional.of(new SaidOnCooperation(answer, day));
        });
    }

    /** Takes what she said on taking part in proceedings; who did not ask her changes nothing. */
    @Transactional
    public void sayOnCooperation(CaseReference reference, Cooperation answer, LocalDate on) {
        if (answer != Cooperation.NOT_ASKED) {
            inquiries.change(reference, inquiry -> inquiry.onCooperation(answer, on));
        }
    }

    /** How the identification ended, or is about to end; nothing while it goes on. */
    public Optional<Ending> ending(CaseReference reference) {
        return inquiries.find(reference).flatMap(inquiry -> Optional.ofNullable(inquiry.ending()));
    }

    /** Whether the identification is still going on. */
    public boolean open(CaseReference reference) {
        return inquiries.find(reference).filter(Inquiry::open).isPresent();
    }

    /** Ends the identification because help is declined; whoever turned out to be a child meanwhile is still helped. */
    @Transactional
    public void decline(CaseReference reference) {
        end(reference, referral.refuses(reference) ? Ending.DECLINED : Ending.COMPLETED);
    }

    /** Ends the identification; everybody who waits for it is told in the same breath. */
    @Transactional
    public void end(CaseReference reference, Ending ending) {
        inquiries.change(reference, inquiry -> inquiry.ended(ending, clock.instant()));
        if (everythingDeclined(reference)) {
            referral.forgetPerson(reference);
        }
        events.publishEvent(new Ended(reference, ending));
    }

    /** Begins the identification once more, for somebody of whom it was not found out whether she is a victim. */
    @Transactional
    public void beginAgain(CaseReference reference) {
        inquiries.change(reference, inquiry -> inquiry.begunAgain(clock.instant()));
    }

    /** Who is in danger after all may be sheltered before anything is decided. */
    @EventListener
    void on(Referral.DangerCorrected corrected) {
        if (open(corrected.reference())) {
            inquiries.change(corrected.reference(), inquiry -> inquiry.inDanger(corrected.inDanger()));
        }
    }

    /** What happens to the person elsewhere in her case may end the inquiry. */
    @EventListener
    void on(CaseEvents.Happened happened) {
        switch (happened.report().kind()) {
            case ASSISTANCE_WITHDRAWN -> stop(happened.reference(), Ending.WITHDREW);
            case NOT_FOUND -> stop(happened.reference(), Ending.NOT_FOUND);
            case DECEASED -> stop(happened.reference(), Ending.DECEASED);
            case RETURNED -> forget(happened.reference(), Ending.NOT_FOUND);
            case LEFT, MISSING, IN_DANGER, POSSIBLY_CHILD, GROUP_NEEDED, MORE_DAYS_NEEDED, GUARDIAN_SUSPECTED -> {}
        }
    }

    /** What was reported by mistake, or does not hold any more, ended nothing. */
    @EventListener
    void on(CaseEvents.NoLonger over) {
        switch (over.kind()) {
            case ASSISTANCE_WITHDRAWN -> forget(over.reference(), Ending.WITHDREW);
            case NOT_FOUND -> forget(over.reference(), Ending.NOT_FOUND);
            case DECEASED -> forget(over.reference(), Ending.DECEASED);
            default -> {}
        }
    }

    private void forget(CaseReference reference, Ending wrong) {
        if (ending(reference).filter(wrong::equals).isPresent()) {
            inquiries.change(reference, Inquiry::endedWithoutReason);
            events.publishEvent(new Unended(reference));
        }
    }

    /** Who is finally found to be no victim is asked nothing more, and everybody else is told; also when a newer status says otherwise. */
    void statusChanged(CaseReference reference, boolean noVictimBefore) {
        if (noVictimBefore && !foundNoVictim(reference)) {
            events.publishEvent(new VictimAfterAll(reference));
        } else if (foundNoVictim(reference)) {
            stop(reference, Ending.NO_GROUNDS);
            events.publishEvent(new FoundNoVictim(reference));
        }
    }

    private void stop(CaseReference reference, Ending ending) {
        if (open(reference)) {
            end(reference, ending);
            events.publishEvent(new InquiryStopped(reference));
        }
    }

    /** Whether the formal status cannot change any more. */
    public boolean formalStatusFinal(CaseReference reference) {
        return statuses.latest(reference).filter(FormalStatuses.Entry::isFinal).isPresent();
    }

    /** Whether her formal status says that she is no victim, and cannot change any more: nothing else takes anything from her. */
    public boolean foundNoVictim(CaseReference reference) {
        return statuses.latest(reference)
                .filter(entry -> entry.isFinal() && entry.status() == FormalStatus.NOT_A_VICTIM)
                .isPresent();
    }
}
