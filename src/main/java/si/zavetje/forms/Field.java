package si.zavetje.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.zavetje.casefile.Compartment;

/**
 * One question of a form, as its schema defines it: the options by what they are called, or under which name a feature offers
 * them when the form is read; and whether another answer than the one
 * said before is asked back (empty: always; otherwise unless it is this answer).
 */
record Field(
        String key,
        String label,
        Kind kind,
        boolean required,
        boolean readOnly,
        Limits limits,
        Map<String, String> options,
        @Nullable String offered,
        List<String> hiddenIf,
        Compartment compartment,
        @Nullable Source prefill,
        @Nullable String comparison) {

    /** The same question with what is offered now; what is offered without a name keeps the name it has in the form. */
    Field offering(Map<String, String> now) {
        var called = new LinkedHashMap<String, String>();
        now.forEach((option, name) -> called.put(option, name.isEmpty() ? options.getOrDefault(option, option) : name));
        return new Field(
                key,
                label,
                kind,
                required,
                readOnly,
                limits,
                called,
                offered,
                hiddenIf,
                compartment,
                prefill,
                comparison);
    }

    /** The part of the file from which its answer is shown. */
    Compartment origin() {
        return prefill == null ? compartment : prefill.compartment();
    }

    enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        CHOICE,
        CHOICES,
        FLAG,
        DATE,
        DATE_TIME
    }

    /** What the schema's {@code validate} block says; absent limits are null. The rule is the pattern's name in the message files. */
    record Limits(
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String pattern,
            @Nullable String rule) {}

    /**
     * Where the value shown beforehand comes from: an answer of an earlier form of a compartment, or several in one line,
     * those in round brackets beside the others.
     */
    record Source(Compartment compartment, String form, String key) {

        /** Whether several answers stand in one line. */
        boolean isLine() {
            return key.contains(" ");
        }

        /** What is to be shown of an entry; nothing when it has none of the answers. */
        Optional<Object> in(Map<String, Object> entry) {
            if (!isLine()) {
                return Optional.ofNullable(entry.get(key));
            }
            var line = line(entry);
            return line.isEmpty() ? Optional.empty() : Optional.of(line);
        }

        private String line(Map<String, Object> entry) {
            var line = "";
            for (var part : key.split(" ", -1)) {
                var answer = entry.get(part.replaceAll("[()]", ""));
                if (answer != null) {
                    boolean beside = part.startsWith("(") && !line.isEmpty();
                    line += (line.isEmpty() ? "" : " ") + (beside ? "(" + answer + ")" : answer);
                }
            }
            return line;
        }
    }
}
