package si.zavetje.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
        UNKNOWN;

        /** Only who stays without a right to needs the permission; whose status is unknown is protected as if she did. */
        boolean needsPermissionToStay() {
            return this == TCN_IRREGULAR || this == UNKNOWN;
        }
    }

    /** What the coordinator says about a referral of somebody who may have been referred before. */
    public enum Answer {
        /** A person seen for the first time. */
        NEW,
        /** The person's case is open: this referral belongs to it. */
        LINK,
        /** The person's case is closed: this is a new one of its own. */
        RE_REFERRAL
    }

    /** A person was referred; the identification begins. */
    public record Received(CaseReference reference, Instant receivedAt, boolean immediateDanger) {}

    private final ReceivedReferrals referrals;
    private final PersonIndex persons;
    private final CaseLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Referral(
            ReceivedReferrals referrals,
            PersonIndex persons,
            CaseLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.referrals = referrals;
        this.persons = persons;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void register(ReceivedReferral referral, ReferredPerson person) {
        referrals.add(referral);
        var reference = new CaseReference(referral.caseReference());
        persons.add(reference, person);
        events.publishEvent(new Received(reference, referral.receivedAt(), referral.immediateDanger()));
    }

    /** On what ground the person is in Slovenia. */
    public LegalStatus legalStatus(CaseReference reference) {
        return referrals.of(reference).legalStatus();
    }

    /** Whether she stays without a right to, or may do so, and is to be offered the permission to stay (Art. 50). */
    public boolean needsPermissionToStay(CaseReference reference) {
        return legalStatus(reference).needsPermissionToStay();
    }

    /** Whether she is a child today, or must be treated as one because her age is in doubt. */
    public boolean child(CaseReference reference) {
        return referrals.of(reference).childOn(LegalZone.dayOf(clock.instant()));
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

    /** How many children came with her. */
    public int accompanyingChildren(CaseReference reference) {
        return referrals.of(reference).accompanyingChildren();
    }

    /** Whether she was held by the authorities when she was referred. */
    public boolean detained(CaseReference reference) {
        return referrals.of(reference).detained();
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
            referrals.end(referral, outcome, clock.instant());
        }
    }

    /** The cases whose person may be the same, each with how much they are alike and whether it is open. */
    public List<String> similarCases(CaseReference reference) {
        return persons.matches(reference).stream()
                .map(match -> match.otherReference() + " (" + match.likeness() + ", "
                        + (match.open() ? "open" : "closed") + ")")
                .toList();
    }

    /** Takes the coordinator's answer; a link to an open case only proposes, an officer confirms it. */
    @Transactional
    public void compare(CaseReference reference, Answer answer, String typedReference) {
        if (answer == Answer.NEW) {
            return;
        }
        var earlier = CaseReference.parse(typedReference)
                .filter(parsed -> !parsed.equals(reference))
                .flatMap(referrals::find)
                .orElseThrow(() -> new Refusal("referral.noSuchCase"));
        if (answer == Answer.LINK && !earlier.open()) {
            throw new Refusal("referral.earlierCaseClosed");
        }
        if (answer == Answer.RE_REFERRAL && earlier.open()) {
            throw new Refusal("referral.earlierCaseOpen");
        }
        links.add(reference, new CaseReference(earlier.caseReference()), CaseLinks.Kind.valueOf(answer.name()));
    }

    /** Confirms the proposed link, or takes it back; either way it stays on record. */
    @Transactional
    public void judgeLink(CaseReference reference, boolean samePerson) {
        var link = links.standing(reference).orElseThrow();
        if (samePerson) {
            links.confirm(link);
        } else {
            links.undo(link);
        }
    }

    /** The case this one was joined to, or is proposed to be joined to. */
    public Optional<CaseReference> linkedTo(CaseReference reference) {
        return links.standing(reference).map(link -> new CaseReference(link.earlierReference()));
    }

    /** Whether somebody proposed to join this case to an open one. */
    public boolean linkProposed(CaseReference reference) {
        return links.standing(reference)
                .filter(link -> link.kind() == CaseLinks.Kind.LINK)
                .isPresent();
    }

    /** Whether an officer confirmed that this case belongs to an open one. */
    public boolean linkConfirmed(CaseReference reference) {
        return links.standing(reference).filter(CaseLinks.Link::confirmed).isPresent();
    }

    /** Forgets by what a person would be recognised, because she declined everything; she may always come back. */
    @Transactional
    public void forgetPerson(CaseReference reference) {
        persons.forget(reference);
    }

    /** Whether the assistance in this case is still going on. */
    public boolean open(CaseReference reference) {
        return referrals.of(reference).open();
    }
}
