package si.zavetje.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import si.zavetje.keys.Columns;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** That somebody looks into a case: who, at which questions of which part of the file, and for which task. Never an answer. */
public record Look(
        Reader reader,
        CaseReference reference,
        What what,
        @Nullable String task,
        Map<String, ? extends Collection<String>> fields) {

    /** What is looked at. */
    public enum What {
        /** A form with what is filled in beforehand. */
        FORM,
        /** The file of the case. */
        FILE,
        /** What goes with the person to somebody else. */
        SHEET,
        /** What the person may read about her rights and what was decided. */
        INFORMATION
    }

    /** The parts of the file, in one order. */
    String compartments() {
        return String.join(" ", new TreeSet<>(fields.keySet()));
    }

    /** The names of the questions, part by part, in one order. */
    String fieldNames() {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(part -> part.getKey() + ": " + String.join(" ", new TreeSet<>(part.getValue())))
                        .collect(Collectors.joining("; "));
    }

    Columns columns(UUID id, Instant at) {
        return Columns.of(
                "zv_look",
                id,
                at,
                reader.username(),
                reader.organisation(),
                reader.role(),
                reference,
                what,
                task,
                compartments(),
                fieldNames());
    }
}
