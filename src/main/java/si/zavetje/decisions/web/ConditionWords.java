package si.zavetje.decisions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Says a cell of a table in words: some words of which one must fit, a first day, or a first and a last. */
record ConditionWords(MessageSource messages, Locale locale) {

    private static final Pattern WORD = Pattern.compile("\"([A-Z_0-9]+)\"");
    private static final Pattern DAY = Pattern.compile("date\\(\"([0-9-]+)\"\\)");

    String of(String condition) {
        if (condition.equals("-")) {
            return say("decisions.any");
        }
        var days = DAY.matcher(condition)
                .results()
                .map(day -> LocalDate.parse(day.group(1)))
                .toList();
        return days.isEmpty() ? words(condition) : days(days);
    }

    private String days(List<LocalDate> days) {
        return days.size() == 1
                ? say("decisions.from", days.get(0))
                : say("decisions.between", days.get(0), days.get(1));
    }

    private String words(String condition) {
        return WORD.matcher(condition)
                .results()
                .map(word -> say("decisions.word." + word.group(1)))
                .collect(Collectors.joining(say("decisions.or")));
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, locale);
    }
}
