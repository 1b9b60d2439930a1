package si.zavetje.reflection.process;

import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.Period;
import si.zavetje.reflection.ReflectionPeriod;
import si.zavetje.reflection.Residence;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** Answers the questions of the model of the residence permit. */
@Component("residencePermitTasks")
public class ResidencePermitTasks {

    private final Residence residence;
    private final ReflectionPeriod reflection;
    private final Deadlines deadlines;

    ResidencePermitTasks(Residence residence, ReflectionPeriod reflection, Deadlines deadlines) {
        this.residence = residence;
        this.reflection = reflection;
        this.deadlines = deadlines;
    }

    /** Whether an application is not decided. */
    public boolean pending(String caseReference) {
        return residence.pending(new CaseReference(caseReference));
    }

    /** Whether the end of a permit is to be watched. */
    public boolean watched(String caseReference) {
        return residence.watched(new CaseReference(caseReference));
    }

    /** When to look after an application that is still not decided: when the title she has ends, or, if it has ended, some time from now. */
    @CountedBy(
            value = "art50.permitCheck",
            also = {"art50.initial", "art50.extension"},
            owner = Capacity.POLICE)
    public Date permitCheck(String caseReference) {
        var reference = new CaseReference(caseReference);
        var end = reflection
                .validUntil(reference)
                .map(day -> new Period(day).endsAt())
                .orElse(Instant.EPOCH);
        return Date.from(end.isAfter(deadlines.moment()) ? end : deadlines.due(reference, "art50.permitCheck"));
    }

    /** When to look at a permit again: before its end, and when it has ended. */
    @CountedBy(
            value = "residence.remind.first",
            also = {"residence.remind.second", "residence.remind.third"},
            owner = Capacity.POLICE)
    public Date nextLook(String caseReference) {
        return Date.from(residence.nextLook(new CaseReference(caseReference)));
    }
}
