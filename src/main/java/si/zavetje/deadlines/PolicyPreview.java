package si.zavetje.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import si.zavetje.policy.PolicyFile;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Shows which running clocks would end at another time if a period had another length; changes nothing. */
@Component
public class PolicyPreview {

    /** As many clocks as can be asked while somebody waits. */
    private static final int MOST = 5000;

    private static final Duration NOTICEABLE = Duration.ofMinutes(1);

    private final RunningClocks clocks;
    private final WhatIf whatIf;

    PolicyPreview(RunningClocks clocks, WhatIf whatIf) {
        this.clocks = clocks;
        this.whatIf = whatIf;
    }

    /** A clock that would end at another time, and when somebody would next be told about it. */
    public record Move(
            CaseReference reference,
            String name,
            Instant from,
            Instant to,
            @Nullable Instant nextStepFrom,
            @Nullable Instant nextStepTo) {}

    /**
     * Whose date depends on the rule: how many run under the profile, for how many it cannot be said because the facts are not
     * known any more, and those that would move, the earliest end first. Where there are more than can be asked, the soonest.
     */
    public record Result(
            PolicyProfile.Rule before,
            PolicyProfile.Rule after,
            int running,
            int unknown,
            boolean more,
            List<Move> moves) {}

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
        return asked(profile, before, before.lasting(amount, unit));
    }

    private Result asked(PolicyProfile profile, PolicyProfile.Rule before, PolicyProfile.Rule after) {
        var found = clocks.dependingOn(before.key(), profile.name(), MOST + 1);
        var running = found.subList(0, Math.min(found.size(), MOST));
        var moves = new ArrayList<Move>();
        int unknown = 0;
        for (var clock : running) {
            if (clock.counted().filter(clock::isCountedAs).isEmpty()) {
                unknown++;
            } else {
                var move = whatIf.under(profile, after, () -> move(clock));
                if (move == null) {
                    unknown++;
                } else if (Duration.between(move.from(), move.to()).abs().compareTo(NOTICEABLE) >= 0) {
                    moves.add(move);
                }
            }
        }
        moves.sort(Comparator.comparing(Move::from)
                .thenComparing(move -> move.reference().text()));
        return new Result(before, after, running.size(), unknown, found.size() > MOST, List.copyOf(moves));
    }

    private static @Nullable Move move(RunningClock clock) {
        return clock.counted()
                .map(counted -> {
                    var to = clock.dueIfCounted(counted);
                    return new Move(
                            clock.reference(),
                            clock.name(),
                            clock.dueAt(),
                            to,
                            clock.nextStepAt(),
                            clock.nextStepIfDue(to));
                })
                .orElse(null);
    }
}
