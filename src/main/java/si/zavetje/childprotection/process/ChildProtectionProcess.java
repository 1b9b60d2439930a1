package si.zavetje.childprotection.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.childprotection.ChildMatters;
import si.zavetje.childprotection.ChildProtection;
import si.zavetje.childprotection.Guardians;
import si.zavetje.process.CaseMessages;
import si.zavetje.process.Emergencies;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** Begins the protection of a child as soon as somebody is one, or help is refused for one, and asks the adult again. */
@Component
class ChildProtectionProcess {

    private final Emergencies emergencies;
    private final CaseMessages messages;
    private final Referral referral;
    private final ChildMatters matters;

    ChildProtectionProcess(Emergencies emergencies, CaseMessages messages, Referral referral, ChildMatters matters) {
        this.emergencies = emergencies;
        this.messages = messages;
        this.referral = referral;
        this.matters = matters;
    }

    @EventListener
    void on(Referral.Received received) {
        if (referral.child(received.reference())) {
            begin(received.reference());
        }
    }

    @EventListener
    void on(Referral.FoundToBeChild found) {
        emergencies.end("ComingOfAge", found.reference().text());
        begin(found.reference());
    }

    /** What the closing of a case has ended is not over for a child, or for somebody who was one, when it is opened again. */
    @EventListener
    void on(Referral.OpenedAgain opened) {
        if (referral.child(opened.reference())) {
            begin(opened.reference());
        }
        askAdult(opened.reference());
    }

    @EventListener
    void on(Referral.HelpRefusedForChild refused) {
        begin(refused.reference());
    }

    /** A child and who speaks for it do not want the same: the centre hears both. */
    @EventListener
    void on(Referral.ChildDisagrees disagrees) {
        begin(disagrees.reference());
    }

    /** A child that asks for asylum needs a guardian for that. */
    @EventListener
    void on(Referral.LegalStatusCorrected corrected) {
        if (referral.legalStatus(corrected.reference()) == Referral.LegalStatus.ASYLUM_APPLICANT
                && referral.child(corrected.reference())) {
            begin(corrected.reference());
        }
    }

    /** The centre looks into it, and whoever is to name one is asked if there is none. */
    @EventListener
    void on(Guardians.Suspected suspected) {
        emergencies.beginUnlessRunning("GuardianConflict", suspected.reference().text());
    }

    @EventListener
    void on(Guardians.ConflictOver over) {
        messages.tell(over.reference(), "child.conflictOver");
    }

    @EventListener
    void on(ChildProtection.Named named) {
        messages.tell(named.reference(), "child.centreNamed");
    }

    @EventListener
    void on(Guardians.Moved moved) {
        begin(moved.reference());
    }

    @EventListener
    void on(Referral.ChildLeaves leaves) {
        begin(leaves.reference());
    }

    /** Where a child is who does not live where she lived is for somebody to find out at once. */
    @EventListener
    void on(CaseEvents.Happened happened) {
        boolean gone =
                happened.is(EventKind.LEFT) || happened.is(EventKind.LEFT_COUNTRY) || happened.is(EventKind.MISSING);
        if (gone && referral.child(happened.reference())) {
            begin(happened.reference());
        }
        if (happened.is(EventKind.RETURNED) || happened.is(EventKind.ASSISTANCE_WANTED)) {
            askAdult(happened.reference());
        }
    }

    /** Who could not be asked when coming of age is asked as soon as somebody can. */
    private void askAdult(CaseReference reference) {
        if (matters.adultNotAsked(reference)) {
            emergencies.beginUnlessRunning("ComingOfAge", reference.text());
        }
    }

    @EventListener
    void on(Referral.CameOfAge grown) {
        emergencies.end("ChildProtection", grown.reference().text());
        emergencies.end("Guardianship", grown.reference().text());
        emergencies.end("GuardianConflict", grown.reference().text());
        emergencies.beginUnlessRunning("ComingOfAge", grown.reference().text());
    }

    /** Whoever is asked already is not asked a second time, and nobody for a case that is closed. */
    private void begin(CaseReference reference) {
        if (referral.open(reference)) {
            emergencies.beginUnlessRunning("ChildProtection", reference.text());
        }
    }
}
