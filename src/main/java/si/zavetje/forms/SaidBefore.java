package si.zavetje.forms;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import si.zavetje.chronology.Chronology;

/** Compares answers with what was said before and was filled in: another answer may be right, and is asked back. */
final class SaidBefore {

    private static final Set<String> NOT_KNOWN = Set.of("UNKNOWN", "NOT_ASKED");

    private SaidBefore() {}

    static List<MessageSourceResolvable> doubts(FormSchema schema, FormValues values, Map<String, Object> shown) {
        return schema.fields().stream()
                .filter(field -> field.comparison() != null && !field.readOnly())
                .filter(field ->
                        isOther(field, shown.get(field.key()), values.asMap().get(field.key())))
                .<MessageSourceResolvable>map(field -> new DefaultMessageSourceResolvable(
                        new String[] {"forms.saidBefore"},
                        new Object[] {field.label(), words(field, shown.get(field.key()))}))
                .toList();
    }

    /** An answer that is hidden or was not known before is no contradiction; nor is one that protects more. */
    private static boolean isOther(Field field, @Nullable Object before, @Nullable Object now) {
        return before != null
                && now != null
                && !NOT_KNOWN.contains(before.toString())
                && !plain(before).equals(plain(now))
                && !Objects.equals(field.comparison(), String.valueOf(now));
    }

    private static Object plain(Object answer) {
        if (answer instanceof List<?> list) {
            return new HashSet<>(list);
        }
        return answer instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : answer.toString();
    }

    private static Object words(Field field, @Nullable Object answer) {
        if (answer instanceof List<?> list) {
            return list.stream().map(each -> option(field, each)).collect(Collectors.joining(", "));
        }
        return Chronology.inWords(answer).<Object>map(date -> date).orElseGet(() -> option(field, answer));
    }

    private static String option(Field field, @Nullable Object answer) {
        var text = String.valueOf(answer);
        return field.options().getOrDefault(text, text);
    }
}
