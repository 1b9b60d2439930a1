package si.zavetje.deadlines.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.LegalZone;

/** Puts lengths, days and reminders into words, with the dual that Slovenian has. */
@Component
class PolicyWords {

    private final MessageSource messages;

    PolicyWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String name(PolicyProfile.Rule rule, Locale locale) {
        return say(locale, "policy.rule." + rule.key());
    }

    String length(PolicyProfile.Rule rule, Locale locale) {
        return length(rule.amount(), rule.unit(), locale);
    }

    String length(int amount, PolicyProfile.Unit unit, Locale locale) {
        if (amount == 0) {
            return say(locale, unit == PolicyProfile.Unit.HOURS ? "policy.at-once" : "policy.same-day");
        }
        return amount < 0 ? say(locale, "policy.before", count(-amount, unit, locale)) : count(amount, unit, locale);
    }

    String count(int amount, PolicyProfile.Unit unit, Locale locale) {
        return amount + " " + say(locale, "policy.unit." + unit + "." + form(amount, locale));
    }

    String reminders(PolicyProfile.Rule rule, Locale locale) {
        return rule.remind().stream()
                .map(offset -> say(locale, "policy.remind.before", count(-offset, PolicyProfile.Unit.DAYS, locale)))
                .collect(Collectors.joining(", "));
    }

    String source(String source, Locale locale) {
        return source.equals(PolicyProfile.PROPOSAL) ? say(locale, "policy.source." + source) : source;
    }

    String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(isSlovenian(locale) ? "EEEE, d. MMMM uuuu" : "EEEE d MMMM uuuu", locale)
                .format(day);
    }

    /** What ends at midnight ends with the day before. */
    String end(Instant instant, Locale locale) {
        var midnight = instant.equals(LegalZone.endOf(LegalZone.dayOf(instant.minusMillis(1))));
        return midnight ? day(LegalZone.dayOf(instant.minusMillis(1)), locale) : moment(instant, locale);
    }

    String moment(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern(
                        isSlovenian(locale) ? "EEEE, d. MMMM uuuu 'ob' HH.mm" : "EEEE d MMMM uuuu, HH:mm", locale)
                .format(instant.atZone(LegalZone.ID));
    }

    private static String form(int amount, Locale locale) {
        if (!isSlovenian(locale)) {
            return amount == 1 ? "one" : "other";
        }
        return switch (amount % 100) {
            case 1 -> "one";
            case 2 -> "two";
            case 3, 4 -> "few";
            default -> "other";
        };
    }

    private static boolean isSlovenian(Locale locale) {
        return locale.getLanguage().equals("sl");
    }
}
