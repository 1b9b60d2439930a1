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
import si.zavetje.policy.TasksTold;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Which steps follow for an obligation, and when: reminders before it is due, then one after another who must know. */
@Component
public class Ladder {

    /** What is left to somebody before it is said that she did not act, however long ago it was due when she learned of it. */
    static final String GRACE = "overdue.grace";

    /** Before the name of whom is told when a task that cannot wait was not taken. */
    public static final String UNCLAIMED = "FREE_";

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final CasePolicy policy;
    private final Deadlines deadlines;

    Ladder(CasePolicy policy, Deadlines deadlines) {
        this.policy = policy;
        this.deadlines = deadlines;
    }

    /** One step, from that instant on. */
    public record Planned(String step, Obligation.Stage stage, Instant at) {

        /** Whether it is no step of silence about a date, but about a task that nobody has taken. */
        public boolean asksWhoTakesIt() {
            return step.startsWith(UNCLAIMED);
        }
    }

    /** What the steps are counted from. */
    public record Round(
            CaseReference reference,
            String rule,
            Obligation.Timing timing,
            Instant dueAt,
            Instant began,
            String activity) {

        public Round(Obligation obligation, Instant dueAt, Instant began) {
            this(
                    obligation.reference(),
                    obligation.ruleKey(),
                    obligation.timing(),
                    dueAt,
                    began,
                    obligation.activity());
        }
    }

    /** All steps of a round, in order. A timer fires by itself; when it does not, that is the watcher's business. */
    public List<Planned> plan(Round round) {
        var rule = rule(round.reference(), round.rule());
        var reminders = rule.remind().stream()
                .map(days -> new Planned("REMIND" + days, Obligation.Stage.REMINDED, morning(round.dueAt(), days)))
                .filter(step -> step.at().isAfter(round.began()) && step.at().isBefore(round.dueAt()));
        var silence = round.timing() == Obligation.Timing.TIMER
                ? Stream.<Planned>empty()
                : Stream.concat(unclaimed(round), silence(round, rule));
        return Stream.concat(reminders, silence)
                .sorted(Comparator.comparing(Planned::at))
                .toList();
    }

    /** Whoever does the work learns at once that it is due; others not before she had a while to act. */
    private Stream<Planned> silence(Round round, PolicyProfile.Rule rule) {
        var patient = after(round.began(), rule(round.reference(), GRACE));
        return policy.profile(round.reference()).ladderOf(rule).stream().map(step -> {
            boolean others = step.who() != PolicyProfile.Who.WORKER && patient.isAfter(round.dueAt());
            return new Planned(
                    step.who().name(),
                    Obligation.Stage.valueOf(step.who().name()),
                    after(others ? patient : round.dueAt(), step.after(), step.unit()));
        });
    }

    private Stream<Planned> unclaimed(Round round) {
        return TasksTold.of(round.activity()) != TasksTold.AT_ONCE
                ? Stream.empty()
                : policy
                        .profile(round.reference())
                        .ladder()
                        .getOrDefault(PolicyProfile.Pace.UNCLAIMED, List.of())
                        .stream()
                        .map(step -> new Planned(
                                UNCLAIMED + step.who(),
                                Obligation.Stage.NONE,
                                after(round.began(), step.after(), step.unit())));
    }

    private Instant after(Instant began, PolicyProfile.Rule rule) {
        return after(began, rule.amount(), rule.unit());
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
