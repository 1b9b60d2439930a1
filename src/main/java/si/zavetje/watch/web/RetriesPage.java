package si.zavetje.watch.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import si.zavetje.shared.LegalZone;
import si.zavetje.watch.Retries;

/** Where a second person sees which failed steps were tried once more, and because of whom. */
@Controller
class RetriesPage {

    private final Retries retries;
    private final MessageSource messages;

    RetriesPage(Retries retries, MessageSource messages) {
        this.retries = retries;
        this.messages = messages;
    }

    /** One of them in words. */
    record Row(String at, String reference, String step, String by) {}

    @GetMapping("/retries")
    String show(Model model, Locale locale) {
        List<Row> rows = retries.newest().stream()
                .map(retry -> new Row(
                        moment(retry.askedAt(), locale),
                        Objects.requireNonNullElse(retry.caseReference(), "–"),
                        retry.step(),
                        retry.askedBy()))
                .toList();
        model.addAttribute("rows", rows);
        return "watch/retries";
    }

    private String moment(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.getMessage("watch.retries.moment", null, locale), locale)
                .format(instant.atZone(LegalZone.ID));
    }
}
