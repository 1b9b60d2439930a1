package si.zavetje.shared;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Sentences that count say so as each language does: 1 second, 2 seconds; 1 sekundo, 2 sekundi, 3 sekunde, 5 sekund.
 * A day in a sentence is written as people write it, never as programs do.
 */
class CountingMessages extends ResourceBundleMessageSource {

    private static final String COUNTS = ",plural,";
    private static final String DAY = "shared.day";

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        var language = locale == null ? Locale.ENGLISH : locale;
        var sentence = code == null ? null : resolveCodeWithoutArguments(code, language);
        return sentence != null && sentence.contains(COUNTS)
                ? new MessageFormat(sentence, language).format(resolveArguments(arguments, language))
                : super.getMessageInternal(code, arguments, locale);
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, Locale locale) {
        return Arrays.stream(super.resolveArguments(arguments, locale))
                .map(argument -> argument instanceof LocalDate day ? written(day, locale) : argument)
                .toArray();
    }

    private String written(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(getMessage(DAY, null, locale), locale)
                .format(day);
    }
}
