package si.zavetje.earlierreferrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.obligations.DueDays;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Answers;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** Who refers a person sees the same, whether she is known or not and whatever the coordinator and the other unit say. */
@EngineTest
class SenderLearnsNothingTest {

    private static final String SENDER = "police-b";

    @Autowired
    World world;

    @Autowired
    DueDays dueDays;

    @Autowired
    CaseFile caseFile;

    private int people;

    @Test
    void the_sender_sees_the_same_tasks_fields_values_and_times_whatever_is_known_and_answered() {
        var unknown = seenBySender(Known.NOT, "NEW", "");

        assertThat(unknown).hasSize(5).anyMatch(seen -> seen.contains("UserTask_TriageReferral"));
        assertThat(seenBySender(Known.BY_ANOTHER_UNIT, "NEW", "")).isEqualTo(unknown);
        assertThat(seenBySender(Known.BY_ANOTHER_UNIT, "LINK", "")).isEqualTo(unknown);
        assertThat(seenBySender(Known.BY_ANOTHER_UNIT, "LINK", "YES")).isEqualTo(unknown);
        assertThat(seenBySender(Known.BY_ANOTHER_UNIT, "LINK", "NO")).isEqualTo(unknown);
        assertThat(seenBySender(Known.IN_A_CLOSED_CASE, "RE_REFERRAL", "")).isEqualTo(unknown);
    }

    @Test
    void it_would_be_seen_here_if_the_sender_were_asked() {
        assertThat(seenBySender(Known.BY_THE_SENDER, "LINK", "")).isNotEqualTo(seenBySender(Known.NOT, "NEW", ""));
    }

    @Test
    void the_unit_that_has_the_case_is_asked_and_shown_who_was_referred_but_not_by_whom() {
        var earlier = refer("police", "Vida", "Zorman");
        var later = refer(SENDER, "Vida", "Zorman");
        answer(
                "coordinator",
                later,
                "CheckEarlierReferrals",
                Map.of("answer", "LINK", "earlierReference", "OTHER", "otherReference", earlier.text()));

        assertThat(world.form("police", later, "UserTask_ConfirmLink"))
                .containsEntry("personName", "Vida Zorman")
                .containsEntry("citizenship", "Serbia")
                .containsEntry("earlierReference", earlier.text());
        assertThatThrownBy(() -> world.form(SENDER, later, "UserTask_ConfirmLink"))
                .isInstanceOf(AuthorizationException.class);
        assertThat(identityAsSeenBy("police", "police-a", later)).isNotEmpty();
        assertThat(identityAsSeenBy("crisis-b", "crisis-b", later)).isEmpty();

        answer("police", later, "ConfirmLink", Map.of("samePerson", "NO"));
        assertThat(identityAsSeenBy("police", "police-a", later)).isEmpty();
    }

    private Map<String, Object> identityAsSeenBy(String username, String organisation, CaseReference reference) {
        return caseFile.latest(
                reference,
                Compartment.IDENTITY,
                "RegisterReferral",
                new Reader(username, organisation, OrganisationKind.POLICE));
    }

    private enum Known {
        NOT,
        BY_ANOTHER_UNIT,
        IN_A_CLOSED_CASE,
        BY_THE_SENDER
    }

    /** What the sender sees after each step, the reference of the case left out. */
    private List<String> seenBySender(Known known, String answer, String confirmed) {
        people++;
        var family = "Izmišljena" + "abcdefghijk".charAt(people) + "ova";
        world.clock.set("2026-05-04T09:00");
        var earlier =
                known == Known.NOT ? null : refer(known == Known.BY_THE_SENDER ? SENDER : "police", "Radojka", family);
        if (known == Known.IN_A_CLOSED_CASE && earlier != null) {
            world.openReport("police", earlier);
            answer("police", earlier, "ReportEvent", Map.of("event", "ASSISTANCE_WITHDRAWN"));
            answer("crisis-a", earlier, "LookAtCase", Map.of("decision", "CLOSE", "outcome", "WITHDREW"));
        }
        world.clock.set("2026-05-05T09:00");
        var seen = new ArrayList<String>();
        var later = refer(SENDER, "Radojka", family);
        seen.add(look(later, family));
        world.clock.advance(Duration.ofHours(1));
        var coordinators = new HashMap<String, Object>(Map.of("answer", answer));
        if (earlier != null && !answer.equals("NEW")) {
            coordinators.put("earlierReference", "OTHER");
            coordinators.put("otherReference", earlier.text());
        }
        answer("coordinator", later, "CheckEarlierReferrals", coordinators);
        seen.add(look(later, family));
        world.clock.advance(Duration.ofHours(1));
        if (!confirmed.isEmpty()) {
            answer("police", later, "ConfirmLink", Map.of("samePerson", confirmed));
        }
        seen.add(look(later, family));
        answer(SENDER, later, "TriageReferral", Map.of("inDanger", "NO", "possiblyChild", "NO"));
        seen.add(look(later, family));
        world.clock.advance(Duration.ofHours(1));
        world.openReport(SENDER, later);
        answer(SENDER, later, "ReportEvent", Map.of("event", "ASSISTANCE_WITHDRAWN"));
        seen.add(look(later, family));
        return seen;
    }

    private String look(CaseReference reference, String family) {
        return world.as(SENDER, () -> {
                    var seen = new TreeMap<String, String>();
                    world.engine
                            .getTaskService()
                            .createTaskQuery()
                            .processInstanceBusinessKey(reference.text())
                            .listPage(0, 200)
                            .forEach(task -> seen.put(task.getTaskDefinitionKey(), described(task)));
                    seen.put("instances", counted(() -> world.engine
                            .getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(reference.text())
                            .count()));
                    seen.put("history", counted(() -> world.engine
                            .getHistoryService()
                            .createHistoricTaskInstanceQuery()
                            .processInstanceBusinessKey(reference.text())
                            .count()));
                    seen.put(
                            "due",
                            dueDays.of(SENDER, 1_000).stream()
                                    .map(Object::toString)
                                    .filter(day -> day.contains(reference.text()))
                                    .map(day -> day.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID"))
                                    .sorted()
                                    .toList()
                                    .toString());
                    return seen.toString();
                })
                .replace(reference.text(), "REFERENCE")
                .replace(family, "FAMILY");
    }

    /** What the engine answers to a question, or that it does not. */
    private static String counted(Supplier<Long> question) {
        try {
            return String.valueOf(question.get());
        } catch (ProcessEngineException refused) {
            return refused.getClass().getSimpleName();
        }
    }

    private String described(Task task) {
        return String.join(
                ", ",
                task.getName(),
                String.valueOf(task.getDescription()),
                String.valueOf(task.getAssignee()),
                String.valueOf(task.getDueDate()),
                String.valueOf(task.getFollowUpDate()),
                String.valueOf(task.getPriority()),
                String.valueOf(task.getCreateTime()),
                new TreeMap<>(world.engine.getFormService().getTaskFormVariables(task.getId())).toString());
    }

    private CaseReference refer(String username, String firstName, String secondName) {
        var given = new HashMap<String, Object>(Map.of(
                "firstName",
                firstName,
                "secondName",
                secondName,
                "alias",
                "",
                "documentNumber",
                "",
                "ageDisputed",
                false));
        given.putAll(Map.of(
                "ageKnown",
                "BIRTH_DATE",
                "birthDate",
                "1999-05-10",
                "citizenship",
                List.of("RS"),
                "immediateDanger",
                "NO",
                "legalStatus",
                "EU",
                "safeContact",
                "mornings",
                "detained",
                false));
        return world.refer(username, new Answers().to("RegisterReferral", world.clock.instant(), given));
    }

    private void answer(String username, CaseReference reference, String form, Map<String, ?> given) {
        world.complete(username, reference, "UserTask_" + form, new Answers().to(form, world.clock.instant(), given));
    }
}
