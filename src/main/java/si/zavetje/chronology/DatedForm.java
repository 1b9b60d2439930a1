package si.zavetje.chronology;

import java.util.Map;
import java.util.Optional;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** A form whose dates are to be looked at: its typed answers, how its questions are worded, and the case if there is one yet. */
public record DatedForm(
        String name,
        Map<String, Object> answers,
        Map<String, String> labels,
        Optional<CaseReference> reference,
        Reader by) {}
