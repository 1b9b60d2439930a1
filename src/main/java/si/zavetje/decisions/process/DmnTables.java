package si.zavetje.decisions.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import si.zavetje.decisions.DecisionTable;
import si.zavetje.decisions.DecisionTables;

/**
 * The tables beside the models. They are read by a decision engine of their own, which keeps no history and asks nobody's
 * permission, so nothing about a person reaches the process engine.
 */
@Component
class DmnTables implements DecisionTables {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> decisions = new TreeMap<>();
    private final Map<String, DecisionTable> tables = new TreeMap<>();

    DmnTables() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.dmn")) {
            try (InputStream toAsk = file.getInputStream();
                    InputStream toShow = file.getInputStream()) {
                engine.parseDecisions(toAsk).forEach(decision -> decisions.put(decision.getKey(), decision));
                Dmn.readModelFromStream(toShow)
                        .getModelElementsByType(Decision.class)
                        .forEach(decision -> tables.put(decision.getId(), shown(decision)));
            }
        }
    }

    @Override
    public Optional<String> answer(String table, Map<String, ?> facts) {
        var decision = decisions.get(table);
        if (decision == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        var answer = engine.evaluateDecisionTable(decision, Map.<String, Object>copyOf(facts));
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(answer.getSingleResult().getSingleEntry());
    }

    @Override
    public List<DecisionTable> all() {
        return tables.values().stream()
                .sorted(Comparator.comparing(DecisionTable::name))
                .toList();
    }

    private static DecisionTable shown(Decision decision) {
        var table = (org.camunda.bpm.model.dmn.instance.DecisionTable) decision.getExpression();
        return new DecisionTable(
                decision.getId(),
                decision.getName(),
                words(decision),
                table.getInputs().stream().map(Input::getLabel).toList(),
                table.getRules().stream().map(DmnTables::shown).toList());
    }

    private static DecisionTable.Rule shown(Rule rule) {
        return new DecisionTable.Rule(
                rule.getInputEntries().stream()
                        .map(InputEntry::getTextContent)
                        .map(String::strip)
                        .toList(),
                rule.getOutputEntries().stream()
                        .map(OutputEntry::getTextContent)
                        .map(String::strip)
                        .findFirst()
                        .orElseThrow(),
                words(rule));
    }

    private static String words(DmnElement element) {
        return element.getDescription().getTextContent().strip();
    }
}
