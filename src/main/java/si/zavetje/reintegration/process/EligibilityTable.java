package si.zavetje.reintegration.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import si.zavetje.reintegration.EligibilityRules;

/**
 * The rules as the decision table that is kept beside the models. It is read by a decision engine of its own, which keeps
 * no history and asks nobody's permission, so nothing about a person reaches the process engine.
 */
@Component
class EligibilityTable implements EligibilityRules {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table;

    EligibilityTable() {
        try (var file = new ClassPathResource("bpmn/ReintegrationEligibility.dmn").getInputStream()) {
            this.table = engine.parseDecision("ReintegrationEligibility", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Eligibility> judge(Application application) {
        var answer = engine.evaluateDecisionTable(
                table,
                Map.of(
                        "appliedOn", application.appliedOn(),
                        "citizenship", application.citizenship().name(),
                        "exploitedAbroad", application.exploitedAbroad().name(),
                        "proceedings", application.proceedings().name(),
                        "legalResidence", application.legalResidence().name()));
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(Eligibility.valueOf(answer.getSingleResult().getSingleEntry()));
    }
}
