package si.zavetje.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;
import si.zavetje.policy.Policies;
import si.zavetje.policy.PolicyProfile;

/** Every length of time a model names stands in every policy profile. */
class PolicyRulesTest {

    private static final Pattern ASKED =
            Pattern.compile("taskDates\\.due\\(execution\\.processBusinessKey,'([\\w.]+)'\\)");

    @Test
    void every_rule_a_model_names_is_in_every_profile() throws Exception {
        var asked = Sources.in(Model.FOLDER, ".bpmn").stream()
                .flatMap(model -> rulesIn(Sources.text(model)))
                .collect(Collectors.toSet());

        assertThat(asked).isNotEmpty();
        assertThat(profiles()).isNotEmpty().allSatisfy(rules -> assertThat(rules)
                .containsAll(asked));
    }

    @Test
    void a_rule_that_no_profile_has_is_noticed() {
        var asked = rulesIn("#{taskDates.due(execution.processBusinessKey,'no.such.rule')}")
                .toList();

        assertThat(asked).containsExactly("no.such.rule");
        assertThat(profiles()).noneMatch(rules -> rules.containsAll(asked));
    }

    private static Stream<String> rulesIn(String text) {
        return ASKED.matcher(text).results().map(result -> result.group(1));
    }

    private static List<Set<String>> profiles() {
        return Policies.of(new FileSystemResource("src/main/resources/policy-profiles.yaml")).profiles().stream()
                .map(profile ->
                        profile.rules().stream().map(PolicyProfile.Rule::key).collect(Collectors.toSet()))
                .toList();
    }
}
