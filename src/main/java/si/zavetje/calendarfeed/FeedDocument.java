package si.zavetje.calendarfeed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import si.zavetje.calendarfeed.FurtherDays.FurtherDay;
import si.zavetje.obligations.DueDay;

/** Writes days as a calendar: per day a neutral word, the case reference and a link that asks for sign-in. */
@Component
class FeedDocument {

    private static final Duration ASK_AGAIN_AFTER = Duration.ofHours(1);

    private record Entry(UUID id, String caseReference, LocalDate on, int round, Instant since, String kind) {}

    private final MessageSource messages;

    FeedDocument(MessageSource messages) {
        this.messages = messages;
    }

    byte[] write(List<DueDay> days, List<FurtherDay> further, URI tasks, Locale language) {
        var calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0)
                .add(new ProdId("-//Zavetje//Calendar of deadlines//EN"))
                .add(ImmutableCalScale.GREGORIAN)
                // What Outlook, Google and Apple call the calendar, and how often Outlook and others ask again.
                .add(new XProperty("X-WR-CALNAME", say("calendarfeed.name", language)))
                .add(new XProperty("X-PUBLISHED-TTL", ASK_AGAIN_AFTER.toString()))
                .add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), ASK_AGAIN_AFTER));
        // A calendar must have a component, also on a day without deadlines.
        calendar.add(LegalTimeZone.component());
        days.forEach(day -> calendar.add(event(day, tasks.resolve(day.caseReference()), language)));
        further.forEach(day -> calendar.add(event(day, tasks.resolve(day.caseReference()), language)));
        return written(calendar);
    }

    private CalendarComponent event(FurtherDay day, URI link, Locale language) {
        return event(new Entry(day.id(), day.caseReference(), day.day(), 0, day.since(), day.kind()), link, language);
    }

    private CalendarComponent event(DueDay day, URI link, Locale language) {
        return event(
                new Entry(
                        day.id(),
                        day.caseReference(),
                        day.lastDay(),
                        day.round(),
                        day.since(),
                        day.kind().name()),
                link,
                language);
    }

    private CalendarComponent event(Entry day, URI link, Locale language) {
        var event = new VEvent(false);
        event.add(new Uid(day.id().toString()))
                // Without a method, this too is when the entry was last revised: equal calendars are equal to the byte.
                .add(new DtStamp(day.since()))
                .add(new LastModified(day.since()))
                .add(new Sequence(day.round()))
                .add(new DtStart<LocalDate>(day.on()))
                .add(new DtEnd<LocalDate>(day.on().plusDays(1)))
                .add(new Summary(say("calendarfeed.event." + day.kind(), language, day.caseReference())))
                .add(new Description(say("calendarfeed.event.more", language, link)))
                .add(new Url(link))
                // Nobody is busy all day because something is due.
                .add(ImmutableTransp.TRANSPARENT)
                .add(ImmutableClazz.PRIVATE);
        return event;
    }

    private static byte[] written(Calendar calendar) {
        var bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(calendar, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
