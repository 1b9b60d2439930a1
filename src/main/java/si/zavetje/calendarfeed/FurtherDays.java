package si.zavetje.calendarfeed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Days for the calendar of an organisation on which nothing is due, but something takes place. */
public interface FurtherDays {

    /** One such day: of which case, since when it holds, and what kind of day it is. */
    record FurtherDay(UUID id, String caseReference, LocalDate day, Instant since, String kind) {}

    /** Those of an organisation, the soonest first. */
    List<FurtherDay> of(String organisation);
}
