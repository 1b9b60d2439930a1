package si.zavetje.identification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import si.zavetje.identification.FormalStatus;
import si.zavetje.identification.FormalStatusOnDay;
import si.zavetje.shared.AsTyped;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** How many cases had which formal status on a day, and which, as it was known then or later. */
@Controller
class FormalStatusPage {

    /** How many cases had a status. */
    record Sum(String status, long cases) {}

    /** A case in words. */
    record Shown(String reference, String status, String basis, String article, String since, String settled) {}

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("d. M. uuuu");

    private final FormalStatusOnDay statuses;
    private final Today today;
    private final MessageSource messages;

    FormalStatusPage(FormalStatusOnDay statuses, Today today, MessageSource messages) {
        this.statuses = statuses;
        this.today = today;
        this.messages = messages;
    }

    @GetMapping("/formal-statuses")
    String show(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("on", on.isBlank() ? AS_TYPED.format(today.date()) : on);
        model.addAttribute("known", known.isBlank() ? AS_TYPED.format(today.date()) : known);
        try {
            list(statuses.on(day(on), day(known)), model, locale);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
        }
        return "identification/formal-statuses";
    }

    private void list(List<FormalStatusOnDay.Line> lines, Model model, Locale locale) {
        model.addAttribute(
                "sums",
                Arrays.stream(FormalStatus.values())
                        .map(status -> new Sum(
                                say("status." + status, locale),
                                lines.stream()
                                        .filter(line -> line.status() == status)
                                        .count()))
                        .toList());
        model.addAttribute(
                "cases", lines.stream().map(line -> shown(line, locale)).toList());
    }

    private Shown shown(FormalStatusOnDay.Line line, Locale locale) {
        return new Shown(
                line.reference().text(),
                say("status." + line.status(), locale),
                line.basis() == null ? "–" : say("basis." + line.basis(), locale),
                line.article() == null ? "–" : say("article." + line.article(), locale),
                day(line.since(), locale),
                say(line.isFinal() ? "final" : "notFinal", locale));
    }

    private LocalDate day(String typed) {
        return typed.isBlank() ? today.date() : AsTyped.day(typed).orElseThrow(() -> new Refusal("shared.noDay"));
    }

    private String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.getMessage("shared.day", null, locale), locale)
                .format(day);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage("identification.onDay." + key, null, locale);
    }
}
