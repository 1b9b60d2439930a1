package si.zavetje.transfer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.assignment.Bodies;
import si.zavetje.bestinterests.Answer;
import si.zavetje.bestinterests.BestInterests;
import si.zavetje.bestinterests.Found;
import si.zavetje.bestinterests.Matter;
import si.zavetje.casefile.AskedOrganisations;
import si.zavetje.childprotection.ChildProtection;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.handover.Takers;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.referral.Referral;
import si.zavetje.rota.Rota;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;
import si.zavetje.stays.Housing;
import si.zavetje.stays.ProviderStays;

/** Moves people from one provider to another: they are asked, then the providers one after the other, and who gives over is let go by the arrival. */
@Service
public class Transfers implements AskedOrganisations, Takers {

    /** Somebody is to move. */
    public record Asked(CaseReference reference) {}

    /** Somebody else says by now what is best for a child that is to move, or nobody does. */
    public record LookAgain(CaseReference reference) {}

    /** Somebody who was to move lives in no house of the programme any more, or was moved by other means. */
    public record Over(CaseReference reference) {}

    private final TransferRows rows;
    private final ProviderStays stays;
    private final Bodies bodies;
    private final Rota rota;
    private final Referral referral;
    private final BestInterests bestInterests;
    private final MultidisciplinaryGroup group;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(
            TransferRows rows,
            ProviderStays stays,
            Bodies bodies,
            Rota rota,
            Referral referral,
            BestInterests bestInterests,
            MultidisciplinaryGroup group,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.stays = stays;
        this.bodies = bodies;
        this.rota = rota;
        this.referral = referral;
        this.bestInterests = bestInterests;
        this.group = group;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Whether somebody lives in a house, and is not to move yet. */
    public boolean possible(CaseReference reference) {
        return stays.current(reference).isPresent() && rows.running(reference).isEmpty();
    }

    /** Whether she is to move. */
    public boolean runs(CaseReference reference) {
        return rows.running(reference).isPresent();
    }

    /** In which kind of house she lives, and is to live. */
    Housing housing(CaseReference reference) {
        return rows.of(reference).housing();
    }

    /** Who gives her over. */
    public String giver(CaseReference reference) {
        return rows.of(reference).giver();
    }

    /** Who is asked, or waits for her. */
    public String taker(CaseReference reference) {
        return rows.of(reference)
                .question()
                .map(TransferQuestion::provider)
                .orElseThrow(() -> new IllegalStateException("nobody is asked"));
    }

    /** By when she is to be asked: before the provider ends, if it does. */
    public Instant preparationDue(CaseReference reference) {
        var transfer = rows.of(reference);
        var due = deadlines.due(reference, "transfer.prepare", transfer.askedAt());
        var last = transfer.lastDay();
        return last != null && LegalZone.endOf(last).isBefore(due) ? LegalZone.endOf(last) : due;
    }

    /** After when silence counts as a no. */
    public Instant answerBy(CaseReference reference) {
        return deadlines.due(reference, "transfer.answer", asked(reference).askedAt());
    }

    /** After when nobody waits for her any more. */
    public Instant arrivalBy(CaseReference reference) {
        var question = asked(reference);
        var since = question.answeredAt() == null ? question.askedAt() : question.answeredAt();
        return deadlines.due(reference, "transfer.arrival", since);
    }

    /** Whether she agrees to move. */
    public boolean agreed(CaseReference reference) {
        return rows.of(reference).agreed();
    }

    /** Whether the child's centre is still to say whether it is best for it to move. */
    public boolean interestsOpen(CaseReference reference) {
        return referral.child(reference) && !inBestInterests(reference);
    }

    /** Whether the child's centre says that it is best for it to move. */
    public boolean inBestInterests(CaseReference reference) {
        return interests(reference).filter(Answer.YES::equals).isPresent();
    }

    /** Whether the child's centre says that it is not best for it to move. */
    public boolean againstInterests(CaseReference reference) {
        return interests(reference).filter(Answer.NO::equals).isPresent();
    }

    private Optional<Answer> interests(CaseReference reference) {
        return bestInterests.since(reference, Matter.MOVE, rows.of(reference).askedAt());
    }

    /** Who says what is best for a child. */
    public String whoKnowsTheInterests(CaseReference reference) {
        return bestInterests.whoDetermines(reference);
    }

    @Transactional
    void findInterests(CaseReference reference, Found found) {
        bestInterests.determine(reference, found);
    }

    /** Whether a provider is asked. */
    public boolean houseFound(CaseReference reference) {
        return rows.of(reference).question().isPresent();
    }

    /** Whether the provider that is asked has a place. */
    public boolean houseReady(CaseReference reference) {
        return rows.running(reference)
                .flatMap(Transfer::question)
                .filter(question -> question.answer() == TransferQuestion.Answer.READY)
                .isPresent();
    }

    /** Whether the coordinator wants providers asked. */
    public boolean askProviders(CaseReference reference) {
        return rows.running(reference)
                .filter(one -> one.next() == Transfer.Next.ASK_PROVIDERS || one.next() == Transfer.Next.NAME_PROVIDER)
                .isPresent();
    }

    /** Whether the coordinator wants her asked again. */
    public boolean askPerson(CaseReference reference) {
        return rows.running(reference)
                .filter(one -> one.next() == Transfer.Next.ASK_PERSON)
                .isPresent();
    }

    /** Asks the next provider that suits; there may be none. */
    @Transactional
    public void askNextHouse(CaseReference reference) {
        var now = clock.instant();
        var transfer = rows.of(reference);
        if (transfer.question().isPresent()) {
            transfer = transfer.answered(TransferQuestion.Answer.NO_ANSWER, now);
        }
        var named = Optional.ofNullable(transfer.wanted());
        var asked = transfer.askedAlready();
        var next = named.or(
                () -> rota.next(rows.of(reference).housing().capacity(), referral.withChild(reference), asked));
        rows.save(next.isPresent() ? transfer.asks(next.get(), now) : transfer);
    }

    @Override
    public boolean asks(OrganisationKind role) {
        return role == OrganisationKind.CRISIS_PROVIDER || role == OrganisationKind.SAFE_PROVIDER;
    }

    @Override
    public boolean isAsked(CaseReference reference, String organisation) {
        return rows.running(reference)
                .flatMap(Transfer::question)
                .filter(question -> question.provider().equals(organisation))
                .isPresent();
    }

    @Override
    public boolean isTaking(CaseReference reference, String organisation) {
        return houseReady(reference) && isAsked(reference, organisation);
    }

    /**
     * Says that somebody is to move, in her present house; a group, if she has one, hears of it.
     *
     * @throws Refusal for somebody who lives in no house, or is to move already
     */
    @Transactional
    public void ask(CaseReference reference, String reason, @Nullable LocalDate lastDay) {
        var stay = stays.current(reference).orElseThrow(() -> new Refusal("transfer.notInAHouse"));
        var before = rows.findByCaseReferenceOrderByNumber(reference.text());
        if (before.stream().anyMatch(Transfer::runs)) {
            throw new Refusal("transfer.runs");
        }
        NewRows.add(() -> rows.save(Transfer.asked(
                reference.text(),
                before.size() + 1,
                stay.housing(),
                stay.provider(),
                Transfer.Reason.valueOf(reason),
                lastDay,
                clock.instant())));
        if (stay.housing() == Housing.SAFE && group.named(reference)) {
            group.ask(reference, MultidisciplinaryGroup.Matter.MOVES);
        }
        events.publishEvent(new Asked(reference));
    }

    /** Has her asked where she wants to go on, once for each day on which her provider is said to end. */
    @Transactional
    void providerEnds(CaseReference reference, LocalDate lastDay) {
        boolean asked = rows.findByCaseReferenceOrderByNumber(reference.text()).stream()
                .anyMatch(transfer -> lastDay.equals(transfer.lastDay()));
        if (!asked && possible(reference)) {
            ask(reference, Transfer.Reason.PROVIDER_ENDS.name(), lastDay);
        }
    }

    @Transactional
    void agree(CaseReference reference, boolean agrees) {
        rows.save(rows.of(reference).says(agrees));
    }

    @Transactional
    void answer(CaseReference reference, boolean ready) {
        var answer = ready ? TransferQuestion.Answer.READY : TransferQuestion.Answer.NO_CAPACITY;
        rows.save(rows.of(reference).answered(answer, clock.instant()));
    }

    /** She is there: who gave her over is let go now, and not before. */
    @Transactional
    void arrive(CaseReference reference, Instant at) {
        var transfer = rows.of(reference);
        var taker = taker(reference);
        rows.save(transfer.ended(Transfer.Ending.ARRIVED, clock.instant()));
        stays.move(reference, transfer.housing(), taker, at);
        bodies.replace(reference, transfer.housing().capacity(), transfer.giver(), taker);
    }

    @Transactional
    void notArrived(CaseReference reference) {
        rows.save(rows.of(reference).answered(TransferQuestion.Answer.NOT_ARRIVED, clock.instant()));
    }

    /**
     * How it goes on when it does not by itself.
     *
     * @throws Refusal for asking providers about somebody who does not agree, or about a child for which it is not best, for one that cannot be named, and for leaving
     *     somebody with a provider that ends
     */
    @Transactional
    void settle(CaseReference reference, Transfer.Next how, @Nullable String provider) {
        var transfer = rows.of(reference);
        boolean asks = how == Transfer.Next.ASK_PROVIDERS || how == Transfer.Next.NAME_PROVIDER;
        if (asks && !transfer.agreed()) {
            throw new Refusal("transfer.doesNotAgree");
        }
        if (asks && interestsOpen(reference)) {
            throw new Refusal("transfer.notInInterests");
        }
        if (how == Transfer.Next.NAME_PROVIDER
                && eligible(reference).stream().map(Organisation::id).noneMatch(one -> one.equals(provider))) {
            throw new Refusal("transfer.noSuchProvider");
        }
        if (how == Transfer.Next.STAYS && transfer.lastDay() != null) {
            throw new Refusal("transfer.providerEnds");
        }
        if (transfer.question().isPresent()) {
            transfer = transfer.answered(TransferQuestion.Answer.NOT_ARRIVED, clock.instant());
        }
        var next = transfer.goesOn(how, how == Transfer.Next.NAME_PROVIDER ? provider : null);
        rows.save(how == Transfer.Next.STAYS ? next.ended(Transfer.Ending.STAYS, clock.instant()) : next);
    }

    /** Who can be named: everybody of the kind but who gives her over. */
    List<Organisation> eligible(CaseReference reference) {
        var transfer = rows.of(reference);
        return bodies.eligible(transfer.housing().capacity()).stream()
                .filter(one -> !one.id().equals(transfer.giver()))
                .toList();
    }

    Transfer.Reason reason(CaseReference reference) {
        return rows.of(reference).reason();
    }

    Optional<LocalDate> lastDay(CaseReference reference) {
        return Optional.ofNullable(rows.of(reference).lastDay());
    }

    int askedSoFar(CaseReference reference) {
        return rows.of(reference).questions().size();
    }

    /** What is best for a child is for its centre to say as soon as one answers for it. */
    @EventListener
    void on(ChildProtection.Named named) {
        if (runs(named.reference())) {
            events.publishEvent(new LookAgain(named.reference()));
        }
    }

    /** Nobody says for an adult what is best, and what was agreed for the child is asked again before anybody else is asked. */
    @EventListener
    void on(Referral.CameOfAge grown) {
        rows.running(grown.reference())
                .filter(transfer ->
                        transfer.agreed() && transfer.question().isEmpty() && !inBestInterests(grown.reference()))
                .ifPresent(transfer -> {
                    rows.save(transfer.says(false));
                    events.publishEvent(new LookAgain(grown.reference()));
                });
    }

    /** Who has left the house is moved nowhere. */
    @EventListener
    void on(ProviderStays.Gone gone) {
        rows.running(gone.reference())
                .filter(transfer -> transfer.housing() == gone.housing())
                .ifPresent(transfer -> over(gone.reference(), transfer, Transfer.Ending.LEFT));
    }

    /** Who lives at another provider by other means, or in another programme, is not moved any more: before she is asked anew. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ProviderStays.Came came) {
        rows.running(came.reference()).ifPresent(transfer -> over(came.reference(), transfer, Transfer.Ending.STAYS));
    }

    private void over(CaseReference reference, Transfer transfer, Transfer.Ending how) {
        rows.save(transfer.ended(how, clock.instant()));
        events.publishEvent(new Over(reference));
    }

    private TransferQuestion asked(CaseReference reference) {
        return rows.of(reference).questions().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("nobody was asked"));
    }
}
