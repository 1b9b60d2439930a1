package si.zavetje.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import si.zavetje.watch.Watcher;
import si.zavetje.world.ExecutorTest;

/** What runs by itself runs on one node at a time, and on another one soon after that node died. */
@ExecutorTest
class OneNodeAtATimeTest {

    @Autowired
    ObjectProvider<ScheduledTaskHolder> scheduled;

    @Autowired
    Schedules schedules;

    @Autowired
    Watcher watcher;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void the_ladder_and_the_watcher_are_scheduled_each_for_itself() {
        assertThat(scheduled.stream().flatMap(holder -> holder.getScheduledTasks().stream()))
                .extracting(Object::toString)
                .anyMatch(name -> name.contains("walkTheLadder"))
                .anyMatch(name -> name.contains("watch"))
                .anyMatch(name -> name.contains("readWhatCameBack"))
                .anyMatch(name -> name.contains("forgetOldNotices"));
    }

    @Test
    void while_another_node_holds_the_lock_this_one_does_not_look() {
        jdbc.update("delete from zv_lock where name = 'watcher'");
        jdbc.update("insert into zv_lock (name, lock_until, locked_at, locked_by) values ('watcher',"
                + " dateadd('SECOND', 50, localtimestamp), timestamp '2026-01-01 00:00:00', 'another')");
        schedules.watch();
        assertThat(watcher.lastLook()).isNull();

        jdbc.update("update zv_lock set lock_until = timestamp '2026-01-01 00:00:00' where name = 'watcher'");
        schedules.watch();
        assertThat(watcher.lastLook()).isNotNull();
    }
}
