package si.zavetje.caseevents.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.caseevents.Absence;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.process.Emergencies;
import si.zavetje.referral.Referral;

/** Begins the work that an event demands, beside whatever runs in the case. */
@Component
class WhatEventsDemand {

    private final CaseEvents events;
    private final Emergencies emergencies;

    WhatEventsDemand(CaseEvents events, Emergencies emergencies) {
        this.events = events;
        this.emergencies = emergencies;
    }

    /** Danger is danger, whether it is reported or was overlooked. */
    @EventListener
    void on(Referral.DangerCorrected corrected) {
        if (corrected.inDanger()) {
            emergencies.begin("Relocation", corrected.reference().text());
        }
    }

    @EventListener
    void on(CaseEvents.Happened happened) {
        var reference = happened.reference().text();
        switch (happened.report().kind()) {
            case MISSING -> missing(happened);
            case IN_DANGER -> emergencies.begin("Relocation", reference);
            case GROUP_NEEDED -> emergencies.begin("GroupRequest", reference);
            case MORE_DAYS_NEEDED -> emergencies.begin("MoreDaysRequest", reference);
            case LEFT,
                    RETURNED,
                    POSSIBLY_CHILD,
                    GUARDIAN_SUSPECTED,
                    ASSISTANCE_WITHDRAWN,
                    ASSISTANCE_WANTED,
                    NOT_FOUND,
                    LEFT_COUNTRY,
                    DECEASED -> {}
        }
    }

    /** Who is missing, or is so after all, is reported, unless that is still to be done. */
    private void missing(CaseEvents.Happened happened) {
        boolean missing = !happened.again()
                || events.absence(happened.reference()).filter(Absence::missing).isPresent();
        if (missing) {
            emergencies.beginUnlessRunning("MissingPerson", happened.reference().text());
        }
    }
}
