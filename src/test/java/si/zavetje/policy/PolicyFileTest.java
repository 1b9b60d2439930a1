package si.zavetje.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The policy file: what it says, and which faults refuse the start in which words. */
class PolicyFileTest {

    private static final ClassPathResource FILE = new ClassPathResource("policy-profiles.yaml");

    private final Policies policies = Policies.of(FILE);

    @ParameterizedTest
    @CsvSource({
        "2008-06-01, 2008-09",
        "2010-12-31, 2008-09",
        "2011-01-01, 2011",
        "2014-01-01, 2014",
        "2022-12-31, 2014",
        "2023-01-01, 2023",
        "2024-12-31, 2023",
        "2025-01-01, 2025-26",
        "2026-11-22, 2025-26",
        "2031-01-01, 2025-26"
    })
    void the_newest_profile_that_has_begun_is_in_force_until_it_is_replaced(LocalDate day, String profile) {
        assertThat(policies.inForce(day).name()).isEqualTo(profile);
    }

    @Test
    void a_profile_takes_over_what_it_does_not_say_itself() {
        var base = policies.named("2025-26");

        assertThat(policies.profiles()).allSatisfy(profile -> {
            assertThat(profile.rules()).hasSameSizeAs(base.rules());
            assertThat(profile.rule("triage")).isEqualTo(base.rule("triage"));
            assertThat(profile.ladder()).isEqualTo(base.ladder());
        });
        assertThat(policies.named("2011").rule("crisis.duration"))
                .isEqualTo(policies.named("2014").rule("crisis.duration"));
        assertThat(policies.named("2011").setting(Setting.SAFE_REQUIRES_COOPERATION))
                .isEqualTo(1);
        assertThat(policies.named("2014").setting(Setting.SAFE_REQUIRES_COOPERATION))
                .isZero();
    }

    @Test
    void silence_climbs_by_the_hour_after_hours_and_by_the_working_day_after_everything_else() {
        var profile = policies.named("2025-26");

        assertThat(profile.ladderOf(profile.rule("triage")))
                .extracting(step -> step.who() + " " + step.after() + " " + step.unit())
                .containsExactly("WORKER 0 HOURS", "DEPUTY 2 HOURS", "COORDINATOR 4 HOURS");
        assertThat(profile.ladderOf(profile.rule("crisis.duration")))
                .extracting(step -> step.who() + " " + step.after() + " " + step.unit())
                .containsExactly("WORKER 0 WORKING_DAYS", "DEPUTY 1 WORKING_DAYS", "COORDINATOR 2 WORKING_DAYS");
        assertThat(profile.rule("crisis.duration").remind()).containsExactly(-10, -5, -2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount: 30, unit: DAYS, kind: PROTECTION, start: ADMITTED | amount: 30, unit: FORTNIGHTS, kind: PROTECTION, start: ADMITTED | 2025-26, crisis.duration: the unit “FORTNIGHTS” is none of [HOURS, DAYS, WORKING_DAYS, MONTHS].",
                "amount: 30, unit: DAYS, kind: PROTECTION, start: ADMITTED | amount: 30, kind: PROTECTION, start: ADMITTED | 2025-26, crisis.duration: there is no unit.",
                "amount: 30, unit: DAYS, kind: PROTECTION, start: ADMITTED | amount: 30, unit: DAYS, kind: PROTECTION | 2025-26, crisis.duration: there is no start.",
                "amount: 30, unit: DAYS, kind: PROTECTION, start: ADMITTED | amount: 30, unit: DAYS, kind: PROTECTION, start: SOMETIME | crisis.duration: the start “SOMETIME” is none of",
                "amount: 30, unit: DAYS, kind: PROTECTION, start: ADMITTED | amount: 99999, unit: DAYS, kind: PROTECTION, start: ADMITTED | 2025-26, crisis.duration: the amount 99999 is not between -366 and 3660.",
                "amount: 30, unit: DAYS, kind: PROTECTION, start: ADMITTED | amount: thirty, unit: DAYS, kind: PROTECTION, start: ADMITTED | 2025-26, crisis.duration: the amount “thirty” is not a whole number.",
                "amount: 30, unit: DAYS, kind: PROTECTION, start: ADMITTED | amuont: 30, unit: DAYS, kind: PROTECTION, start: ADMITTED | 2025-26, crisis.duration: the attribute amuont is not known.",
                "amount: 30, unit: DAYS, kind: PROTECTION, start: ADMITTED | amount: 30, unit: HOURS, kind: PROTECTION, start: ADMITTED | 2025-26, crisis.duration: only work of staff is counted in hours.",
                "key: triage, amount: 2 | key: crisis.duration, amount: 2 | 2025-26, crisis.duration: the key is there twice.",
                "key: triage, amount: 2 | key: triaage, amount: 2 | 2025-26, triage: the rule is missing.",
                "key: triage, amount: 2 | amount: 2 | 2025-26: there is no key.",
                "key: crisis.duration, amount: 5 | key: no.such, amount: 5 | 2008-09, no.such: there is no such rule.",
                "key: group.fewestMembers, value: 2 | key: group.fewestMembers, value: 0 | 2025-26, group.fewestMembers: the value 0 is not between 1 and 5.",
                "key: triage, amount: 2 | key: triage, amount: -1 | 2025-26, triage: the amount -1 is not between 0 and 8760.",
                "key: relocation, amount: 4, unit: HOURS, kind: STAFF, start: TASK_BEGAN, source: PROPOSAL, to-be-confirmed: true | key: relocation, amount: 4, unit: HOURS, kind: STAFF, start: TASK_BEGAN, source: PROPOSAL, to-be-confirmed: perhaps | 2025-26, relocation: the to-be-confirmed “perhaps” is neither true nor false.",
                "key: triage, amount: 2, | key: triage, amount: 2, amount: 3, | found duplicate key amount",
                "anchor: FIRST_EVENT, |  | 2025-26, art50.extension: an extension needs an anchor.",
                "remind: [-10, -5, -2] | remind: [10] | 2025-26, crisis.duration: the remind 10 is not between -366 and 0.",
                "source: \"Action Plan 2008-09, IV.1, as a rule up to 5 days\" | source: \"\" | 2008-09, crisis.duration: there is no source.",
                "valid-to: 2009-12-31 | valid-to: 2011-01-01 | 2008-09, valid-to: its validity overlaps with that of 2011.",
                "valid-from: 2011-01-01 | valid-from: 2014-01-01 | 2011, valid-to: its validity overlaps with that of 2014.",
                "valid-to: 2009-12-31 | valid-to: 2007-12-31 | 2008-09, valid-to: it lies before valid-from.",
                "valid-from: 2011-01-01 | valid-from: 2011-02-30 | 2011: the valid-from “2011-02-30” is not a date.",
                "based-on: \"2023\" | based-on: \"1999\" | 1999, based-on: there is no such profile.",
                "based-on: \"2023\" | based-on: \"2011\" | based-on: the profile is based on itself.",
                "name: \"2011\" | name: \"2014\" | 2014: there are two profiles of that name.",
                "key: group.majorityAbove, value: 50 | key: group.majorityAbove, value: 100 | 2025-26, group.majorityAbove: the value 100 is not between 0 and 99.",
                "key: group.majorityAbove, value: 50 | key: group.colour, value: 50 | 2025-26, group.colour: there is no such setting.",
                "key: safe.requiresCooperation, value: false | key: safe.requiresCooperation, value: perhaps | 2025-26, safe.requiresCooperation: the value “perhaps” is neither true nor false.",
                "key: coordinator, after: 4 | key: nobody, after: 4 | 2025-26, nobody: the key “nobody” is none of",
            })
    void a_fault_refuses_the_start_and_names_the_profile_and_the_key(String right, String wrong, String sentence)
            throws IOException {
        var text = FILE.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        var faulty = text.replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong);

        assertThatThrownBy(() -> Policies.of(file(faulty)))
                .isInstanceOf(BadPolicy.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"crisis.duration, 3660", "crisis.duration, -366"})
    void the_longest_and_the_shortest_amount_are_accepted(String rule, int amount) throws IOException {
        var text = FILE.getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("key: " + rule + ", amount: \\d+", "key: " + rule + ", amount: " + amount);

        assertThat(Policies.of(file(text)).named("2025-26").rule(rule).amount()).isEqualTo(amount);
    }

    @Test
    void a_setting_that_is_missing_refuses_the_start() throws IOException {
        var text =
                FILE.getContentAsString(StandardCharsets.UTF_8).replaceFirst("- \\{key: group.fewestMembers[^}]*}", "");

        assertThatThrownBy(() -> Policies.of(file(text)))
                .hasMessageContaining("2025-26, group.fewestMembers: the setting is missing.");
    }

    @Test
    void the_file_as_it_stands_is_accepted() throws IOException {
        var text = FILE.getContentAsString(StandardCharsets.UTF_8);

        assertThatCode(() -> Policies.of(file(text))).doesNotThrowAnyException();
    }

    @Test
    void every_word_of_policy_is_there_in_both_languages() throws IOException {
        var english = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/policy.properties"));
        var slovenian = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/policy_sl.properties"));

        assertThat(english.stringPropertyNames()).isEqualTo(slovenian.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .containsAll(keys("policy.start.", StartEvent.values()))
                .containsAll(keys("policy.kind.", PolicyProfile.Kind.values()))
                .containsAll(keys("policy.who.", PolicyProfile.Who.values()))
                .containsAll(keys("policy.ladder.", PolicyProfile.Pace.values()))
                .containsAll(Arrays.stream(Setting.values())
                        .map(setting -> "policy.setting." + setting.key())
                        .toList());
    }

    @Test
    void nothing_and_nonsense_are_refused_too() {
        for (var text : new String[] {"", "profiles:", "profiles: []", "- a", "profiles: {a: b", "profiles: [1]"}) {
            assertThatThrownBy(() -> Policies.of(file(text))).isInstanceOf(BadPolicy.class);
        }
    }

    @Test
    void the_refusal_at_the_start_is_a_sentence_and_no_stack_trace() {
        var analysis = new BadPolicyAnalyzer().analyze(new BadPolicy("2011", "triage", "there is no unit"));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("Policy profile 2011, triage: there is no unit.");
    }

    private static List<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }

    private static ByteArrayResource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}
