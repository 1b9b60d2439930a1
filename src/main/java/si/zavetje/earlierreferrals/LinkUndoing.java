package si.zavetje.earlierreferrals;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** How two people take apart what was joined as one person: one proposes it, somebody else confirms. */
@Service
public class LinkUndoing {

    /** Two cases are those of two people after all; whether what the later referral said was read in the earlier case. */
    public record Undone(CaseReference reference, CaseReference earlier, boolean wasRead) {}

    private final CaseLinks links;
    private final ApplicationEventPublisher events;

    LinkUndoing(CaseLinks links, ApplicationEventPublisher events) {
        this.links = links;
        this.events = events;
    }

    /** Whether somebody believes that a confirmed link of the case is one of two people. */
    public boolean proposed(CaseReference reference) {
        return link(reference).filter(link -> link.undoingProposedBy() != null).isPresent();
    }

    /** Whether there is anything to undo that nobody has proposed to undo. */
    boolean possible(CaseReference reference) {
        return link(reference).filter(link -> link.undoingProposedBy() == null).isPresent();
    }

    /**
     * Proposes it; until somebody else confirms, the link stands.
     *
     * @throws Refusal when there is nothing to undo, or it was proposed meanwhile
     */
    @Transactional
    void propose(CaseReference reference, Reader by) {
        if (!possible(reference)) {
            throw new Refusal("referral.nothingToUndo");
        }
        links.proposeUndoing(link(reference).orElseThrow(), by.username());
    }

    /**
     * Undoes the link, or keeps it; either way it stays on record.
     *
     * @throws Refusal when nobody proposed it, or the same person did
     */
    @Transactional
    void judge(CaseReference reference, boolean twoPeople, Reader by) {
        var link = link(reference)
                .filter(one -> one.undoingProposedBy() != null)
                .orElseThrow(() -> new Refusal("referral.nothingToUndo"));
        if (by.username().equals(link.undoingProposedBy())) {
            throw new Refusal("referral.undoneByOneAlone");
        }
        if (twoPeople) {
            links.undo(link);
            events.publishEvent(
                    new Undone(reference, link.earlier(), link.readAt() != null || link.policeReadAt() != null));
        } else {
            links.keep(link);
        }
    }

    private Optional<CaseLink> link(CaseReference reference) {
        return links.standing(reference).filter(link -> link.kind() == CaseLink.Kind.LINK && link.confirmed());
    }
}
