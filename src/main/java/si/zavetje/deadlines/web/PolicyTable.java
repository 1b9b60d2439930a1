package si.zavetje.deadlines.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import si.zavetje.policy.Policies;
import si.zavetje.policy.PolicyProfile;

/** The rows of the policy page, each in words. */
@Component
class PolicyTable {

    private final PolicyWords words;
    private final Policies policies;
    private final Clock clock;

    PolicyTable(PolicyWords words, Policies policies, Clock clock) {
        this.words = words;
        this.policies = policies;
        this.clock = clock;
    }

    /** One profile and when it holds. */
    record Profile(String name, String validFrom, String plannedTo, String replacedAfter, boolean inForce) {}

    /** One period. */
    record Row(
            String key,
            String name,
            String length,
            String kind,
            String start,
            String reminders,
            String source,
            boolean toBeConfirmed) {}

    /** One rule that is no period. */
    record SettingRow(String name, String value, String source, boolean toBeConfirmed) {}

    /** The steps after one kind of period. */
    record Ladder(String name, List<String> steps) {}

    List<Profile> profiles(List<PolicyProfile> newestFirst, Locale locale) {
        var inForce = policies.inForce(clock);
        var shown = new ArrayList<Profile>();
        for (int i = 0; i < newestFirst.size(); i++) {
            var profile = newestFirst.get(i);
            var to = profile.validTo();
            shown.add(new Profile(
                    profile.name(),
                    words.day(profile.validFrom(), locale),
                    to == null ? "" : words.day(to, locale),
                    i == 0 ? "" : words.day(newestFirst.get(i - 1).validFrom().minusDays(1), locale),
                    profile.name().equals(inForce.name())));
        }
        return shown;
    }

    List<Row> rows(PolicyProfile profile, Locale locale) {
        return profile.rules().stream()
                .map(rule -> new Row(
                        rule.key(),
                        words.name(rule, locale),
                        words.length(rule, locale),
                        words.say(locale, "policy.kind.short." + rule.kind()),
                        words.say(locale, "policy.start." + rule.start()),
                        words.reminders(rule, locale),
                        words.source(rule.source(), locale),
                        rule.toBeConfirmed()))
                .toList();
    }

    List<SettingRow> settings(PolicyProfile profile, Locale locale) {
        return profile.settings().stream()
                .map(given -> new SettingRow(
                        words.say(locale, "policy.setting." + given.setting().key()),
                        given.setting().isYesOrNo()
                                ? words.say(locale, given.value() == 1 ? "policy.yes" : "policy.no")
                                : String.valueOf(given.value()),
                        words.source(given.source(), locale),
                        given.toBeConfirmed()))
                .toList();
    }

    List<Ladder> ladders(PolicyProfile profile, Locale locale) {
        return Arrays.stream(PolicyProfile.Pace.values())
                .map(pace -> new Ladder(
                        words.say(locale, "policy.ladder." + pace),
                        profile.ladder().getOrDefault(pace, List.of()).stream()
                                .map(step -> words.say(locale, "policy.who." + step.who()) + ": " + after(step, locale))
                                .toList()))
                .toList();
    }

    private String after(PolicyProfile.Step step, Locale locale) {
        return step.after() == 0
                ? words.say(locale, "policy.ladder.at-once")
                : words.say(locale, "policy.ladder.after", words.count(step.after(), step.unit(), locale));
    }
}
