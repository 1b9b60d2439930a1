package si.zavetje.policy;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import si.zavetje.shared.CsvTable;

/** When whoever has a new task is told of it, as the table of tasks has it: with the daily message unless it says otherwise. */
public enum TasksTold {
    /** At once, also at night; and others, when nobody takes it. */
    AT_ONCE,
    /** At once too, but its body is waiting for it, so that nobody has to be asked who takes it. */
    AWAITED,
    /** With the message of the next working day. */
    DAILY,
    /** Not: whoever has it is told by other means. */
    OTHERWISE;

    private static final Map<String, TasksTold> LISTED = CsvTable.rows("new-tasks.csv").stream()
            .skip(1)
            .collect(Collectors.toMap(
                    row -> "UserTask_" + row.get(0),
                    row -> valueOf(row.get(1).toUpperCase(Locale.ROOT).replace(' ', '_'))));

    /** Whether it is told at any hour. */
    public boolean atAnyHour() {
        return this == AT_ONCE || this == AWAITED;
    }

    /** When whoever has that task of a model is told. */
    public static TasksTold of(String activity) {
        return LISTED.getOrDefault(activity, DAILY);
    }

    /** The tasks of which the table says something. */
    static Map<String, TasksTold> listed() {
        return LISTED;
    }
}
