package si.zavetje.calendarfeed.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import si.zavetje.calendarfeed.CalendarFeeds;
import si.zavetje.calendarfeed.FeedToken;

/** What a calendar program reads, which cannot sign in: whoever knows the address may. */
@Controller
class FeedDownload {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;

    private final URI tasks;

    FeedDownload(CalendarFeeds feeds, @Value("${zavetje.notices.base-url}") URI own) {
        this.feeds = feeds;
        this.tasks =
                UriComponentsBuilder.fromUri(own).path("/tasks/case/").build().toUri();
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable FeedToken token) {
        return feeds.read(token, tasks)
                .map(calendar -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("zavetje.ics")
                                        .build()
                                        .toString())
                        .body(calendar))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
