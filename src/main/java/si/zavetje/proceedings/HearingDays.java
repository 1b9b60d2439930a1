package si.zavetje.proceedings;

import java.util.List;
import org.springframework.stereotype.Component;
import si.zavetje.calendarfeed.FurtherDays;
import si.zavetje.shared.LegalZone;

/** The hearings in the calendar of whoever goes along: the day and the case, and nothing of the proceedings. */
@Component
class HearingDays implements FurtherDays {

    private final Hearings hearings;

    HearingDays(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public List<FurtherDay> of(String organisation) {
        return hearings.preparedBy(organisation).stream()
                .map(one -> new FurtherDay(
                        one.id(), one.reference().text(), LegalZone.dayOf(one.at()), one.since(), "HEARING"))
                .toList();
    }
}
