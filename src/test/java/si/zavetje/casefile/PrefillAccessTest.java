package si.zavetje.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import si.zavetje.directory.OrganisationKind;

/** Whatever a form shows beforehand belongs to a part of the file that whoever gets its task may read. */
class PrefillAccessTest {

    private static final Pattern TASK = Pattern.compile("<bpmn:userTask [^>]*>");
    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"(\\w+)\"");
    private static final Pattern WHO = Pattern.compile("camunda:(?:candidateGroups|assignee)=\"#\\{(\\w+\\.\\w+)\\(");

    private static final List<String> ANY_PROVIDER =
            List.of("CRISIS_PROVIDER RESPONSIBLE", "SAFE_PROVIDER RESPONSIBLE", "REINTEGRATION_PROVIDER RESPONSIBLE");

    private static final List<String> WHO_MAY_OPEN = List.of(
            "POLICE RESPONSIBLE",
            "CRISIS_PROVIDER RESPONSIBLE",
            "SAFE_PROVIDER RESPONSIBLE",
            "REINTEGRATION_PROVIDER RESPONSIBLE");

    /** Whoever may send a referral to the police. */
    private static final List<String> SENDERS = Arrays.stream(OrganisationKind.values())
            .filter(kind -> kind.refers() && kind != OrganisationKind.POLICE)
            .map(kind -> kind + " SENDER")
            .toList();

    /** Who gets a task, as its model says it, in the words of the access rules. */
    private static final Map<String, List<String>> ROLES = Map.ofEntries(
            Map.entry("responsible.coordinator", List.of("COORDINATOR NONE")),
            Map.entry("responsible.police", List.of("POLICE RESPONSIBLE")),
            Map.entry("responsible.crisisProvider", List.of("CRISIS_PROVIDER RESPONSIBLE")),
            Map.entry("responsible.safeProvider", List.of("SAFE_PROVIDER RESPONSIBLE")),
            Map.entry("responsible.reintegrationProvider", List.of("REINTEGRATION_PROVIDER RESPONSIBLE")),
            Map.entry(
                    "multidisciplinaryGroupTasks.provider",
                    List.of("CRISIS_PROVIDER RESPONSIBLE", "SAFE_PROVIDER RESPONSIBLE")),
            Map.entry("multidisciplinaryGroupTasks.chair", List.of("GROUP_MEMBER APPOINTED")),
            Map.entry("multidisciplinaryGroupTasks.member", List.of("GROUP_MEMBER APPOINTED")),
            Map.entry("multidisciplinaryGroupTasks.unsignedMember", List.of("GROUP_MEMBER NAMED")),
            Map.entry("victimAssistanceTasks.lastResponsible", ANY_PROVIDER),
            Map.entry(
                    "victimAssistanceTasks.houseOf",
                    List.of("CRISIS_PROVIDER RESPONSIBLE", "SAFE_PROVIDER RESPONSIBLE")),
            Map.entry("caseActionTasks.opener", WHO_MAY_OPEN),
            Map.entry("caseActionTasks.openingBody", WHO_MAY_OPEN),
            Map.entry(
                    "consentTasks.whoStops",
                    List.of("CRISIS_PROVIDER FORMER", "SAFE_PROVIDER FORMER", "REINTEGRATION_PROVIDER FORMER")),
            Map.entry("childProtectionTasks.centre", List.of("SOCIAL_WORK_CENTRE RESPONSIBLE")),
            Map.entry(
                    "assistedReturnTasks.whoKnowsTheInterests",
                    List.of("SOCIAL_WORK_CENTRE RESPONSIBLE", "POLICE RESPONSIBLE")),
            Map.entry(
                    "transferTasks.whoKnowsTheInterests",
                    List.of("SOCIAL_WORK_CENTRE RESPONSIBLE", "POLICE RESPONSIBLE")),
            Map.entry("incomingReferralTasks.sender", SENDERS),
            Map.entry("incomingReferralTasks.unit", List.of("POLICE RESPONSIBLE")),
            Map.entry("unitTransferTasks.giver", List.of("POLICE RESPONSIBLE")),
            Map.entry("unitTransferTasks.unit", List.of("POLICE ASKED")),
            Map.entry("removalTasks.recipient", List.of("MIGRATION_DIRECTORATE ASKED", "BORDER_POLICE ASKED")),
            Map.entry("proceedingsTasks.office", List.of("PROSECUTOR RESPONSIBLE")),
            Map.entry("transferTasks.giver", List.of("CRISIS_PROVIDER RESPONSIBLE", "SAFE_PROVIDER RESPONSIBLE")),
            Map.entry("transferTasks.taker", List.of("CRISIS_PROVIDER ASKED", "SAFE_PROVIDER ASKED")),
            Map.entry("earlierReferralsTasks.unitThatHasIt", List.of("POLICE ASKED")));

    @Test
    void nobody_is_given_a_task_whose_form_shows_what_she_may_not_read() throws IOException {
        assertThat(hidden(readable())).isEmpty();
        assertThat(tasks()).hasSizeGreaterThan(50);
    }

    @Test
    void a_rule_that_is_taken_away_is_missed() throws IOException {
        var fewer = readable();
        fewer.remove("REINTEGRATION_PROVIDER RESPONSIBLE RESIDENCE");

        assertThat(hidden(fewer))
                .contains("CheckEligibility.legalStatus to REINTEGRATION_PROVIDER RESPONSIBLE: RESIDENCE");
    }

    private static Set<String> hidden(Set<String> readable) throws IOException {
        var hidden = new TreeSet<String>();
        for (var task : tasks()) {
            var who = ROLES.getOrDefault(task.who(), List.of(task.who() + " is nobody this test knows"));
            for (var shown : shown(task.form())) {
                for (var role : who) {
                    if (!readable.contains(role + " " + shown.part())) {
                        hidden.add(task.form() + "." + shown.key() + " to " + role + ": " + shown.part());
                    }
                }
            }
        }
        return hidden;
    }

    private record Task(String form, String who) {}

    private record Shown(String key, String part) {}

    private static List<Task> tasks() throws IOException {
        var tasks = new ArrayList<Task>();
        for (var model : files("bpmn", ".bpmn")) {
            var text = Files.readString(model);
            for (var match = TASK.matcher(text); match.find(); ) {
                var form = FORM.matcher(match.group());
                var who = WHO.matcher(match.group());
                if (form.find()) {
                    tasks.add(new Task(form.group(1), who.find() ? who.group(1) : "?"));
                }
            }
        }
        return tasks;
    }

    /** What is only shown: taken from an earlier form, or a fact of the feature's own. */
    private static List<Shown> shown(String form) throws IOException {
        var root = new ObjectMapper().readTree(Files.readString(Path.of("forms", form + ".form")));
        var ofForm = root.at("/properties/compartment").asText();
        return root.findParents("key").stream()
                .filter(field -> field.path("readonly").asBoolean()
                        || field.at("/properties").has("prefill"))
                .map(field -> new Shown(field.path("key").asText(), part(field, ofForm)))
                .toList();
    }

    private static String part(JsonNode field, String ofForm) {
        var source = field.at("/properties/prefill").asText();
        return source.isEmpty()
                ? field.at("/properties/compartment").asText(ofForm)
                : source.substring(0, source.indexOf(':'));
    }

    private static Set<String> readable() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/access-rules.csv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*,\\s*"))
                .filter(cells -> !cells[3].equals("NOTHING"))
                .map(cells -> cells[0] + " " + cells[2] + " " + cells[1])
                .collect(Collectors.toSet());
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
