package si.zavetje.risk.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.CaseMessages;
import si.zavetje.process.Emergencies;
import si.zavetje.risk.Measure;
import si.zavetje.risk.RiskLevel;
import si.zavetje.risk.Risks;

/** Begins what a level or a measure of an assessment names, once, and sets the clock of the next assessment. */
@Component
class WhatRisksDemand {

    private final Emergencies emergencies;
    private final CaseMessages messages;

    WhatRisksDemand(Emergencies emergencies, CaseMessages messages) {
        this.emergencies = emergencies;
        this.messages = messages;
    }

    /** Moving somebody asks the police too; who is asked already is not asked a second time. */
    @EventListener
    void on(Risks.Assessed assessed) {
        var reference = assessed.reference().text();
        if (assessed.measures().contains(Measure.RELOCATE)) {
            emergencies.beginUnlessRunning("Relocation", reference);
        }
        if (assessed.level() == RiskLevel.CRITICAL) {
            emergencies.beginUnlessAsked("PoliceProtection", "UserTask_ProtectPerson", reference);
        }
        if (assessed.measures().contains(Measure.WITNESS_PROTECTION_REFERRAL)) {
            emergencies.beginUnlessRunning("WitnessProtection", reference);
        }
    }

    /** The next assessment takes the place of the one that was to come. */
    @EventListener
    void on(Risks.ReviewFixed fixed) {
        messages.tell(fixed.reference(), "risk.assessed");
        emergencies.begin("RiskReview", fixed.reference().text());
    }
}
