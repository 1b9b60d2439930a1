package si.zavetje.calendarfeed;

import java.time.LocalDateTime;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import si.zavetje.shared.LegalZone;

/** The zone of the law as a calendar says it; the library's own zones would be looked up on the internet. */
final class LegalTimeZone {

    private static final String WINTER = "+0100";
    private static final String SUMMER = "+0200";

    private LegalTimeZone() {}

    static CalendarComponent component() {
        var zone = new VTimeZone();
        zone.add(new TzId(LegalZone.ID.getId()));
        zone.add(begins(new Daylight(), "1996-03-31T02:00", 3, WINTER, SUMMER));
        zone.add(begins(new Standard(), "1996-10-27T03:00", 10, SUMMER, WINTER));
        return zone;
    }

    private static Observance begins(Observance half, String first, int month, String from, String to) {
        half.add(new DtStart<>(LocalDateTime.parse(first)))
                .add(new RRule<LocalDateTime>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"))
                .add(new TzOffsetFrom(from))
                .add(new TzOffsetTo(to));
        return half;
    }
}
