package si.zavetje.deadlines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Shows which running clocks would end on another day if a period had another length; changes nothing. */
@Component
public class PolicyPreview {

    private final List<RunningClocks> clocks;
    private final CasePolicy policy;
    private final Counting counting;

    PolicyPreview(List<RunningClocks> clocks, CasePolicy policy, Counting counting) {
        this.clocks = clocks;
        this.policy = policy;
        this.counting = counting;
    }

    /** A clock that would end on another day. */
    public record Move(CaseReference reference, LocalDate from, LocalDate to) {}

    /** How many clocks of the rule run under the profile, and those that would move, the earliest end first. */
    public record Result(PolicyProfile.Rule before, PolicyProfile.Rule after, int running, List<Move> moves) {}

    /**
     * What would move.
     *
     * @throws Refusal for a length no period can have
     */
    public Result changed(PolicyProfile profile, PolicyProfile.Rule before, int amount, PolicyProfile.Unit unit) {
        int least = before.amount() < 0 ? PolicyFile.least(unit) : 0;
        if (amount < least || amount > PolicyFile.most(unit)) {
            throw new Refusal("policy.refused.amount", least, PolicyFile.most(unit));
        }
        if (unit == PolicyProfile.Unit.HOURS && before.kind() != PolicyProfile.Kind.STAFF) {
            throw new Refusal("policy.refused.hours-of-staff");
        }
        var after = before.lasting(amount, unit);
        var running = clocks.stream()
                .flatMap(each -> each.running(before.key()).stream())
                .distinct()
                .filter(clock -> policy.profile(clock.reference()).name().equals(profile.name()))
                .toList();
        var moves = running.stream()
                .map(clock -> new Move(clock.reference(), end(before, clock), end(after, clock)))
                .filter(move -> !move.from().equals(move.to()))
                .sorted(Comparator.comparing(Move::from)
                        .thenComparing(move -> move.reference().text()))
                .toList();
        return new Result(before, after, running.size(), moves);
    }

    private LocalDate end(PolicyProfile.Rule rule, RunningClock clock) {
        return counting.from(rule, clock.startedAt()).lastDay();
    }
}
