package si.zavetje.identification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** The formal status of every case as of any day, told as it was known on that day or on a later one. */
@Service
public class FormalStatusOnDay {

    /** The status of one case; who is no victim has neither basis nor article. */
    public record Line(
            CaseReference reference,
            FormalStatus status,
            @Nullable String basis,
            @Nullable String article,
            LocalDate since,
            boolean isFinal) {}

    private final FormalStatuses statuses;

    FormalStatusOnDay(FormalStatuses statuses) {
        this.statuses = statuses;
    }

    /** The status that held on a day, as far as it was recorded by the end of another. */
    public List<Line> on(LocalDate day, LocalDate knownOn) {
        return statuses.on(day, LegalZone.endOf(knownOn));
    }
}
