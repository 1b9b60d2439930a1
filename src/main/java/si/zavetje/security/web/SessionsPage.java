package si.zavetje.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.security.OwnSession;
import si.zavetje.security.OwnSessions;
import si.zavetje.shared.LegalZone;

/** Where somebody sees in which browsers she is signed in, and signs out of one or of all. */
@Controller
@RequestMapping("/sessions")
class SessionsPage {
    private final OwnSessions sessions;
    private final Directory directory;
    private final MessageSource messages;

    SessionsPage(OwnSessions sessions, Directory directory, MessageSource messages) {
        this.sessions = sessions;
        this.directory = directory;
        this.messages = messages;
    }

    /** One line of the list. */
    record Line(String id, String browser, String begun, String used, boolean here) {}

    @GetMapping
    String show(Principal principal, HttpServletRequest request, Model model, Locale locale) {
        Account account = directory.account(principal.getName()).orElseThrow();
        String here = EveryRequest.nameOf(request.getSession(false));
        List<Line> lines = sessions.of(account).stream()
                .map(session -> line(session, here, locale))
                .toList();
        model.addAttribute("sessions", lines);
        model.addAttribute("hours", sessions.longest().toHours());
        return "security/sessions";
    }

    @PostMapping("/end")
    String end(@RequestParam String id, Principal principal) {
        sessions.end(principal.getName(), id);
        return "redirect:/sessions";
    }

    /** Also of this one: her next request leads to the sign-in page. */
    @PostMapping("/end-all")
    String endAll(Principal principal, HttpServletRequest request, Locale locale) {
        sessions.endAll(principal.getName());
        request.getSession().invalidate();
        return "redirect:/login?signed-out&lang=" + locale.getLanguage();
    }

    private Line line(OwnSession session, String here, Locale locale) {
        return new Line(
                session.id(),
                session.browser(),
                moment(session.begunAt(), locale),
                moment(session.lastUsedAt(), locale),
                session.id().equals(here));
    }

    private String moment(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.getMessage("security.sessions.moment", null, locale), locale)
                .format(instant.atZone(LegalZone.ID));
    }
}
