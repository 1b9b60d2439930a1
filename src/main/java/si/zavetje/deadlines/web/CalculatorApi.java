package si.zavetje.deadlines.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import si.zavetje.deadlines.Calculator;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.LegalZone;

/** The calculator for programs. */
@RestController
class CalculatorApi {

    private final Calculator calculator;
    private final Explanation explanation;

    CalculatorApi(Calculator calculator, Explanation explanation) {
        this.calculator = calculator;
        this.explanation = explanation;
    }

    /** What a program is answered; days are legal days of Ljubljana, instants are UTC. */
    record Answer(
            String rule,
            String profile,
            PolicyProfile.Kind kind,
            PolicyProfile.Unit unit,
            int amount,
            Instant startInstant,
            LocalDate lastDay,
            Instant endInstant,
            LocalDate dueForStaff,
            Instant dueForStaffInstant,
            @Nullable LocalDate rolledForwardTo,
            String explanation,
            @Nullable String notice,
            String source,
            boolean toBeConfirmed) {}

    @GetMapping("/api/deadlines/calculate")
    Answer calculate(
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String profile,
            Locale locale) {
        var calculation = calculator.calculate(rule, start, profile);
        var counted = calculation.counted();
        var of = calculation.rule();
        var notice = explanation.notice(calculation, locale);
        return new Answer(
                of.key(),
                calculation.profile().name(),
                of.kind(),
                of.unit(),
                of.amount(),
                calculation.start().instant(),
                counted.rolledForward() ? counted.countedTo() : counted.lastDay(),
                counted.endsAt(),
                LegalZone.dayOf(counted.dueForStaff()),
                counted.dueForStaff(),
                counted.rolledForward() ? counted.lastDay() : null,
                notice.map(sentence -> sentence + " ").orElse("") + explanation.of(calculation, locale),
                notice.orElse(null),
                of.source(),
                of.toBeConfirmed());
    }
}
