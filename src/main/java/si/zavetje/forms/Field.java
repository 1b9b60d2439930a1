package si.zavetje.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.zavetje.casefile.Compartment;

/**
 * One question of a form, as its schema defines it: the options by what they are called, and whether another answer than the one
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
        List<String> hiddenIf,
        Compartment compartment,
        @Nullable Source prefill,
        @Nullable String comparison) {

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

    /** Where the value shown beforehand comes from: an earlier form of a compartment. */
    record Source(Compartment compartment, String form, String key) {}
}
