package si.zavetje.obligations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CasePolicy;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.Period;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Which steps follow for an obligation, and when: reminders before it is due, then one after another who must know. */
@Component
public class Ladder {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final CasePolicy policy;
    private final Deadlines deadlines;

    Ladder(CasePolicy policy, Deadlines deadlines) {
        this.policy = policy;
        this.deadlines = deadlines;
    }

    /** One step, from that instant on. */
    public record Planned(String step, Obligation.Stage stage, Instant at) {}

    /** What the steps are counted from. */
    public record Round(CaseReference reference, String rule, Obligation.Timing timing, Instant dueAt, Instant began) {}

    /** All steps of a round, in order. A timer fires by itself; when it does not, that is the watcher's business. */
    public List<Planned> plan(Round round) {
        var rule = rule(round.reference(), round.rule());
        var reminders = rule.remind().stream()
                .map(days -> new Planned("REMIND" + days, Obligation.Stage.REMINDED, morning(round.dueAt(), days)))
                .filter(step -> step.at().isAfter(round.began()) && step.at().isBefore(round.dueAt()));
        var silence = round.timing() == Obligation.Timing.TIMER
                ? Stream.<Planned>empty()
                : policy.profile(round.reference()).ladderOf(rule).stream()
                        .map(step -> new Planned(
                                step.who().name(),
                                Obligation.Stage.valueOf(step.who().name()),
                                after(round.dueAt(), step.after(), step.unit())));
        return Stream.concat(reminders, silence)
                .sorted(Comparator.comparing(Planned::at))
                .toList();
    }

    /** When the first step of a round comes; nothing when there is none. */
    @Nullable
    Instant firstStep(Round round) {
        return plan(round).stream().map(Planned::at).findFirst().orElse(null);
    }

    public PolicyProfile.Rule rule(CaseReference reference, String key) {
        return policy.rule(reference, key);
    }

    private Instant morning(Instant dueAt, int days) {
        var day = new Period(ObligationTable.lastDay(dueAt).plusDays(days));
        return LegalZone.dayOf(deadlines.dueWithin(day))
                .atTime(MORNING)
                .atZone(LegalZone.ID)
                .toInstant();
    }

    private Instant after(Instant due, int amount, PolicyProfile.Unit unit) {
        var local = due.atZone(LegalZone.ID);
        return switch (unit) {
            case HOURS -> due.plus(Duration.ofHours(amount));
            case DAYS -> local.plusDays(amount).toInstant();
            case MONTHS -> local.plusMonths(amount).toInstant();
            case WORKING_DAYS -> {
                var day = local;
                for (int passed = 0; passed < amount; ) {
                    day = day.plusDays(1);
                    if (isWorkingDay(day.toInstant())) {
                        passed++;
                    }
                }
                yield day.toInstant();
            }
        };
    }

    private boolean isWorkingDay(Instant instant) {
        var day = LegalZone.dayOf(instant);
        return LegalZone.dayOf(deadlines.dueWithin(new Period(day))).equals(day);
    }
}
