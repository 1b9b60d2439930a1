package si.zavetje.earlierreferrals;

import java.util.HashSet;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.casefile.AskedOrganisations;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Whether a referral is of somebody referred before: the coordinator believes it, the unit that knows the person says so. */
@Service
public class EarlierReferrals implements AskedOrganisations {

    /** What the coordinator says about a referral of somebody who may have been referred before. */
    public enum Answer {
        /** A person seen for the first time. */
        NEW,
        /** The person's case is open: this referral belongs to it. */
        LINK,
        /** The person's case is closed: this is a new one of its own. */
        RE_REFERRAL
    }

    /** A further referral is of the person of an open case. */
    public record LinkConfirmed(CaseReference openCase) {}

    private final Referral referral;
    private final CaseLinks links;
    private final Responsibilities responsibilities;
    private final ApplicationEventPublisher events;

    EarlierReferrals(
            Referral referral, CaseLinks links, Responsibilities responsibilities, ApplicationEventPublisher events) {
        this.referral = referral;
        this.links = links;
        this.responsibilities = responsibilities;
        this.events = events;
    }

    /**
     * Takes the coordinator's answer; a link to an open case only proposes.
     *
     * @throws Refusal for a reference that does not fit the answer, or that is itself linked to this one
     */
    @Transactional
    public void compare(CaseReference reference, Answer answer, String typedReference) {
        if (answer == Answer.NEW) {
            return;
        }
        var earlier = CaseReference.parse(typedReference)
                .filter(parsed -> !parsed.equals(reference))
                .filter(referral::received)
                .orElseThrow(() -> new Refusal("referral.noSuchCase"));
        if (answer == Answer.LINK && !referral.open(earlier)) {
            throw new Refusal("referral.earlierCaseClosed");
        }
        if (answer == Answer.RE_REFERRAL && referral.open(earlier)) {
            throw new Refusal("referral.earlierCaseOpen");
        }
        if (leadsTo(earlier, reference)) {
            throw new Refusal("referral.linkedTheOtherWay");
        }
        links.add(reference, earlier, CaseLink.Kind.valueOf(answer.name()));
    }

    /** Confirms the proposed link, or takes it back; either way it stays on record. */
    @Transactional
    public void judgeLink(CaseReference reference, boolean samePerson) {
        var link = links.standing(reference).orElseThrow();
        if (samePerson) {
            links.confirm(link);
            tellTheOpenCase(link.earlier());
        } else {
            links.undo(link);
        }
    }

    /** When it was closed meanwhile, the second one is the case of the person. */
    private void tellTheOpenCase(CaseReference earlier) {
        if (referral.open(earlier)) {
            events.publishEvent(new LinkConfirmed(earlier));
        }
    }

    /** The case this one was joined to, or is proposed to be joined to. */
    public Optional<CaseReference> linkedTo(CaseReference reference) {
        return links.standing(reference).map(CaseLink::earlier);
    }

    /** Whether somebody proposed to join this case to an open one. */
    public boolean linkProposed(CaseReference reference) {
        return proposed(reference).isPresent();
    }

    /** Whether the unit that has the open case confirmed that this one is of the same person. */
    public boolean linkConfirmed(CaseReference reference) {
        return proposed(reference).filter(CaseLink::confirmed).isPresent();
    }

    /** The police unit that has the case to which a link is proposed: it knows the person, and the sender is not asked. */
    public Optional<String> unitThatHasIt(CaseReference reference) {
        return proposed(reference)
                .map(CaseLink::earlier)
                .flatMap(earlier -> responsibilities.organisationFor(earlier, Capacity.POLICE));
    }

    @Override
    public boolean asks(OrganisationKind role) {
        return role == OrganisationKind.POLICE;
    }

    @Override
    public boolean isAsked(CaseReference reference, String organisation) {
        return proposed(reference).filter(links::genuine).isPresent()
                && unitThatHasIt(reference).filter(organisation::equals).isPresent();
    }

    private Optional<CaseLink> proposed(CaseReference reference) {
        return links.standing(reference).filter(link -> link.kind() == CaseLink.Kind.LINK);
    }

    private boolean leadsTo(CaseReference from, CaseReference reference) {
        var seen = new HashSet<CaseReference>();
        var at = Optional.of(from);
        while (at.isPresent() && seen.add(at.get())) {
            at = linkedTo(at.get());
            if (at.filter(reference::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
