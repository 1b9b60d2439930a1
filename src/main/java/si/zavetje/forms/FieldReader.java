package si.zavetje.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.zavetje.shared.PastedText;
import si.zavetje.shared.Refusal;

/** Turns what was sent for one question into its value, or refuses it in words that name the question. */
final class FieldReader {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LONG_TEXT = 4000;

    private FieldReader() {}

    /** Takes what a person should know about an answer that is taken, by the key of its question. */
    interface Remark {
        void say(String key, String sentence, Object... arguments);
    }

    static @Nullable Object read(Field field, @Nullable Object sent, Remark remark) {
        if (sent == null || "".equals(sent)) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> text(field, expect(String.class, field, sent), remark);
            case NUMBER -> number(field, sent);
            case CHOICE -> option(field, expect(String.class, field, sent));
            case CHOICES -> options(field, expect(List.class, field, sent));
            case FLAG -> expect(Boolean.class, field, sent);
            case DATE -> date(field, expect(String.class, field, sent));
            case DATE_TIME -> dateTime(field, expect(String.class, field, sent));
        };
    }

    private static @Nullable String text(Field field, String sent, Remark remark) {
        boolean lines = field.kind() == Field.Kind.LONG_TEXT;
        var pasted = cleaned(field, sent, lines);
        var text = pasted.text();
        if (text.isEmpty()) {
            return null;
        }
        var limits = field.limits();
        int longest = limits.maxLength() != null ? limits.maxLength() : lines ? LONGEST_LONG_TEXT : LONGEST_TEXT;
        if (text.length() > longest) {
            throw new Refusal("forms.tooLong", field.label(), longest);
        }
        if (limits.minLength() != null && text.length() < limits.minLength()) {
            throw new Refusal("forms.tooShort", field.label(), limits.minLength());
        }
        if (limits.pattern() != null && !text.matches(limits.pattern())) {
            throw new Refusal(
                    limits.rule() == null ? "forms.wrongPattern" : "forms.rule." + limits.rule(), field.label());
        }
        if (pasted.removed() > 0) {
            remark.say(field.key(), "forms.cleaned", field.label(), pasted.removed());
        }
        return text;
    }

    private static PastedText cleaned(Field field, String sent, boolean lines) {
        try {
            return lines ? PastedText.lines(sent) : PastedText.line(sent);
        } catch (PastedText.Broken broken) {
            throw broken.after().isEmpty()
                    ? new Refusal("forms.brokenAtTheBeginning", field.label())
                    : new Refusal("forms.broken", field.label(), broken.after());
        }
    }

    private static BigDecimal number(Field field, Object sent) {
        BigDecimal number;
        try {
            number = new BigDecimal(plainly(field, sent)).stripTrailingZeros();
        } catch (NumberFormatException e) {
            throw new Refusal("forms.notANumber", field.label());
        }
        if (number.scale() > 0 || number.precision() - number.scale() > 9) {
            throw new Refusal("forms.notANumber", field.label());
        }
        var limits = field.limits();
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            throw new Refusal("forms.tooSmall", field.label(), limits.min());
        }
        if (limits.max() != null && number.compareTo(limits.max()) > 0) {
            throw new Refusal("forms.tooLarge", field.label(), limits.max());
        }
        return number;
    }

    /** Digits as a person writes them; a power of ten or the like is no answer to a question. */
    private static String plainly(Field field, Object sent) {
        var text = String.valueOf(sent);
        if (!(sent instanceof Number) && !text.matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?")) {
            throw new Refusal("forms.notANumber", field.label());
        }
        return text;
    }

    private static String option(Field field, String sent) {
        if (!field.options().containsKey(sent)) {
            throw new Refusal("forms.notAnOption", field.label());
        }
        return sent;
    }

    private static @Nullable List<String> options(Field field, List<?> sent) {
        var ticked = sent.stream()
                .map(item -> option(field, expect(String.class, field, item)))
                .distinct()
                .toList();
        return ticked.isEmpty() ? null : ticked;
    }

    private static LocalDate date(Field field, String sent) {
        try {
            return plausible(field, LocalDate.parse(sent));
        } catch (DateTimeParseException e) {
            throw new Refusal("forms.notADate", field.label());
        }
    }

    private static LocalDateTime dateTime(Field field, String sent) {
        try {
            var value = LocalDateTime.parse(sent);
            plausible(field, value.toLocalDate());
            return value;
        } catch (DateTimeParseException e) {
            throw new Refusal("forms.notADateTime", field.label());
        }
    }

    private static LocalDate plausible(Field field, LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2100) {
            throw new Refusal("forms.year", field.label());
        }
        return date;
    }

    private static <T> T expect(Class<T> type, Field field, @Nullable Object sent) {
        if (!type.isInstance(sent)) {
            throw new Refusal("forms.wrongKind", field.label());
        }
        return type.cast(sent);
    }
}
