package si.zavetje.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where a legal day begins and ends: Europe/Ljubljana. */
public final class LegalZone {

    /** The zone of the law and of the people. */
    public static final ZoneId ID = ZoneId.of("Europe/Ljubljana");

    private LegalZone() {}

    /** The legal day on which an instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ID).toLocalDate();
    }

    /** The instant at which a legal day ends: the start of the next one. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ID).toInstant();
    }
}
