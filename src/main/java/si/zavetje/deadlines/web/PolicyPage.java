package si.zavetje.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import si.zavetje.deadlines.Calculator;
import si.zavetje.deadlines.PolicyPreview;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.Refusal;

/** Every period and rule in force, since when and by whose word; and, for the coordinator, what a change would move. */
@Controller
class PolicyPage {

    private static final int MOST_SHOWN = 200;

    private final Calculator calculator;
    private final PolicyPreview preview;
    private final PolicyTable table;
    private final PolicyWords words;
    private final Directory directory;

    PolicyPage(
            Calculator calculator, PolicyPreview preview, PolicyTable table, PolicyWords words, Directory directory) {
        this.calculator = calculator;
        this.preview = preview;
        this.table = table;
        this.words = words;
        this.directory = directory;
    }

    @GetMapping("/policy")
    String show(@RequestParam(defaultValue = "") String profile, Principal reader, Model model, Locale locale) {
        return page(calculator.profile(profile), reader, model, locale);
    }

    @GetMapping("/policy/preview")
    String preview(
            @RequestParam(defaultValue = "") String profile,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String unit,
            Principal reader,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var under = calculator.profile(profile);
        model.addAttribute("chosenRule", rule);
        model.addAttribute("chosenAmount", amount);
        model.addAttribute("chosenUnit", unit);
        try {
            var of = calculator.rule(under, rule);
            show(preview.changed(under, of, number(amount), unitOf(unit)), model, locale);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
        }
        return page(under, reader, model, locale);
    }

    private String page(PolicyProfile profile, Principal reader, Model model, Locale locale) {
        model.addAttribute("profiles", table.profiles(calculator.profiles(), locale));
        model.addAttribute("shown", profile);
        model.addAttribute("rows", table.rows(profile, locale));
        model.addAttribute("settings", table.settings(profile, locale));
        model.addAttribute("ladders", table.ladders(profile, locale));
        model.addAttribute("units", PolicyProfile.Unit.values());
        model.addAttribute(
                "mayPreview",
                directory
                        .account(reader.getName())
                        .filter(account -> account.kind() == OrganisationKind.COORDINATOR)
                        .isPresent());
        return "deadlines/policy";
    }

    private void show(PolicyPreview.Result result, Model model, Locale locale) {
        model.addAttribute(
                "previewed",
                words.say(
                        locale,
                        "policy.preview.result",
                        words.name(result.before(), locale),
                        words.length(result.after(), locale),
                        words.length(result.before(), locale)));
        model.addAttribute("running", result.running());
        model.addAttribute("unknown", result.unknown());
        model.addAttribute("more", result.more());
        model.addAttribute("moving", result.moves().size());
        model.addAttribute("mostShown", MOST_SHOWN);
        model.addAttribute(
                "moves",
                result.moves().stream()
                        .limit(MOST_SHOWN)
                        .map(move -> new Moved(
                                move.reference().text(),
                                move.name(),
                                words.end(move.from(), locale),
                                words.end(move.to(), locale),
                                step(move.nextStepFrom(), locale),
                                step(move.nextStepTo(), locale)))
                        .toList());
    }

    /** A clock that would move, in words. */
    record Moved(String reference, String name, String from, String to, String nextFrom, String nextTo) {}

    private String step(@Nullable Instant next, Locale locale) {
        return next == null ? "–" : words.moment(next, locale);
    }

    private static int number(String amount) {
        try {
            return Integer.parseInt(amount.strip());
        } catch (NumberFormatException e) {
            throw new Refusal("policy.refused.amount", 0, 3660);
        }
    }

    private static PolicyProfile.Unit unitOf(String unit) {
        return Arrays.stream(PolicyProfile.Unit.values())
                .filter(known -> known.name().equals(unit))
                .findFirst()
                .orElseThrow(() -> new Refusal("policy.refused.unit"));
    }
}
