package si.zavetje.deadlines.web;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.Calculation;
import si.zavetje.policy.PolicyProfile;

/** Says step by step how a period was counted. */
@Component
class Explanation {

    private final PolicyWords words;

    Explanation(PolicyWords words) {
        this.words = words;
    }

    String of(Calculation calculation, Locale locale) {
        var sentences = new ArrayList<String>();
        sentences.add(counting(calculation, locale));
        if (calculation.endsInShorterMonth()) {
            sentences.add(words.say(
                    locale,
                    "policy.explain.shortMonth",
                    String.valueOf(calculation.startDay().getDayOfMonth())));
        }
        var counted = calculation.counted();
        if (calculation.rule().kind() == PolicyProfile.Kind.PROTECTION) {
            sentences.add(words.say(locale, "policy.explain.PROTECTION"));
        }
        if (counted.rolledForward()) {
            sentences.add(words.say(locale, "policy.explain.rolledForward", words.day(counted.lastDay(), locale)));
        }
        if (counted.rolledBack()) {
            sentences.add(words.say(locale, "policy.explain.rolledBack", words.day(counted.lastDay(), locale)));
        }
        if (calculation.rule().unit() != PolicyProfile.Unit.HOURS) {
            sentences.add(words.say(locale, "policy.explain.staff", words.moment(counted.dueForStaff(), locale)));
        }
        return String.join(" ", sentences);
    }

    Optional<String> notice(Calculation calculation, Locale locale) {
        return calculation.start().notice().map(notice -> words.say(locale, notice.key(), notice.arguments()));
    }

    private String counting(Calculation calculation, Locale locale) {
        var rule = calculation.rule();
        var start = calculation.start().instant();
        var counted = calculation.counted();
        if (rule.unit() == PolicyProfile.Unit.HOURS) {
            return words.say(
                    locale,
                    "policy.explain.hours",
                    words.count(rule.amount(), rule.unit(), locale),
                    words.moment(start, locale),
                    words.moment(counted.endsAt(), locale));
        }
        if (rule.amount() == 0) {
            return words.say(locale, "policy.explain.same", words.day(counted.countedTo(), locale));
        }
        return words.say(
                locale,
                rule.amount() < 0 ? "policy.explain.before" : "policy.explain.counted",
                words.count(Math.abs(rule.amount()), rule.unit(), locale),
                words.day(calculation.startDay(), locale),
                words.day(counted.countedTo(), locale));
    }
}
