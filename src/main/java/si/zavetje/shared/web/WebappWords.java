package si.zavetje.shared.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sentences of ours that Tasklist says by itself, in which language, and to whom. */
@RestController
class WebappWords {
    @GetMapping("/words")
    Map<String, String> words(Principal you, Locale locale) {
        var words = new TreeMap<>(Map.of(
                "you",
                you.getName(),
                // Of the two kinds of English the one in which the day comes first.
                "language",
                locale.getLanguage().equals("en") ? "en-GB" : locale.getLanguage()));
        sentences("messages.webapps", locale)
                .forEach((key, sentence) -> words.put(key.replaceFirst("^webapps\\.", ""), sentence));
        words.putAll(sentences("messages.field", locale));
        return words;
    }

    /** Unlike all other sentences these are filled in by the browser, so they go as they stand. */
    private static Map<String, String> sentences(String file, Locale locale) {
        var found = ResourceBundle.getBundle(
                file, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return found.keySet().stream().collect(Collectors.toMap(Function.identity(), found::getString));
    }
}
