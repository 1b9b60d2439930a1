package si.zavetje.risk;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.shared.CaseReference;

/** Takes the forms about the risk to a person. */
@Component
class RiskForms implements FormHandlers {

    private final Risks risks;

    RiskForms(Risks risks) {
        this.risks = risks;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("AssessRisk", this::assess);
        forms.submit("AskForProtection", form -> {});
        forms.prefill("ReviewProgramme", this::level);
    }

    private void assess(Submission form) {
        var values = form.values();
        risks.assess(
                form.reference(),
                values.choice("level", RiskLevel.class),
                values.choices("measures").stream().map(Measure::valueOf).collect(Collectors.toSet()),
                values.date("nextReview"));
    }

    private Map<String, Object> level(CaseReference reference) {
        return risks.level(reference)
                .<Map<String, Object>>map(level -> Map.of("riskLevel", level.name()))
                .orElse(Map.of());
    }
}
