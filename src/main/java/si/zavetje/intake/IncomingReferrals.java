package si.zavetje.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.casefile.AskedOrganisations;
import si.zavetje.casefile.CaseFile;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.forms.FormValues;
import si.zavetje.policy.Policies;
import si.zavetje.referral.ReferralOpening;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Receives what others than the police refer, offers it to police units, and lets the case begin when one takes it up. */
@Service
public class IncomingReferrals implements AskedOrganisations {

    private static final Limit SHOWN = Limit.of(200);

    /** A referral was taken up: the case begins. */
    public record TakenUp(CaseReference reference) {}

    /** A unit that has not answered is asked no longer; another one is. */
    public record GivenToAnother(CaseReference reference) {}

    /** What whoever sent a referral may know of it. */
    public record Sent(String receipt, Instant sentAt, State state, @Nullable String reason) {}

    /** How far a referral is, as its sender sees it. */
    public enum State {
        RECEIVED,
        TAKEN_UP,
        CANNOT_BE_TAKEN_UP,
        POLICE_NOT_TOLD
    }

    private final IncomingReferralRows rows;
    private final ContactPoint contactPoint;
    private final ReferredFacts facts;
    private final ReferralOpening opening;
    private final CaseFile caseFile;
    private final Responsibilities responsibilities;
    private final Policies policies;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncomingReferrals(
            IncomingReferralRows rows,
            ContactPoint contactPoint,
            ReferredFacts facts,
            ReferralOpening opening,
            CaseFile caseFile,
            Responsibilities responsibilities,
            Policies policies,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.contactPoint = contactPoint;
        this.facts = facts;
        this.opening = opening;
        this.caseFile = caseFile;
        this.responsibilities = responsibilities;
        this.policies = policies;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** What an organisation has sent, the newest first. */
    public List<Sent> sentBy(String organisation) {
        return rows.findBySenderOrderBySentAtDesc(organisation, SHOWN).stream()
                .map(one -> new Sent(one.receipt(), one.sentAt(), state(one), reason(one)))
                .toList();
    }

    private static State state(IncomingReferral referral) {
        if (referral.ending() == IncomingReferral.Ending.TAKEN_UP) {
            return State.TAKEN_UP;
        }
        if (referral.offers().isEmpty()) {
            return State.POLICE_NOT_TOLD;
        }
        return referral.offer().isPresent() ? State.RECEIVED : State.CANNOT_BE_TAKEN_UP;
    }

    private static @Nullable String reason(IncomingReferral referral) {
        return state(referral) != State.CANNOT_BE_TAKEN_UP
                ? null
                : referral.lastOffer().map(Offer::reason).map(Enum::name).orElse(null);
    }

    @Override
    public boolean asks(OrganisationKind role) {
        return false;
    }

    @Override
    public boolean isAsked(CaseReference reference, String organisation) {
        return false;
    }

    @Override
    public boolean isSender(CaseReference reference, String organisation) {
        return rows.existsByCaseReferenceAndSenderAndEndingIsNull(reference.text(), organisation);
    }

    /** Who sent it. */
    public String sender(CaseReference reference) {
        return Optional.ofNullable(rows.of(reference).sender())
                .orElseThrow(() -> new IllegalStateException("whoever sent it has no account"));
    }

    /** Which unit is to answer. */
    public String unit(CaseReference reference) {
        return asked(reference).unit();
    }

    /** By when the unit is to answer; whether danger is not known counts as danger. */
    public Instant answerDue(CaseReference reference) {
        return deadlines.due(
                reference,
                urgent(reference, "referral.receive"),
                asked(reference).offeredAt());
    }

    /** After when its silence is looked into. */
    public Instant silentAt(CaseReference reference) {
        return deadlines.due(
                reference,
                urgent(reference, "referral.silence"),
                asked(reference).offeredAt());
    }

    private String urgent(CaseReference reference, String rule) {
        return rows.of(reference).danger() ? rule + ".danger" : rule;
    }

    /** Whether a unit is asked. */
    public boolean offered(CaseReference reference) {
        return rows.of(reference).offer().isPresent();
    }

    /** Whether it is a case now. */
    public boolean takenUp(CaseReference reference) {
        return rows.of(reference).ending() == IncomingReferral.Ending.TAKEN_UP;
    }

    /** Whether an organisation waits for what becomes of it. */
    public boolean comesBack(CaseReference reference) {
        return rows.of(reference).sender() != null;
    }

    /** Whether it was not meant seriously, as the unit says. */
    public boolean notMeant(CaseReference reference) {
        return rows.of(reference)
                .lastOffer()
                .filter(offer -> offer.reason() == Offer.Reason.MISUSE)
                .isPresent();
    }

    /** Whether the person is still helped without the police. */
    public boolean helpGoesOn(CaseReference reference) {
        var referral = rows.of(reference);
        return referral.open() && referral.offer().isEmpty();
    }

    /** Whether there is a unit that can receive one. */
    boolean canReceive() {
        return !contactPoint.units(Set.of(), Set.of()).isEmpty();
    }

    /** Takes a referral in under a fresh case reference, so that its file, its keys and its clocks are there. */
    @Transactional
    IncomingReferral receive(Sending sending) {
        return receive(IncomingReferral.newReceipt(), sending);
    }

    @Transactional
    IncomingReferral receive(String receipt, Sending sending) {
        var reference = caseFile.open(policies.inForce(clock).name());
        var referral = IncomingReferral.sent(reference, receipt, sending, clock.instant());
        return NewRows.add(() -> rows.save(sending.toPolice() ? offered(referral, contactPoint.unit()) : referral));
    }

    /** The case begins, as if the police had referred the person on the day on which the referral was sent. */
    @Transactional
    void takeUp(CaseReference reference, Reader by) {
        var referral = rows.of(reference);
        var said = facts.of(referral);
        rows.save(referral.takenUp(clock.instant()));
        if (!referral.form().equals(ReferredFacts.FORM)) {
            caseFile.record(reference, ReferredFacts.FORM, said, by);
        }
        var all = new HashMap<String, Object>();
        said.values().forEach(all::putAll);
        opening.open(reference, FormValues.recorded(all), referral.sentAt());
        events.publishEvent(new TakenUp(reference));
    }

    @Transactional
    void passOn(CaseReference reference, String unit) {
        demandUnit(reference, unit);
        rows.save(rows.of(reference).passedOnTo(unit, clock.instant()));
        responsibilities.assign(reference, Capacity.POLICE, unit);
    }

    @Transactional
    void refuse(CaseReference reference, Offer.Refused why) {
        var referral = rows.of(reference).refused(why, clock.instant());
        boolean nobodyWaits = referral.sender() == null && why.reason() == Offer.Reason.MISUSE;
        rows.save(nobodyWaits ? referral.ended(IncomingReferral.Ending.NOT_TAKEN_UP, clock.instant()) : referral);
    }

    /** Asks a unit, again or another one. */
    @Transactional
    void offer(CaseReference reference, String unit) {
        demandUnit(reference, unit);
        rows.save(offered(rows.of(reference), unit));
    }

    /** Asks another unit, because the one that was asked does not answer; if it has answered meanwhile, that holds. */
    @Transactional
    void giveToAnother(CaseReference reference, String unit) {
        var referral = rows.of(reference);
        if (referral.offer().isPresent()) {
            demandUnit(reference, unit);
            rows.save(offered(referral, unit));
            events.publishEvent(new GivenToAnother(reference));
        }
    }

    /** The police are told of somebody of whom they were not told. */
    @Transactional
    void tellPolice(CaseReference reference, boolean danger) {
        var referral = rows.of(reference);
        rows.save(offered(danger ? referral.inDanger() : referral, contactPoint.unit()));
    }

    @Transactional
    void leave(CaseReference reference, IncomingReferral.SenderNext next) {
        rows.save(rows.of(reference).leftBySender(next));
    }

    @Transactional
    void end(CaseReference reference, IncomingReferral.Ending how) {
        rows.save(rows.of(reference).ended(how, clock.instant()));
    }

    /** The clocks are short from now on. */
    @Transactional
    void foundInDanger(CaseReference reference) {
        var referral = rows.of(reference);
        if (!referral.danger()) {
            rows.save(referral.inDanger());
            events.publishEvent(new FactsChanged(reference));
        }
    }

    IncomingReferral of(CaseReference reference) {
        return rows.of(reference);
    }

    /** The units that can be asked, by what they are called; never the one that is asked now. */
    Map<String, String> units(CaseReference reference) {
        var referral = rows.of(reference);
        var asked = referral.offers().stream().map(Offer::unit).collect(Collectors.toSet());
        return contactPoint.units(
                asked, referral.offer().map(Offer::unit).map(Set::of).orElse(Set.of()));
    }

    private IncomingReferral offered(IncomingReferral referral, String unit) {
        responsibilities.assign(new CaseReference(referral.caseReference()), Capacity.POLICE, unit);
        return referral.offeredTo(unit, clock.instant());
    }

    private void demandUnit(CaseReference reference, String unit) {
        if (!units(reference).containsKey(unit)) {
            throw new Refusal("intake.noSuchUnit");
        }
    }

    private Offer asked(CaseReference reference) {
        return rows.of(reference).lastOffer().orElseThrow(() -> new IllegalStateException("no unit is asked"));
    }
}
