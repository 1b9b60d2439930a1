package si.zavetje.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.casefile.CaseFile;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** What the six ready-made lists of Tasklist show to somebody who has an open task and one she has claimed. */
@EngineTest
class TasklistFiltersTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    World world;

    @Autowired
    CaseFile caseFile;

    private String open = "";
    private String claimed = "";

    @BeforeEach
    void an_open_task_due_tonight_and_a_claimed_one_due_this_morning() {
        world.clock.set("2026-03-02T08:00");
        open = taskDue("2026-03-02T23:30");
        claimed = taskDue("2026-03-02T09:00");
        world.as("police", () -> {
            engine.getTaskService().claim(claimed, "police");
            return claimed;
        });
    }

    @Test
    void mine_are_the_claimed_ones_and_my_organisations_the_others() {
        assertThat(shown("police", "My tasks")).contains(claimed).doesNotContain(open);
        assertThat(shown("police", "Open tasks of my organisation"))
                .contains(open)
                .doesNotContain(claimed);
    }

    @Test
    void first_comes_what_is_due_next_of_mine_and_of_my_organisation_and_nothing_a_colleague_has() {
        assertThat(lists()).first().isEqualTo("Due next");
        assertThat(shown("police", "Due next")).containsSubsequence(claimed, open);

        engine.getTaskService().setAssignee(claimed, "somebody-else");

        assertThat(shown("police", "Due next")).contains(open).doesNotContain(claimed);
    }

    @Test
    void what_is_due_later_today_is_not_overdue_until_its_time_has_come() {
        assertThat(shown("police", "Due today")).containsSubsequence(claimed, open);
        assertThat(shown("police", "Overdue")).doesNotContain(claimed, open);

        world.clock.set("2026-03-02T12:00");

        assertThat(shown("police", "Due today")).contains(open).doesNotContain(claimed);
        assertThat(shown("police", "Overdue")).contains(claimed).doesNotContain(open);
    }

    @Test
    void what_is_claimed_in_my_organisation_is_seen_by_every_colleague() {
        assertThat(shown("police", "Claimed in my organisation"))
                .contains(claimed)
                .doesNotContain(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"police-b", "coordinator"})
    void nobody_else_sees_any_of_it_in_any_list(String somebodyElse) {
        assertThat(Stream.of(
                                "Due next",
                                "My tasks",
                                "Open tasks of my organisation",
                                "Due today",
                                "Overdue",
                                "Claimed in my organisation")
                        .flatMap(filter -> shown(somebodyElse, filter).stream()))
                .doesNotContain(open, claimed);
    }

    @Test
    void the_name_of_every_list_is_read_easily_on_white() {
        assertThat(contrastOnWhite("#b5730b")).isLessThan(4.5);
        assertThat(filters()).hasSize(6).allSatisfy(list -> assertThat(
                        contrastOnWhite(String.valueOf(list.getProperties().get("color"))))
                .as(list.getName())
                .isGreaterThan(4.5));
    }

    /** As WCAG 2 counts it. */
    private static double contrastOnWhite(String colour) {
        double luminance = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            luminance += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return 1.05 / (luminance + 0.05);
    }

    private List<String> lists() {
        return filters().stream()
                .sorted(Comparator.comparing(
                        list -> (Integer) list.getProperties().get("priority")))
                .map(Filter::getName)
                .toList();
    }

    private List<Filter> filters() {
        return world.as(
                "police",
                () -> engine.getFilterService().createTaskFilterQuery().listPage(0, 50));
    }

    private String taskDue(String localDateTime) {
        CaseReference reference = caseFile.open("2025-26");
        engine.getRuntimeService().startProcessInstanceByKey("BridgeSample", reference.text());
        Task task = world.task(reference, "UserTask_SampleQuestions", null);
        var now = world.clock.instant();
        world.clock.set(localDateTime);
        engine.getTaskService().setDueDate(task.getId(), java.util.Date.from(world.clock.instant()));
        world.clock.set(now);
        return task.getId();
    }

    private List<String> shown(String username, String filter) {
        return world.as(username, () -> {
            var id = engine.getFilterService()
                    .createTaskFilterQuery()
                    .filterName(filter)
                    .singleResult()
                    .getId();
            List<Task> tasks = engine.getFilterService().listPage(id, 0, 100);
            return tasks.stream().map(Task::getId).toList();
        });
    }
}
