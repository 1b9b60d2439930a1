package si.zavetje.shared.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The few sentences of ours that Tasklist says by itself, and to whom. */
@RestController
class WebappWords {
    private final MessageSource messages;

    WebappWords(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/words")
    Map<String, String> words(Principal you, Locale locale) {
        return Map.of(
                "you", you.getName(),
                "leave", messages.getMessage("webapps.leave", null, locale),
                "signIn", messages.getMessage("webapps.signIn", null, locale),
                "takeOver", messages.getMessage("webapps.takeOver", null, locale),
                "startPage", messages.getMessage("webapps.startPage", null, locale));
    }
}
