package si.zavetje.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.recognition.PersonFacts;
import si.zavetje.recognition.PersonIndex;
import si.zavetje.recognition.ReferredPerson;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** What is known from the referral of a person, for everybody who goes on from there. */
@Service
public class Referral {

    /** On what ground a referred person is in Slovenia. */
    public enum LegalStatus {
        SI_CITIZEN,
        EU,
        TCN_LEGAL,
        TCN_IRREGULAR,
        ASYLUM_APPLICANT,
        INT_PROTECTION,
        TEMP_PROTECTION,
        UNKNOWN
    }

    /** A person was referred; the identification begins. */
    public record Received(CaseReference reference, Instant receivedAt, boolean immediateDanger) {}

    /** The assistance goes on after all; what only waited for a day and ended with the case waits again. */
    public record OpenedAgain(CaseReference reference) {}

    /** The ground on which somebody is in Slovenia is another than was thought. */
    public record LegalStatusCorrected(CaseReference reference, LegalStatus before, LegalStatus now) {}

    /** Somebody is a child, or is to be treated as one, who was not. */
    public record FoundToBeChild(CaseReference reference) {}

    /** Somebody said no to assistance for a child, or she did herself: it ends nothing, and somebody has to act. */
    public record HelpRefusedForChild(CaseReference reference) {}

    /** A child does not want what was answered for it: both are heard, and somebody has to weigh it. */
    public record ChildDisagrees(CaseReference reference) {}

    /** A child leaves a house or a programme: somebody has to look after her where she goes. */
    public record ChildLeaves(CaseReference reference) {}

    /** Somebody was a child until now: what was decided for her is asked of her. */
    public record CameOfAge(CaseReference reference) {}

    /** Somebody is in danger of whom it was not known, or is not although it was thought. */
    public record DangerCorrected(CaseReference reference, boolean inDanger) {}

    private final ReceivedReferrals referrals;
    private final PersonIndex persons;
    private final PersonFacts facts;
    private final Ages ages;
    private final ObjectProvider<WordOfGuardian> guardians;
    private final DecisionTables tables;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Referral(
            ReceivedReferrals referrals,
            PersonIndex persons,
            PersonFacts facts,
            Ages ages,
            ObjectProvider<WordOfGuardian> guardians,
            DecisionTables tables,
            ApplicationEventPublisher events,
            Clock clock) {
        this.referrals = referrals;
        this.persons = persons;
        this.facts = facts;
        this.ages = ages;
        this.guardians = guardians;
        this.tables = tables;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void register(ReceivedReferral referral, ReferredPerson person, @Nullable LocalDate childUntil) {
        referrals.save(referral);
        var reference = new CaseReference(referral.caseReference());
        facts.keep(reference, new PersonFacts.Kept(person.facts(), childUntil));
        persons.add(reference, person);
        events.publishEvent(new Received(reference, referral.receivedAt(), referral.immediateDanger()));
    }

    /** On what ground the person is in Slovenia. */
    public LegalStatus legalStatus(CaseReference reference) {
        return referrals.of(reference).legalStatus();
    }

    /** Whether she stays without a right to, or may do so, and is to be offered the permission to stay (Art. 50). */
    public boolean needsPermissionToStay(CaseReference reference) {
        return tables.answer(
                        "PermissionToStayPath",
                        Map.of(
                                "day", LegalZone.dayOf(clock.instant()),
                                "legalStatus", legalStatus(reference).name()))
                .filter("NEEDED"::equals)
                .isPresent();
    }

    /** Whether she is a child today, or must be treated as one because her age is in doubt. */
    public boolean child(CaseReference reference) {
        return ages.child(reference);
    }

    /** The same, and no for what somebody sent and nobody has taken up: that is no case yet. */
    public boolean childOfCase(CaseReference reference) {
        return ages.childOfCase(reference);
    }

    /** Treats a person as a child from now on, because somebody who saw her doubts that she is grown up. */
    @Transactional
    public void treatAsChild(CaseReference reference) {
        if (!child(reference)) {
            ages.judge(reference, true, null);
        }
    }

    /** Whether a no ends or reduces assistance: never that of a child, or of who speaks for one. Every such way asks this. */
    public boolean mayGiveUp(CaseReference reference) {
        return !child(reference);
    }

    /** Takes a no to assistance, and says whether it counts; that of a child becomes work instead. */
    @Transactional
    public boolean refuses(CaseReference reference) {
        boolean counts = mayGiveUp(reference);
        if (!counts) {
            events.publishEvent(new HelpRefusedForChild(reference));
        }
        return counts;
    }

    /** Looks who has come of age since, in all open cases; each is told of once. */
    @Transactional
    public void lookWhoCameOfAge() {
        for (var reference : referrals.openOfChildren()) {
            if (!child(reference)) {
                ages.judge(reference, false, null);
                events.publishEvent(new CameOfAge(reference));
            }
        }
    }

    /** Takes down on what ground she is in Slovenia after all; what depended on it is asked again. */
    @Transactional
    public void correctLegalStatus(CaseReference reference, LegalStatus status) {
        var before = referrals.of(reference).legalStatus();
        if (before != status) {
            referrals.save(referrals.ofOpen(reference).withLegalStatus(status));
            events.publishEvent(new LegalStatusCorrected(reference, before, status));
            events.publishEvent(new FactsChanged(reference));
        }
    }

    /** Whether she was, or was not known not to be, in danger when it was last said. */
    public boolean inDanger(CaseReference reference) {
        return referrals.of(reference).immediateDanger();
    }

    /** Takes down that she is in danger of whom it was not known, or that she is not. */
    @Transactional
    public void correctDanger(CaseReference reference, boolean inDanger) {
        if (referrals.of(reference).immediateDanger() != inDanger) {
            referrals.save(referrals.ofOpen(reference).withDanger(inDanger));
            events.publishEvent(new DangerCorrected(reference, inDanger));
            events.publishEvent(new FactsChanged(reference));
        }
    }

    /** Takes down that she is in danger now, also when it was known before: somebody has to act on it again. */
    @Transactional
    public void foundInDanger(CaseReference reference) {
        if (!referrals.of(reference).immediateDanger()) {
            referrals.save(referrals.ofOpen(reference).withDanger(true));
            events.publishEvent(new FactsChanged(reference));
        }
        events.publishEvent(new DangerCorrected(reference, true));
    }

    /**
     * Takes an answer only from who may give it.
     *
     * @throws Refusal when a child would have to sign alone
     */
    public void demandGuardianOfChild(CaseReference reference, boolean signedAlone) {
        if (signedAlone && child(reference)) {
            throw new Refusal("referral.childNeedsGuardian");
        }
    }

    /**
     * Takes an answer that somebody else may have given for the person, as the form asks it: a guardian only on the days of the
     * guardianship, and a child's own no becomes work of those who weigh it.
     *
     * @throws Refusal when a child would have to sign alone, or the guardian's time is over
     */
    @Transactional
    public void takeWord(CaseReference reference, String signedBy, Optional<String> ownView) {
        demandGuardianOfChild(reference, signedBy.equals("VICTIM"));
        if (child(reference)) {
            if (signedBy.equals("GUARDIAN") && guardians.stream().anyMatch(list -> list.isOver(reference))) {
                throw new Refusal("referral.guardianOver").at("signedBy");
            }
            if (ownView.filter("DISAGREES"::equals).isPresent()) {
                events.publishEvent(new ChildDisagrees(reference));
            }
        }
    }

    /**
     * Lets a child leave for nothing that only a grown person can choose.
     *
     * @throws Refusal for a child
     */
    public void demandNoChild(CaseReference reference) {
        if (child(reference)) {
            throw new Refusal("referral.childIsNotLeft");
        }
    }

    /** Whoever looks after children hears of one who leaves a house or a programme. */
    @Transactional
    public void leaves(CaseReference reference) {
        if (child(reference)) {
            events.publishEvent(new ChildLeaves(reference));
        }
    }

    /** Whether a child is to be looked after: the person herself, or one who is with her. */
    public boolean withChild(CaseReference reference) {
        return child(reference) || accompanyingChildren(reference) > 0;
    }

    /** How many children came with her. */
    public int accompanyingChildren(CaseReference reference) {
        return referrals.of(reference).accompanyingChildren();
    }

    /** Takes down how many children are with her, now that it is known who they are. */
    @Transactional
    public void countAccompanyingChildren(CaseReference reference, int children) {
        if (referrals.of(reference).accompanyingChildren() != children) {
            referrals.save(referrals.ofOpen(reference).withChildren(children));
            events.publishEvent(new FactsChanged(reference));
        }
    }

    /** Whether she was held by the authorities when she was referred. */
    public boolean detained(CaseReference reference) {
        return referrals.of(reference).detained();
    }

    /** Whether a case of that reference was opened by a referral. */
    public boolean received(CaseReference reference) {
        return referrals.find(reference).isPresent();
    }

    /** When the referral was received; periods run from here, whenever it was typed in. */
    public Instant receivedAt(CaseReference reference) {
        return referrals.of(reference).receivedAt();
    }

    /** Notes with what outcome the assistance ended; the case is never deleted. */
    @Transactional
    public void end(CaseReference reference, String outcome) {
        var referral = referrals.of(reference);
        if (referral.open()) {
            referrals.save(referral.ended(outcome, clock.instant()));
        }
    }

    /** Forgets by what a person would be recognised, because she declined everything; she may always come back. */
    @Transactional
    public void forgetPerson(CaseReference reference) {
        persons.forget(reference);
    }

    /** When a case was closed, and with what outcome. */
    public record Ended(Instant at, String outcome) {}

    /** How a case was closed, if it is. */
    public Optional<Ended> closed(CaseReference reference) {
        return referrals.find(reference).flatMap(ReceivedReferral::ended);
    }

    /** Lets the assistance go on after all. */
    @Transactional
    public void reopen(CaseReference reference) {
        referrals.save(referrals.of(reference).openedAgain());
        events.publishEvent(new OpenedAgain(reference));
        events.publishEvent(new FactsChanged(reference));
    }

    /** Whether the assistance in this case is going on: it has begun, and has not ended. */
    public boolean open(CaseReference reference) {
        return referrals.find(reference).filter(ReceivedReferral::open).isPresent();
    }
}
