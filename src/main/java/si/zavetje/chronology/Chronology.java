package si.zavetje.chronology;

import java.time.Clock;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.CaseFile;
import si.zavetje.chronology.DateRules.DateRule;
import si.zavetje.chronology.DateRules.OrderRule;
import si.zavetje.chronology.DateRules.Otherwise;
import si.zavetje.policy.Policies;
import si.zavetje.policy.Setting;
import si.zavetje.shared.LegalZone;

/** Looks at every date that is entered in a case: whether it can be, beside today and beside the other events of the case. */
@Component
public class Chronology {

    private final CaseFile caseFile;
    private final Policies policies;
    private final Clock clock;
    private final DateRules rules = DateRules.read();

    Chronology(CaseFile caseFile, Policies policies, Clock clock) {
        this.caseFile = caseFile;
        this.policies = policies;
        this.clock = clock;
    }

    private record Entered(DateRule rule, String label, CaseDate date) {}

    /** An event in the same form, or one entered earlier, which not everybody may read. */
    private record Known(CaseDate date, Optional<CaseFile.Entered> entry) {}

    /** What is to be said about the dates of a form. */
    public Findings look(DatedForm form) {
        var entered = new LinkedHashMap<String, Entered>();
        form.answers().forEach((question, answer) -> rules.of(form.name(), question, form.answers())
                .ifPresent(rule -> CaseDate.of(answer)
                        .ifPresent(date -> entered.put(
                                question, new Entered(rule, form.labels().getOrDefault(question, question), date)))));
        var findings = Findings.none();
        entered.values().forEach(each -> besideToday(each, findings));
        var events = entered.values().stream().map(each -> each.rule.event()).collect(Collectors.toSet());
        var orders = rules.ordersOf(events);
        var known = known(form, orders.stream().map(OrderRule::first).collect(Collectors.toSet()));
        entered.values().forEach(each -> known.put(each.rule.event(), new Known(each.date, Optional.empty())));
        for (var order : orders) {
            var first = known.get(order.first());
            if (first != null) {
                entered.values().stream()
                        .filter(each -> order.then().contains(each.rule.event()))
                        .filter(each -> each.date.isBefore(first.date))
                        .forEach(each -> wrongWayRound(each, order, first, isReadable(first, form), findings));
            }
        }
        return findings;
    }

    /** A date as people write it, with its weekday; nothing for what is no date. */
    public static Optional<MessageSourceResolvable> inWords(@Nullable Object answer) {
        return CaseDate.of(answer).map(CaseDate::inWords);
    }

    private void besideToday(Entered entered, Findings findings) {
        var now = clock.instant();
        var date = entered.date;
        long daysAgo = ChronoUnit.DAYS.between(date.day(), LegalZone.dayOf(now));
        switch (entered.rule.lies()) {
            case PAST -> {
                if (date.isAfter(now)) {
                    findings.refuse("chronology.notYet", entered.label, date.inWords());
                } else if (daysAgo > setting(Setting.DATES_ASK_AFTER_DAYS)) {
                    findings.ask("chronology.longAgo", entered.label, date.inWords(), daysAgo);
                }
            }
            case AHEAD, MEANT -> {
                if (!date.isOver(now)) {
                    askWhenFar(entered, -daysAgo, findings);
                } else if (entered.rule.lies() == DateRules.Lies.AHEAD) {
                    findings.refuse("chronology.past", entered.label, date.inWords());
                } else {
                    findings.ask("chronology.past", entered.label, date.inWords());
                }
            }
            case BIRTH -> {
                int age = Period.between(date.day(), LegalZone.dayOf(now)).getYears();
                if (date.isAfter(now)) {
                    findings.refuse("chronology.notYet", entered.label, date.inWords());
                } else if (age > setting(Setting.DATES_ASK_ABOVE_AGE)) {
                    findings.ask("chronology.veryOld", entered.label, date.inWords(), age);
                }
            }
            case ANY -> askWhenFar(entered, Math.abs(daysAgo), findings);
        }
    }

    private void askWhenFar(Entered entered, long days, Findings findings) {
        if (days > setting(Setting.DATES_ASK_AHEAD_DAYS)) {
            findings.ask("chronology.farAway", entered.label, entered.date.inWords(), days);
        }
    }

    private boolean isReadable(Known known, DatedForm form) {
        return known.entry
                .flatMap(entry -> form.reference().map(reference -> caseFile.mayRead(form.by(), reference, entry)))
                .orElse(true);
    }

    private static void wrongWayRound(Entered then, OrderRule order, Known first, boolean readable, Findings findings) {
        var sentence = readable ? "chronology.before" : "chronology.beforeUnread";
        var arguments = new Object[] {
            then.label,
            event(then.rule.event()),
            then.date.inWords(),
            event(order.first()),
            readable ? first.date.inWords() : ""
        };
        if (order.otherwise() == Otherwise.REFUSE) {
            findings.refuse(sentence, arguments);
        } else {
            findings.ask(sentence + "Asked", arguments);
        }
    }

    /** When these events were, as last entered. */
    private Map<String, Known> known(DatedForm form, Set<String> events) {
        var known = new HashMap<String, Known>();
        var compartments = rules.compartmentsOf(events);
        if (form.reference().isPresent() && !compartments.isEmpty()) {
            for (var entry : caseFile.entered(form.reference().get(), rules.formsOf(events), compartments)) {
                entry.values().forEach((question, answer) -> rules.of(entry.form(), question, entry.values())
                        .filter(rule -> events.contains(rule.event()))
                        .ifPresent(rule -> CaseDate.of(answer)
                                .ifPresent(
                                        date -> known.putIfAbsent(rule.event(), new Known(date, Optional.of(entry))))));
            }
        }
        return known;
    }

    private int setting(Setting setting) {
        return policies.inForce(clock).setting(setting);
    }

    private static DefaultMessageSourceResolvable event(String name) {
        return new DefaultMessageSourceResolvable("chronology.event." + name);
    }
}
