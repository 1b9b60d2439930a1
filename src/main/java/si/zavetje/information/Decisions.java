package si.zavetje.information;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.identification.Identification;
import si.zavetje.multidisciplinary.GroupDecisions;
import si.zavetje.recovery.Recovery;
import si.zavetje.reflection.ReflectionPeriod;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** What was decided about a person, as far as who gives her the sheet may know it. */
@Component
class Decisions {

    /** A decision with the day that counts for it, if one does. */
    record Decision(String name, @Nullable LocalDate day) {

        String in(SheetLanguage language) {
            return day == null ? language.say(name) : language.say(name, day);
        }
    }

    private final CaseFile file;
    private final Identification identification;
    private final ReflectionPeriod reflection;
    private final Recovery recovery;
    private final GroupDecisions group;

    Decisions(
            CaseFile file,
            Identification identification,
            ReflectionPeriod reflection,
            Recovery recovery,
            GroupDecisions group) {
        this.file = file;
        this.identification = identification;
        this.reflection = reflection;
        this.recovery = recovery;
        this.group = group;
    }

    List<Decision> of(CaseReference reference, Reader reader) {
        var decided = new ArrayList<Decision>();
        if (file.shows(reference, Compartment.POLICE, reader) && identification.noGrounds(reference)) {
            decided.add(new Decision("decision.noGrounds", null));
        }
        if (file.shows(reference, Compartment.RESIDENCE, reader)) {
            recovery.until(reference)
                    .map(day -> new Decision("decision.timeToThink", day))
                    .ifPresent(decided::add);
            reflection
                    .validUntil(reference)
                    .map(day -> new Decision("decision.mayStay", day))
                    .ifPresent(decided::add);
            if (reflection.refused(reference)) {
                decided.add(new Decision("decision.mayNotStay", null));
            }
        }
        if (file.shows(reference, Compartment.GROUP, reader)) {
            group.rightLostOn(reference)
                    .map(day -> new Decision("decision.helpEnds", day))
                    .ifPresent(decided::add);
        }
        return decided;
    }
}
