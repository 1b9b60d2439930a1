package si.zavetje.assistedreturn;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.assistedreturn.ReturnFile.Arrival;
import si.zavetje.assistedreturn.ReturnFile.Documents;
import si.zavetje.assistedreturn.ReturnFile.Ending;
import si.zavetje.assistedreturn.ReturnFile.Interests;
import si.zavetje.assistedreturn.ReturnFile.Receiver;
import si.zavetje.assistedreturn.ReturnFile.ReturnRisk;
import si.zavetje.assistedreturn.ReturnFile.Testimony;
import si.zavetje.assistedreturn.ReturnFile.Wish;
import si.zavetje.bestinterests.BestInterests;
import si.zavetje.bestinterests.Found;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.childprotection.ChildProtection;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** The return of a person with help: a free wish that can be taken back until the person has left, and never against a child's interests. */
@Service
public class AssistedReturn {

    /** Nothing of the return is done any more. */
    public record Stopped(CaseReference reference) {}

    /** Something changed on which the preparation rests: it begins again. */
    public record LookAgain(CaseReference reference) {}

    /** Who has returned needs help, or wants to come back. */
    public record HelpWanted(CaseReference reference) {}

    private static final List<String> CONTACTS =
            List.of("return.monitor.first", "return.monitor.second", "return.monitor.third");

    private final ReturnFiles files;
    private final Referral referral;
    private final BestInterests bestInterests;
    private final CaseEvents caseEvents;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssistedReturn(
            ReturnFiles files,
            Referral referral,
            BestInterests bestInterests,
            CaseEvents caseEvents,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.referral = referral;
        this.bestInterests = bestInterests;
        this.caseEvents = caseEvents;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** A return is asked for; it begins with a talk, and nothing else changes by it. */
    @Transactional
    public void begin(CaseReference reference) {
        if (!runs(reference)) {
            int before =
                    files.findByCaseReferenceOrderByNumber(reference.text()).size();
            NewRows.add(() -> files.save(ReturnFile.asked(reference.text(), before)));
        }
    }

    /** Whether a return is prepared or followed. */
    public boolean runs(CaseReference reference) {
        return last(reference).filter(ReturnFile::runs).isPresent();
    }

    /** Whether the person has left, and is not back. */
    public boolean departed(CaseReference reference) {
        return last(reference).filter(ReturnFile::departed).isPresent()
                && caseEvents.holds(reference, EventKind.LEFT_COUNTRY);
    }

    /** Whether a body abroad has received the person, as far as it is recorded. */
    public boolean received(CaseReference reference) {
        return departed(reference)
                && last(reference)
                        .filter(file -> file.receiver() == Receiver.ACCEPTED && file.arrival() == Arrival.ARRIVED)
                        .isPresent();
    }

    /** Takes down what the person, or who speaks for a child, says of a return. */
    @Transactional
    void wish(CaseReference reference, Wish wish) {
        var said = of(reference).wish(wish, clock.instant());
        save(reference, wish == Wish.NOT_WANTED ? said.ended(Ending.NOT_WANTED) : said);
    }

    /**
     * Takes the wish back, before the person has left; no reason is asked, and nothing that was there is lost.
     *
     * @throws Refusal if no return is prepared
     */
    @Transactional
    public void withdraw(CaseReference reference) {
        if (!preparing(reference)) {
            throw new Refusal("assistedreturn.nothingToWithdraw");
        }
        stop(reference, Ending.NOT_WANTED);
    }

    /** Takes the wish back if there is one, because the person decided for something else. */
    @Transactional
    public void giveUp(CaseReference reference) {
        if (preparing(reference)) {
            stop(reference, Ending.NOT_WANTED);
        }
    }

    /** Whether nobody could talk with the person. */
    public boolean notReached(CaseReference reference) {
        return runs(reference) && of(reference).wish() == Wish.NOT_REACHED;
    }

    /** Whether the person still thinks it over. */
    public boolean undecided(CaseReference reference) {
        return runs(reference) && of(reference).wish() != Wish.WANTED;
    }

    /** Whether the person wants to return. */
    public boolean wanted(CaseReference reference) {
        return runs(reference) && of(reference).wish() == Wish.WANTED;
    }

    /** When the person has had time to think it over. */
    public Instant coolingOffEnds(CaseReference reference) {
        var wished = Optional.ofNullable(of(reference).wishedAt()).orElseGet(deadlines::moment);
        return deadlines.period(reference, "return.coolingOff", wished).endsAt();
    }

    /** Whether the person is a child, or presumed to be one. */
    public boolean child(CaseReference reference) {
        return referral.child(reference);
    }

    /** Who says what is best for a child. */
    public String whoKnowsTheInterests(CaseReference reference) {
        return bestInterests.whoDetermines(reference);
    }

    /** Takes down whether the return is in the best interests of the child. */
    @Transactional
    void findInterests(CaseReference reference, Interests interests, Found what) {
        bestInterests.determine(reference, what);
        var found = of(reference).interests(interests);
        save(reference, interests == Interests.STOP ? found.ended(Ending.NOT_IN_INTERESTS) : found);
    }

    /** Whether the return is in the child's interests. */
    public boolean inBestInterests(CaseReference reference) {
        return of(reference).interests() == Interests.GO;
    }

    /** Takes down how safe it would be. */
    @Transactional
    void assess(CaseReference reference, ReturnRisk risk) {
        var assessed = of(reference).risk(risk);
        save(reference, risk == ReturnRisk.UNSAFE ? assessed.ended(Ending.UNSAFE) : assessed);
    }

    /** Whether nobody knows yet how safe it would be. */
    public boolean riskNotKnown(CaseReference reference) {
        return of(reference).risk() == ReturnRisk.NOT_KNOWN;
    }

    /** Takes down whether a testimony is still wished; the person hears it and decides. */
    @Transactional
    void record(CaseReference reference, Testimony testimony) {
        save(reference, of(reference).testimony(testimony));
    }

    /** What the police know of it. */
    Testimony testimony(CaseReference reference) {
        return Optional.ofNullable(of(reference).testimony()).orElse(Testimony.NOT_KNOWN);
    }

    /** Takes down what is known of the documents; where none can be had, the return ends unless it can be tried again. */
    @Transactional
    void record(CaseReference reference, Documents documents, boolean tryAgain) {
        var known = of(reference).documents(documents);
        save(reference, documents == Documents.CANNOT_BE_HAD && !tryAgain ? known.ended(Ending.NO_DOCUMENTS) : known);
    }

    /** Whether the person has what is needed to travel. */
    public boolean documentsAtHand(CaseReference reference) {
        return of(reference).documents() == Documents.AT_HAND;
    }

    /**
     * Takes down whether a body abroad is asked to receive the person.
     *
     * @throws Refusal if the person did not allow to say anything
     */
    @Transactional
    void askReceiver(CaseReference reference, Receiver receiver, boolean allowed) {
        if (receiver == Receiver.ASKED && !allowed) {
            throw new Refusal("assistedreturn.noConsent").at("consent");
        }
        save(reference, of(reference).receiver(receiver));
    }

    /** Takes down what the body abroad answered. */
    @Transactional
    void answered(CaseReference reference, Receiver receiver) {
        save(reference, of(reference).receiver(receiver));
    }

    /** Whether that became of the body abroad. */
    boolean receiverIs(CaseReference reference, Receiver receiver) {
        return of(reference).receiver() == receiver;
    }

    /** Whether a body abroad is asked. */
    public boolean receiverAsked(CaseReference reference) {
        return receiverIs(reference, Receiver.ASKED);
    }

    /** Whether a body abroad receives the person. */
    public boolean receiverAccepted(CaseReference reference) {
        return receiverIs(reference, Receiver.ACCEPTED);
    }

    /** Notes that the person has left; that is told to all whom it concerns, and nobody asks it a second time. */
    @Transactional
    void depart(CaseReference reference, LocalDate on) {
        save(reference, of(reference).departed(on));
        if (!caseEvents.holds(reference, EventKind.LEFT_COUNTRY)) {
            caseEvents.report(reference, EventReport.of(EventKind.LEFT_COUNTRY, atStartOf(on)));
        }
    }

    /** Notes that the person does not travel. */
    @Transactional
    void stay(CaseReference reference) {
        save(reference, of(reference).ended(Ending.NOT_WANTED));
    }

    /** Takes down what is known of the arrival; who did not arrive is missing. */
    @Transactional
    void arrived(CaseReference reference, Arrival arrival) {
        var known = of(reference).arrival(arrival);
        switch (arrival) {
            case ARRIVED, TOO_EARLY -> save(reference, known);
            case NO_CONTACT -> save(reference, known.ended(Ending.RETURNED));
            case NOT_ARRIVED, NOT_KNOWN -> {
                save(reference, known.ended(Ending.NOT_ARRIVED));
                if (!caseEvents.holds(reference, EventKind.MISSING)) {
                    caseEvents.report(reference, EventReport.of(EventKind.MISSING, clock.instant()));
                }
            }
        }
    }

    /** Whether the person has arrived and is followed. */
    public boolean arrivedAndFollowed(CaseReference reference) {
        return runs(reference) && of(reference).arrival() == Arrival.ARRIVED;
    }

    /** By when it should be known whether the person has arrived. */
    public Instant arrivalKnownBy(CaseReference reference) {
        return of(reference).arrival() == Arrival.TOO_EARLY
                ? deadlines.due(reference, "return.arrival")
                : deadlines.due(reference, "return.arrival", departedAt(reference));
    }

    /** When somebody gets in touch next. */
    public Instant nextContact(CaseReference reference) {
        int next = Math.min(of(reference).contacts(), CONTACTS.size() - 1);
        return deadlines.due(reference, CONTACTS.get(next), departedAt(reference));
    }

    /** Notes a contact, whether or not the person was reached; the last ends it, and so does the wish for no more. */
    @Transactional
    void contacted(CaseReference reference, boolean noMoreWished) {
        var contacted = of(reference).contacted();
        boolean over = noMoreWished || contacted.contacts() >= CONTACTS.size();
        save(reference, over ? contacted.ended(Ending.RETURNED) : contacted);
    }

    /** Has others asked to help somebody who has returned. */
    @Transactional
    void helpWanted(CaseReference reference) {
        events.publishEvent(new HelpWanted(reference));
    }

    /** Whether it is over, however it ended. */
    public boolean over(CaseReference reference) {
        return !runs(reference);
    }

    /**
     * What happens to the person before the departure stops it, or has it prepared anew; who comes back, or wants no help any more, is not
     * followed.
     */
    @EventListener
    void on(CaseEvents.Happened happened) {
        var reference = happened.reference();
        switch (happened.report().kind()) {
            case DECEASED -> {
                if (runs(reference)) {
                    stop(reference, Ending.STOPPED);
                }
            }
            case MISSING, NOT_FOUND, LEFT_COUNTRY -> {
                if (preparing(reference)) {
                    stop(reference, Ending.STOPPED);
                }
            }
            case ASSISTANCE_WITHDRAWN -> {
                if (runs(reference)) {
                    stop(reference, preparing(reference) ? Ending.STOPPED : Ending.RETURNED);
                }
            }
            case RETURNED -> {
                if (runs(reference) && of(reference).departed()) {
                    stop(reference, Ending.BACK);
                }
            }
            case IN_DANGER, POSSIBLY_CHILD -> lookAgain(reference);
            case LEFT, GROUP_NEEDED, MORE_DAYS_NEEDED, GUARDIAN_SUSPECTED, ASSISTANCE_WANTED -> {}
        }
    }

    /** A departure that is taken back was none. */
    @EventListener
    void on(CaseEvents.NoLonger over) {
        var reference = over.reference();
        if (over.kind() == EventKind.LEFT_COUNTRY
                && runs(reference)
                && of(reference).departed()) {
            stop(reference, Ending.BACK);
        }
    }

    /** Nothing is prepared for a child that was not looked at with its interests, and that wished it alone. */
    @EventListener
    void on(Referral.FoundToBeChild found) {
        somebodyElseDecides(found.reference());
    }

    /** What is best for a child is for its centre to say as soon as one answers for it, and for nobody else. */
    @EventListener
    void on(ChildProtection.Named named) {
        lookAgain(named.reference());
    }

    /** Nobody says for somebody who is grown up by now what is best, or wishes anything. */
    @EventListener
    void on(Referral.CameOfAge grown) {
        somebodyElseDecides(grown.reference());
    }

    private void somebodyElseDecides(CaseReference reference) {
        if (wanted(reference) && preparing(reference)) {
            save(reference, of(reference).wishOpen());
        }
        lookAgain(reference);
    }

    private void lookAgain(CaseReference reference) {
        if (preparing(reference)) {
            save(reference, of(reference).lookedAtAgain());
            events.publishEvent(new LookAgain(reference));
        }
    }

    private boolean preparing(CaseReference reference) {
        return runs(reference) && !of(reference).departed();
    }

    private void stop(CaseReference reference, Ending why) {
        save(reference, of(reference).ended(why));
        events.publishEvent(new Stopped(reference));
    }

    private Instant departedAt(CaseReference reference) {
        return atStartOf(Optional.ofNullable(of(reference).departedOn()).orElseThrow());
    }

    private static Instant atStartOf(LocalDate day) {
        return day.atStartOfDay(LegalZone.ID).toInstant();
    }

    private void save(CaseReference reference, ReturnFile changed) {
        files.save(changed);
        events.publishEvent(new FactsChanged(reference));
    }

    private ReturnFile of(CaseReference reference) {
        return last(reference).orElseThrow(() -> new IllegalStateException("no return is asked for"));
    }

    private Optional<ReturnFile> last(CaseReference reference) {
        return files.findByCaseReferenceOrderByNumber(reference.text()).stream().reduce((earlier, later) -> later);
    }
}
