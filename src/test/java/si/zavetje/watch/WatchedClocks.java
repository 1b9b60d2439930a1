package si.zavetje.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.escalation.Escalation;
import si.zavetje.obligations.AnyStep;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.World;

/** Clocks of a case that can be broken, and a watcher that has found nothing yet. */
abstract class WatchedClocks {

    static final Duration AT_MOST = Duration.ofMinutes(3);

    @Autowired
    World world;

    @Autowired
    AnyStep steps;

    @Autowired
    Obligations obligations;

    @Autowired
    Escalation escalation;

    @Autowired
    Watcher watcher;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_is_broken() {
        steps.endAll();
        jdbc.sql("update zv_obligation set state = 'VOID' where state = 'OPEN'").update();
        jdbc.sql("delete from zv_alarm").update();
        world.clock.set("2026-03-02T10:00");
        watcher.watch();
        assertThat(watcher.open()).isEmpty();
    }

    /** A case in which a provider is asked: a task due in two hours, and a timer that ends the waiting after four. */
    Obligation begin() {
        return steps.begin("StandbyPlacement", "UserTask_PrepareLocation", "BoundaryEvent_NoAnswer");
    }

    Obligation theTaskOf(Obligation timer) {
        return obligations.openIn(timer.reference()).stream()
                .filter(open -> open.timing() == Obligation.Timing.TASK)
                .findFirst()
                .orElseThrow();
    }

    List<Alarm> openOf(Finding.Kind kind, Obligation clock) {
        return watcher.open().stream()
                .filter(alarm -> alarm.kind() == kind && clock.caseReference().equals(alarm.caseReference()))
                .toList();
    }

    List<String> roots(CaseReference reference) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .processDefinitionKeyNotIn("ClockAlarm", "DeadlineEscalation")
                .rootProcessInstances()
                .list()
                .stream()
                .map(root -> root.getId())
                .toList();
    }

    void delete(CaseReference reference) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .rootProcessInstances()
                .list()
                .forEach(root -> engine.getRuntimeService().deleteProcessInstance(root.getId(), "for the test"));
    }

    /** As the product would have written it. */
    void people(String statement) {
        world.people.update(statement);
    }

    void sql(String statement, Object... values) {
        jdbc.sql(statement).params(values).update();
    }
}
