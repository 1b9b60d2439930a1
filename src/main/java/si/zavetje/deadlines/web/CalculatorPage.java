package si.zavetje.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import si.zavetje.deadlines.Calculation;
import si.zavetje.deadlines.Calculator;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.Refusal;

/** The calculator for people: a form that is sent as it stands, and the result with its reasons. */
@Controller
class CalculatorPage {

    private final Calculator calculator;
    private final Explanation explanation;
    private final PolicyWords words;

    CalculatorPage(Calculator calculator, Explanation explanation, PolicyWords words) {
        this.calculator = calculator;
        this.explanation = explanation;
        this.words = words;
    }

    @GetMapping("/deadlines/calculator")
    String show(
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String profile,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        model.addAttribute("rule", rule);
        model.addAttribute("start", start);
        model.addAttribute("profile", profile);
        model.addAttribute("rules", names(calculator.profile(""), locale));
        model.addAttribute("profiles", calculator.profiles());
        if (!rule.isEmpty() || !start.isEmpty() || !profile.isEmpty()) {
            try {
                show(calculator.calculate(rule, start, profile), model, locale);
            } catch (Refusal refusal) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute("refusal", refusal);
            }
        }
        return "deadlines/calculator";
    }

    private void show(Calculation calculation, Model model, Locale locale) {
        var counted = calculation.counted();
        var rule = calculation.rule();
        model.addAttribute("result", calculation);
        model.addAttribute("name", words.name(rule, locale));
        model.addAttribute("length", words.length(rule, locale));
        model.addAttribute("kind", words.say(locale, "policy.kind." + rule.kind()));
        model.addAttribute("source", words.source(rule.source(), locale));
        model.addAttribute(
                "lastDay", words.day(counted.rolledForward() ? counted.countedTo() : counted.lastDay(), locale));
        model.addAttribute("rolledForwardTo", counted.rolledForward() ? words.day(counted.lastDay(), locale) : "");
        model.addAttribute("endLocal", end(calculation, locale));
        model.addAttribute("dueForStaff", words.moment(counted.dueForStaff(), locale));
        model.addAttribute("notice", explanation.notice(calculation, locale).orElse(""));
        model.addAttribute("explanation", explanation.of(calculation, locale));
    }

    /** A day ends at its own 24:00, not at 00:00 of the next. */
    private String end(Calculation calculation, Locale locale) {
        var counted = calculation.counted();
        return calculation.rule().unit() == PolicyProfile.Unit.HOURS
                ? words.moment(counted.endsAt(), locale)
                : words.say(locale, "policy.result.midnight", words.day(counted.lastDay(), locale));
    }

    private Map<String, String> names(PolicyProfile profile, Locale locale) {
        var names = new LinkedHashMap<String, String>();
        profile.rules().forEach(each -> names.put(each.key(), words.name(each, locale)));
        return names;
    }
}
