package si.zavetje.shared.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sentences of ours that Tasklist says by itself, in which language, and to whom. */
@RestController
class WebappWords {
    private static final String FIELDS = "messages.field";

    private final MessageSource messages;

    WebappWords(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/words")
    Map<String, String> words(Principal you, Locale locale) {
        var words = new TreeMap<>(Map.of(
                "you", you.getName(),
                // Of the two kinds of English the one in which the day comes first.
                "language", locale.getLanguage().equals("en") ? "en-GB" : locale.getLanguage(),
                "offline", messages.getMessage("webapps.offline", null, locale),
                "leave", messages.getMessage("webapps.leave", null, locale),
                "signIn", messages.getMessage("webapps.signIn", null, locale),
                "takeOver", messages.getMessage("webapps.takeOver", null, locale),
                "startPage", messages.getMessage("webapps.startPage", null, locale)));
        // Unlike all other sentences these are filled in by the browser, so they go as they stand.
        var ofFields = ResourceBundle.getBundle(
                FIELDS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        ofFields.keySet().forEach(key -> words.put(key, ofFields.getString(key)));
        return words;
    }
}
