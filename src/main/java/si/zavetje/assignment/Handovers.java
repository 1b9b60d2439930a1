package si.zavetje.assignment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of handovers; rows are added, never changed, and the key keeps two from being written as one. */
@Repository
class Handovers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Handovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes that a task left somebody's hands, and answers how often it has so far. */
    int add(HeldTask task, @Nullable String to, @Nullable String by, String reason) {
        int number = of(task.id()).size() + 1;
        jdbc.sql(
                        """
                        insert into zv_task_handover (task_id, number, case_reference, activity, organisation, from_account,
                                                      to_account, by_account, reason, handed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        task.id(),
                        number,
                        task.reference().text(),
                        task.activity(),
                        task.organisation(),
                        task.holder(),
                        to,
                        by,
                        reason,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return number;
    }

    List<Handover> of(String task) {
        return jdbc.sql("select * from zv_task_handover where task_id = ? order by number")
                .param(task)
                .query(Handover.class)
                .list();
    }
}
