package si.zavetje.caseactions;

import java.util.Set;
import java.util.function.Predicate;
import si.zavetje.casefile.Compartment;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** A form that whoever writes in a part of the file may begin in an open case. */
public record FormOfPart(String name, String model, Compartment part, Predicate<CaseReference> isOpen)
        implements CaseAction {

    @Override
    public boolean mayOpen(CaseReference reference, Reader reader, Set<Compartment> writes) {
        return writes.contains(part) && isOpen.test(reference);
    }
}
