package si.zavetje.calendarfeed.web;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import si.zavetje.calendarfeed.CalendarFeeds;
import si.zavetje.calendarfeed.FeedToken;
import si.zavetje.shared.LegalZone;

/** Where somebody gets an address for her calendar program, replaces it, and takes it back. */
@Controller
@RequestMapping("/calendar")
class CalendarPage {

    private static final String DONE = "redirect:/calendar";

    private final CalendarFeeds feeds;
    private final MessageSource messages;

    private final URI own;

    CalendarPage(CalendarFeeds feeds, MessageSource messages, @Value("${zavetje.notices.base-url}") URI own) {
        this.feeds = feeds;
        this.messages = messages;
        this.own = own;
    }

    @GetMapping
    String show(Principal principal, Model model, Locale locale) {
        feeds.of(principal.getName()).ifPresent(feed -> {
            model.addAttribute("feed", feed);
            model.addAttribute("madeAt", moment(feed.madeAt(), locale));
            model.addAttribute("endsAt", moment(feeds.endOf(feed), locale));
            if (feed.fetchedAt() != null) {
                model.addAttribute("fetchedAt", moment(feed.fetchedAt(), locale));
            }
        });
        return "calendarfeed/calendar";
    }

    @PostMapping("/create")
    String create(Principal principal, RedirectAttributes next, Locale locale) {
        return showOnce(feeds.create(principal.getName(), locale), next);
    }

    @PostMapping("/replace")
    String replace(@RequestParam long version, Principal principal, RedirectAttributes next, Locale locale) {
        return showOnce(feeds.replace(principal.getName(), version, locale), next);
    }

    @PostMapping("/revoke")
    String revoke(@RequestParam long version, Principal principal) {
        feeds.revoke(principal.getName(), version);
        return DONE;
    }

    private String showOnce(FeedToken token, RedirectAttributes next) {
        next.addFlashAttribute(
                "address",
                UriComponentsBuilder.fromUri(own)
                        .path("/calendar/{token}.ics")
                        .buildAndExpand(token.text())
                        .toUriString());
        return DONE;
    }

    private String moment(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.getMessage("calendarfeed.moment", null, locale), locale)
                .format(instant.atZone(LegalZone.ID));
    }
}
