package si.zavetje.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import si.zavetje.shared.LegalZone;

/** A period that runs to the end of its last day in Europe/Ljubljana. */
public record Period(LocalDate lastDay) {

    /** 24:00 of the last day. */
    public Instant endsAt() {
        return LegalZone.endOf(lastDay);
    }
}
