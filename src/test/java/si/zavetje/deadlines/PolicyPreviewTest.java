package si.zavetje.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.policy.Policies;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** What the preview says of running clocks, without a page and without the engine. */
class PolicyPreviewTest {

    private static final Instant BEGAN = Instant.parse("2026-03-02T09:00:00Z");
    private static final int MOST = 5000;

    private final List<CaseReference> inOrder = Stream.of(CaseReference.random(), CaseReference.random())
            .sorted(Comparator.comparing(CaseReference::text))
            .toList();
    private final CaseReference first = inOrder.get(0);
    private final CaseReference last = inOrder.get(1);
    private final WhatIf whatIf = new WhatIf(Clock.fixed(BEGAN, ZoneOffset.UTC));
    private final Policies policies = new CountedCases().policies;
    private final PolicyProfile profile = policies.named("2025-26");
    private final CasePolicy policy = new CasePolicy(policies, reference -> "2025-26", whatIf);
    private final List<RunningClock> running = new ArrayList<>();
    private final PolicyPreview preview =
            new PolicyPreview((rule, name, most) -> running.subList(0, Math.min(most, running.size())), whatIf);

    @Test
    void clocks_that_would_end_at_another_time_are_shown_with_both_the_earliest_first() {
        running.add(riskOf(last, BEGAN.plusSeconds(60)));
        running.add(riskOf(last, BEGAN));
        running.add(riskOf(first, BEGAN));

        var result = changed("assess.risk", 30);

        assertThat(result)
                .returns(3, PolicyPreview.Result::running)
                .returns(0, PolicyPreview.Result::unknown)
                .returns(false, PolicyPreview.Result::more)
                .returns(30, answer -> answer.after().amount());
        assertThat(result.moves())
                .extracting(
                        move -> move.reference().text() + " " + move.from() + " " + move.to() + " " + move.nextStepTo())
                .containsExactly(
                        first.text() + " 2026-03-03T09:00:00Z 2026-03-03T15:00:00Z 2026-03-03T15:00:00Z",
                        last.text() + " 2026-03-03T09:00:00Z 2026-03-03T15:00:00Z 2026-03-03T15:00:00Z",
                        last.text() + " 2026-03-03T09:01:00Z 2026-03-03T15:01:00Z 2026-03-03T15:01:00Z");
    }

    @Test
    void a_clock_that_would_end_within_the_same_minute_does_not_move() {
        running.add(clock(first, () -> due(BEGAN), due(BEGAN), Duration.ofSeconds(-59)));
        running.add(clock(last, () -> due(BEGAN), due(BEGAN), Duration.ofSeconds(60)));

        assertThat(changed("assess.risk", 24).moves())
                .extracting(PolicyPreview.Move::reference)
                .containsExactly(last);
    }

    @Test
    void a_clock_of_which_the_facts_are_gone_or_were_otherwise_is_counted_as_unknown() {
        running.add(clock(first, () -> null, due(BEGAN), Duration.ZERO));
        running.add(clock(first, () -> due(BEGAN), due(BEGAN).plusSeconds(3600), Duration.ZERO));
        // Only under another policy are its facts not enough.
        running.add(clock(first, () -> whatIf.ofPolicy() ? null : due(BEGAN), due(BEGAN), Duration.ZERO));
        running.add(riskOf(last, BEGAN));

        var result = changed("assess.risk", 30);

        assertThat(result).returns(4, PolicyPreview.Result::running).returns(3, PolicyPreview.Result::unknown);
        assertThat(result.moves()).hasSize(1);
    }

    @Test
    void no_more_are_asked_than_anybody_waits_for_and_that_is_said() {
        var one = riskOf(first, BEGAN);
        running.addAll(Collections.nCopies(MOST, one));
        assertThat(changed("assess.risk", 24))
                .returns(MOST, PolicyPreview.Result::running)
                .returns(false, PolicyPreview.Result::more);

        running.add(one);
        assertThat(changed("assess.risk", 24))
                .returns(MOST, PolicyPreview.Result::running)
                .returns(true, PolicyPreview.Result::more);
    }

    @ParameterizedTest
    @CsvSource({
        "crisis.duration, -1, DAYS, policy.refused.amount",
        "crisis.duration, 3661, DAYS, policy.refused.amount",
        "crisis.duration, 5, HOURS, policy.refused.hours-of-staff",
        "art50.remind.first, -367, DAYS, policy.refused.amount",
    })
    void a_length_no_period_can_have_is_refused(String rule, int amount, PolicyProfile.Unit unit, String sentence) {
        assertThatThrownBy(() -> preview.changed(profile, profile.rule(rule), amount, unit))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "crisis.duration, 0, DAYS",
        "crisis.duration, 3660, DAYS",
        "assess.risk, 8760, HOURS",
        "art50.remind.first, -366, DAYS",
    })
    void the_shortest_and_the_longest_are_shown(String rule, int amount, PolicyProfile.Unit unit) {
        assertThat(preview.changed(profile, profile.rule(rule), amount, unit).after())
                .isEqualTo(profile.rule(rule).lasting(amount, unit));
    }

    @Test
    void a_rule_of_no_days_counts_no_days_backwards() {
        assertThatThrownBy(() -> preview.changed(profile, profile.rule("art50.request"), -1, PolicyProfile.Unit.DAYS))
                .hasMessage("policy.refused.amount");
    }

    private PolicyPreview.Result changed(String rule, int hours) {
        return preview.changed(profile, profile.rule(rule), hours, PolicyProfile.Unit.HOURS);
    }

    /** The clock of an assessment, and the rule says what it says now. */
    private RunningClock riskOf(CaseReference reference, Instant began) {
        return clock(reference, () -> due(began), due(began), Duration.ZERO);
    }

    private Instant due(Instant began) {
        return began.plus(Duration.ofHours(
                policy.rule(CaseReference.random(), "assess.risk").amount()));
    }

    private record Asked(CaseReference reference, Supplier<@Nullable Instant> question, Instant dueAt, Duration moved)
            implements RunningClock {
        @Override
        public String name() {
            return "Assess risk";
        }

        @Override
        public Instant nextStepAt() {
            return dueAt;
        }

        @Override
        public Optional<Instant> counted() {
            return Optional.ofNullable(question.get());
        }

        @Override
        public boolean isCountedAs(Instant counted) {
            return counted.equals(dueAt);
        }

        @Override
        public Instant dueIfCounted(Instant counted) {
            return counted.plus(moved);
        }

        @Override
        public Instant nextStepIfDue(Instant due) {
            return due;
        }
    }

    private static RunningClock clock(
            CaseReference reference, Supplier<@Nullable Instant> question, Instant due, Duration moved) {
        return new Asked(reference, question, due, moved);
    }
}
