package si.zavetje.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import si.zavetje.intake.Lead;
import si.zavetje.intake.Leads;
import si.zavetje.security.Network;
import si.zavetje.shared.PastedText;

/** Where people without an account write: its address and its title say nothing of why, and nothing stays in the browser. */
@Controller
class ContactPage {

    /** From where a browser says that a form of ours is sent; old ones say nothing. */
    private static final Set<String> OURS = Set.of("", "same-origin", "none");

    private static final Duration WHEN_FULL = Duration.ofHours(1);

    private final Leads leads;

    ContactPage(Leads leads) {
        this.leads = leads;
    }

    @GetMapping({"/contact", "/contact/{language}"})
    String show(@PathVariable(required = false) @Nullable String language, HttpServletRequest request, Model model) {
        speak(language, request);
        return page(leads.page(), "", model);
    }

    @PostMapping({"/contact", "/contact/{language}"})
    String send(
            @PathVariable(required = false) @Nullable String language,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String danger,
            @RequestParam(defaultValue = "") String child,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String extra,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        speak(language, request);
        var lead = new Lead(
                happening(request),
                reach,
                place,
                chosen(Lead.Answer.class, danger, Lead.Answer.UNKNOWN),
                chosen(Lead.Answer.class, child, Lead.Answer.UNKNOWN),
                chosen(Lead.Who.class, who, Lead.Who.CITIZEN));
        model.addAttribute("typed", lead);
        if (!extra.isEmpty() || !OURS.contains(Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Site"), ""))) {
            response.setStatus(400);
            return page(leads.page(), "extra", model);
        }
        var answer = leads.send(page, lead, Network.of(request.getRemoteAddr()));
        switch (answer.outcome()) {
            case RECEIVED -> {
                model.addAttribute("receipt", answer.receipt());
                return "intake/contact-received";
            }
            case PAGE_TOO_OLD -> {
                response.setStatus(400);
                return page(leads.page(), "too-old", model);
            }
            case DOES_NOT_FIT -> {
                response.setStatus(400);
                return page(page, "does-not-fit", model);
            }
            case WAIT -> {
                later(response, 429, answer.pause());
                model.addAttribute(
                        "minutes", Math.max(1, answer.pause().plusSeconds(59).toMinutes()));
                return page(page, "wait", model);
            }
            case FULL -> {
                later(response, 503, WHEN_FULL);
                return page(page, "full", model);
            }
            default -> {
                later(response, 503, WHEN_FULL);
                return page(page, "nobody", model);
            }
        }
    }

    private static String page(String page, String said, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("said", said);
        return "intake/contact";
    }

    private static void later(HttpServletResponse response, int status, Duration wait) {
        response.setStatus(status);
        response.setHeader("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
    }

    /** The language stands in the address, so that no cookie has to remember it. */
    private static void speak(@Nullable String language, HttpServletRequest request) {
        if (language != null) {
            request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, Locale.forLanguageTag(language));
        }
    }

    private static String happening(HttpServletRequest request) {
        return PastedText.lines(Objects.requireNonNullElse(request.getParameter("happening"), ""))
                .text();
    }

    private static <E extends Enum<E>> E chosen(Class<E> options, String sent, E otherwise) {
        return Arrays.stream(options.getEnumConstants())
                .filter(option -> option.name().equals(sent))
                .findFirst()
                .orElse(otherwise);
    }
}
