package si.zavetje.packaged;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A field for a day and its time on a screen, into which days are typed one after the other as fast as it takes them. */
record TypedDays(Page page, String field, String time) {

    static final List<String> LANGUAGES = List.of("sl-SI", "hr-HR", "en-US", "en-GB", "de-DE");
    static final List<String> ZONES = List.of("Europe/Ljubljana", "America/New_York", "Pacific/Kiritimati");
    /** How people write a day; the last is how programs do. */
    static final List<String> SPELLINGS = List.of("d.M.uuuu", "d. M. uuuu", "dd.MM.uuuu", "d/M/uuuu", "uuuu-MM-dd");

    static final List<String> NO_DAYS = List.of(
            "29.2.2026",
            "31.11.2026",
            "31. 4. 2026",
            "0.1.2026",
            "1.13.2026",
            "11/28/2026",
            "2026-02-30",
            "2026-2-3",
            "5.3.98",
            "1998",
            "28.11.",
            "28.11.26",
            "28. nov. 2026",
            "28-11-2026",
            "28112026",
            "1.12.2026 10:00",
            "1,12,2026",
            "32.1.2026",
            "1.1.1899",
            "1.1.20261",
            "٢٨.١١.٢٠٢٦",
            "yesterday",
            "28.11.2026.5");

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.UK);

    /** What the field makes of it: the day it will send, in its own words, and what it shows; or that it refuses. */
    private static final String TYPE =
            """
            async ([field, typed]) => {
              const input = document.querySelector(field);
              const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
              const box = input.closest('.fjs-form-field');
              const rest = () => new Promise(done => { const port = new MessageChannel(); port.port1.onmessage = done; port.port2.postMessage(0); });
              const answers = [];
              for (const text of typed) {
                input.focus();
                set.call(input, text);
                input.dispatchEvent(new InputEvent('input', { bubbles: true }));
                await rest();
                input.blur();
                const settled = () => input.ariaInvalid === 'true' || box.querySelector('time') && /^\\d+\\. \\d+\\. \\d+$/.test(input.value);
                for (let turn = 0; turn < 50 && !settled(); turn++) {
                  await rest();
                }
                const time = box.querySelector('time');
                answers.push([time?.dateTime || '', time?.textContent || '', input.value, input.getAttribute('aria-invalid'),
                  box.querySelector('.fjs-form-field-error')?.textContent || '']);
              }
              return answers;
            }""";

    /** Every day typed in every spelling that does not become that day and no other. */
    List<String> wrong(List<LocalDate> days) {
        return SPELLINGS.stream().flatMap(spelling -> wrong(days, spelling)).toList();
    }

    private Stream<String> wrong(List<LocalDate> days, String spelling) {
        var typed =
                days.stream().map(DateTimeFormatter.ofPattern(spelling)::format).toList();
        var answers = type(typed);
        return Stream.iterate(0, at -> at + 1).limit(days.size()).flatMap(at -> {
            var day = days.get(at);
            var shown = day.getDayOfMonth() + ". " + day.getMonthValue() + ". " + day.getYear();
            var right = List.of(day + "T" + time, WORDS.format(day), shown, "false", "");
            return right.equals(answers.get(at)) ? Stream.empty() : Stream.of(typed.get(at) + " -> " + answers.get(at));
        });
    }

    /** What is no day and is not refused with a sentence, as it was typed. */
    List<String> taken() {
        var answers = type(NO_DAYS);
        return Stream.iterate(0, at -> at + 1)
                .limit(NO_DAYS.size())
                .filter(at -> {
                    var answer = answers.get(at);
                    return !answer.subList(0, 4).equals(List.of("", "", NO_DAYS.get(at), "true"))
                            || answer.get(4).isEmpty();
                })
                .map(at -> NO_DAYS.get(at) + " -> " + answers.get(at))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> type(List<String> typed) {
        return (List<List<String>>) page.evaluate(TYPE, List.of(field, typed));
    }

    /** Whether a language is tried in a zone: all in all, or each in one. */
    static boolean areTried(String language, String zone) {
        return every() || LANGUAGES.indexOf(language) % ZONES.size() == ZONES.indexOf(zone);
    }

    private static boolean every() {
        return "every".equals(System.getProperty("zavetje.days"));
    }

    /** All of a year, or the days at which something changes: months, February, the clock, the turn of the year. */
    static List<LocalDate> days() {
        var all = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1));
        return every()
                ? all.toList()
                : Stream.concat(
                                all.filter(
                                        day -> day.getDayOfMonth() == 1 || day.getDayOfMonth() == day.lengthOfMonth()),
                                Map.of(3, 29, 10, 25, 11, 28, 12, 12).entrySet().stream()
                                        .map(each -> LocalDate.of(2026, each.getKey(), each.getValue())))
                        .toList();
    }
}
