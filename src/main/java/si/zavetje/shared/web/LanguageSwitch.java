package si.zavetje.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets somebody read the same page, with what was asked of it, in the other language. */
@ControllerAdvice
class LanguageSwitch {

    /** What follows the address of the page, for each language. */
    @ModelAttribute("inLanguage")
    Map<String, String> inLanguage(HttpServletRequest request) {
        return Map.of("en", asked(request, "en"), "sl", asked(request, "sl"));
    }

    private static String asked(HttpServletRequest request, String language) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }
}
