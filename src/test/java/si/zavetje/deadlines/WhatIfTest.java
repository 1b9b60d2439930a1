package si.zavetje.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.policy.Setting;
import si.zavetje.shared.CaseReference;

/** What is supposed for one question is supposed for that question alone, and what a case keeps is kept. */
class WhatIfTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant BEGAN = Instant.parse("2026-02-01T09:00:00Z");

    private final WhatIf whatIf = new WhatIf(Clock.fixed(NOW, ZoneOffset.UTC));
    private final CountedCases cases = new CountedCases();
    private final CasePolicy policy = new CasePolicy(cases.policies, reference -> "2025-26", whatIf);
    private final Deadlines deadlines = new Deadlines(policy, Calendars.counting(), whatIf);
    private final CaseReference reference = CaseReference.random();
    private final PolicyProfile profile = cases.policies.named("2025-26");
    private final PolicyProfile.Rule crisis = profile.rule("crisis.duration");
    private final PolicyProfile.Rule shorter = crisis.lasting(5, PolicyProfile.Unit.DAYS);

    @Test
    void it_is_another_moment_only_while_somebody_asks() {
        assertThat(whatIf.at(BEGAN, deadlines::moment)).isEqualTo(BEGAN);
        assertThat(whatIf.at(BEGAN, () -> deadlines.due(reference, "assess.risk")))
                .isEqualTo("2026-02-02T09:00:00Z");

        assertThat(deadlines.moment()).isEqualTo(NOW);
    }

    @Test
    void a_rule_has_another_length_in_that_profile_alone_and_only_while_somebody_asks() {
        assertThat(under(shorter, "crisis.duration")).isEqualTo(shorter);
        assertThat(under(shorter, "triage")).isEqualTo(profile.rule("triage"));
        var older = cases.policies.named("2014");
        assertThat(whatIf.under(older, shorter, () -> policy.rule(reference, "crisis.duration")))
                .isEqualTo(crisis);

        assertThat(policy.rule(reference, "crisis.duration")).isEqualTo(crisis);
    }

    @Test
    void nothing_is_supposed_any_more_when_the_question_failed() {
        assertThatThrownBy(() -> whatIf.under(
                        profile,
                        shorter,
                        () -> whatIf.at(BEGAN, () -> {
                            throw new IllegalStateException("no answer");
                        })))
                .hasMessage("no answer");

        assertThat(deadlines.moment()).isEqualTo(NOW);
        assertThat(policy.rule(reference, "crisis.duration")).isEqualTo(crisis);
    }

    @Test
    void moment_and_rule_can_be_supposed_together() {
        assertThat(whatIf.under(profile, shorter, () -> whatIf.at(BEGAN, this::lastDayOfCrisis)))
                .isEqualTo("2026-02-06");
        assertThat(whatIf.at(BEGAN, () -> whatIf.under(profile, shorter, this::lastDayOfCrisis)))
                .isEqualTo("2026-02-06");
        assertThat(whatIf.at(
                        BEGAN, () -> whatIf.under(profile, shorter, () -> whatIf.withoutPolicy(this::lastDayOfCrisis))))
                .isEqualTo("2026-03-03");
    }

    @Test
    void a_day_that_is_kept_is_counted_anew_only_under_another_policy_and_never_when_somebody_decided_on_it() {
        var counted = lastDayOfCrisis();
        var decided = counted.plusDays(10);

        assertThat(whatIf.under(profile, shorter, () -> deadlines.kept(counted, this::lastDayOfCrisis)))
                .isEqualTo("2026-03-07");
        assertThat(whatIf.under(profile, shorter, () -> deadlines.kept(decided, this::lastDayOfCrisis)))
                .isEqualTo(decided);
        assertThat(deadlines.kept(counted, () -> LocalDate.MAX)).isEqualTo(counted);
        assertThat(whatIf.at(BEGAN, () -> deadlines.kept(counted, () -> LocalDate.MAX)))
                .isEqualTo(counted);
    }

    @Test
    void a_case_has_the_numbers_and_the_answers_of_its_profile() {
        var older = new CasePolicy(cases.policies, of -> "2011", whatIf);

        assertThat(older.says(reference, Setting.SAFE_REQUIRES_COOPERATION)).isTrue();
        assertThat(policy.says(reference, Setting.SAFE_REQUIRES_COOPERATION)).isFalse();
        assertThat(policy.number(reference, Setting.GROUP_MAJORITY_ABOVE)).isEqualTo(50);
        assertThat(policy.number(reference, Setting.GROUP_FEWEST_MEMBERS)).isEqualTo(2);
    }

    private PolicyProfile.Rule under(PolicyProfile.Rule supposed, String key) {
        return whatIf.under(profile, supposed, () -> policy.rule(reference, key));
    }

    private LocalDate lastDayOfCrisis() {
        return deadlines
                .period(reference, "crisis.duration", deadlines.moment())
                .lastDay();
    }
}
