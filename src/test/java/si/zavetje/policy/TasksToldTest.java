package si.zavetje.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of new tasks speaks of tasks there are; every other is told with the daily message. */
class TasksToldTest {

    private static final Pattern TASK = Pattern.compile("<(?:bpmn:)?userTask id=\"(\\w+)\"");

    @Test
    void what_cannot_wait_is_told_at_once_and_what_is_not_listed_with_the_daily_message() {
        assertThat(TasksTold.of("UserTask_PrepareLocation")).isEqualTo(TasksTold.AT_ONCE);
        assertThat(TasksTold.of("UserTask_RecordHandover")).isEqualTo(TasksTold.AWAITED);
        assertThat(TasksTold.of("UserTask_SettleLateDeadlines")).isEqualTo(TasksTold.OTHERWISE);
        assertThat(TasksTold.of("UserTask_DrawUpProgramme")).isEqualTo(TasksTold.DAILY);
    }

    @Test
    void every_task_of_the_table_is_in_a_model() throws IOException {
        assertThat(unknown(TasksTold.listed().keySet())).isEmpty();
        assertThat(unknown(List.of("UserTask_Renamed", "UserTask_PrepareLocation")))
                .containsExactly("UserTask_Renamed");
    }

    private static Set<String> unknown(Collection<String> tasks) throws IOException {
        var unknown = new TreeSet<>(tasks);
        try (var models = Files.newDirectoryStream(Path.of("bpmn"), "*.bpmn")) {
            for (var model : models) {
                TASK.matcher(Files.readString(model)).results().forEach(found -> unknown.remove(found.group(1)));
            }
        }
        return unknown;
    }
}
