package si.zavetje.reflection.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.process.CaseMessages;
import si.zavetje.process.Emergencies;
import si.zavetje.referral.Referral;
import si.zavetje.reflection.ReflectionPeriod;
import si.zavetje.reflection.Residence;
import si.zavetje.shared.CaseReference;

/** Tells the models of the stay what became of the permission and the permit, and takes questions back that are answered. */
@Component
class ReflectionPeriodProcess {

    private static final String PERMIT = "ResidencePermit";

    private final CaseMessages messages;
    private final Emergencies work;
    private final Referral referral;
    private final Residence residence;

    ReflectionPeriodProcess(CaseMessages messages, Emergencies work, Referral referral, Residence residence) {
        this.messages = messages;
        this.work = work;
        this.referral = referral;
        this.residence = residence;
    }

    @EventListener
    void on(ReflectionPeriod.TitleGranted granted) {
        messages.tell(granted.reference(), "reflection.titleGranted");
    }

    @EventListener
    void on(ReflectionPeriod.Over over) {
        messages.tell(over.reference(), "permission.over");
    }

    /** Who waits for a title asks again. */
    @EventListener
    void on(Referral.LegalStatusCorrected corrected) {
        if (!referral.needsPermissionToStay(corrected.reference())) {
            messages.tell(corrected.reference(), "reflection.titleGranted");
        }
    }

    /** Whoever watches the permit she has follows her application for the next one too. */
    @EventListener
    void on(Residence.AppliedFor applied) {
        work.beginUnlessRunning(PERMIT, applied.reference().text());
    }

    @EventListener
    void on(Residence.Refused refused) {
        messages.tell(refused.reference(), "residence.refused");
    }

    /** A permit of somebody who died or has left Slovenia is not watched. */
    @EventListener
    void on(CaseEvents.Happened happened) {
        if (happened.is(EventKind.DECEASED) || happened.is(EventKind.LEFT_COUNTRY)) {
            messages.tell(happened.reference(), "residence.over");
        }
    }

    /** Who did not die, and whoever is back, has a permit that is watched again. */
    @EventListener
    void on(CaseEvents.NoLonger over) {
        var reference = over.reference();
        boolean stopped = over.kind() == EventKind.DECEASED || over.kind() == EventKind.LEFT_COUNTRY;
        if (stopped) {
            watchAgain(reference);
        }
    }

    @EventListener
    void on(Referral.OpenedAgain opened) {
        watchAgain(opened.reference());
    }

    private void watchAgain(CaseReference reference) {
        if (residence.pending(reference) || residence.watched(reference)) {
            work.beginUnlessRunning(PERMIT, reference.text());
        }
    }
}
