package si.zavetje.watch;

import java.util.stream.Stream;
import si.zavetje.obligations.Obligation;

/** A way to break something, what the watcher calls it, and how it is mended. */
record Fault(String name, Finding.Kind kind, Step breaks, Step mends) {

    @Override
    public String toString() {
        return name;
    }

    /** Something done to the clocks of one case. */
    interface Step {
        void on(WatchedClocks world, Obligation timer, Obligation task);
    }

    /** Every way that is known. */
    static Stream<Fault> all() {
        Step gone = (world, timer, task) -> world.delete(timer.reference());
        return Stream.of(
                new Fault(
                        "a timer does not fire",
                        Finding.Kind.OVERDUE,
                        (w, timer, task) -> {
                            w.world.clock.set(timer.dueAt());
                            w.escalation.walk();
                        },
                        (w, timer, task) -> {
                            w.engine.getManagementService().executeJob(timer.clockId());
                            w.escalation.walk();
                        }),
                new Fault(
                        "a task is late and nobody is told",
                        Finding.Kind.OVERDUE,
                        (w, timer, task) -> w.world.clock.set(task.dueAt()),
                        (w, timer, task) -> w.escalation.walk()),
                new Fault(
                        "a timer is lost",
                        Finding.Kind.NO_CLOCK,
                        (w, timer, task) -> w.sql("delete from ACT_RU_JOB where ID_ = ?", timer.clockId()),
                        (w, timer, task) ->
                                w.sql("update zv_obligation set state = 'VOID' where clock_id = ?", timer.clockId())),
                new Fault(
                        "a task is lost",
                        Finding.Kind.NO_CLOCK,
                        (w, timer, task) -> {
                            w.sql("delete from ACT_RU_IDENTITYLINK where TASK_ID_ = ?", task.clockId());
                            w.sql("delete from ACT_RU_TASK where ID_ = ?", task.clockId());
                        },
                        (w, timer, task) ->
                                w.sql("update zv_obligation set state = 'VOID' where clock_id = ?", task.clockId())),
                new Fault(
                        "a timer runs unwatched",
                        Finding.Kind.NO_OBLIGATION,
                        (w, timer, task) -> w.sql("delete from zv_obligation where clock_id = ?", timer.clockId()),
                        gone),
                new Fault(
                        "a task waits unwatched",
                        Finding.Kind.NO_OBLIGATION,
                        (w, timer, task) ->
                                w.sql("update zv_obligation set state = 'DONE' where clock_id = ?", task.clockId()),
                        (w, timer, task) ->
                                w.sql("update zv_obligation set state = 'OPEN' where clock_id = ?", task.clockId())),
                new Fault(
                        "a step is not tried again",
                        Finding.Kind.NO_RETRIES,
                        (w, timer, task) -> w.engine.getManagementService().setJobRetries(timer.clockId(), 0),
                        (w, timer, task) -> w.engine.getManagementService().setJobRetries(timer.clockId(), 3)),
                new Fault(
                        "a timer is suspended",
                        Finding.Kind.SUSPENDED,
                        (w, timer, task) -> w.engine.getManagementService().suspendJobById(timer.clockId()),
                        (w, timer, task) -> w.engine.getManagementService().activateJobById(timer.clockId())),
                new Fault(
                        "all timers of a kind are suspended",
                        Finding.Kind.SUSPENDED,
                        (w, timer, task) -> w.engine
                                .getManagementService()
                                .suspendJobDefinitionByProcessDefinitionKey("StandbyPlacement", true),
                        (w, timer, task) -> w.engine
                                .getManagementService()
                                .activateJobDefinitionByProcessDefinitionKey("StandbyPlacement", true)),
                new Fault(
                        "a case is suspended",
                        Finding.Kind.SUSPENDED,
                        (w, timer, task) -> w.roots(timer.reference())
                                .forEach(id -> w.engine.getRuntimeService().suspendProcessInstanceById(id)),
                        (w, timer, task) -> w.roots(timer.reference())
                                .forEach(id -> w.engine.getRuntimeService().activateProcessInstanceById(id))),
                new Fault(
                        "whoever holds a task is switched off",
                        Finding.Kind.WRONG_HOLDER,
                        (w, timer, task) -> {
                            w.engine.getTaskService().setAssignee(task.clockId(), "crisis-a");
                            w.people("update zv_account set disabled = true where username = 'crisis-a'");
                        },
                        (w, timer, task) ->
                                w.people("update zv_account set disabled = false where username = 'crisis-a'")),
                new Fault(
                        "whoever holds a task has not signed",
                        Finding.Kind.WRONG_HOLDER,
                        (w, timer, task) -> {
                            w.engine.getTaskService().setAssignee(task.clockId(), "crisis-a");
                            w.people(
                                    "update zv_account set confidentiality_signed_on = null where username = 'crisis-a'");
                        },
                        (w, timer, task) ->
                                w.people("update zv_account set confidentiality_signed_on = date '2026-01-01'"
                                        + " where username = 'crisis-a'")),
                new Fault(
                        "whoever holds a task works for another organisation",
                        Finding.Kind.WRONG_HOLDER,
                        (w, timer, task) -> w.engine.getTaskService().setAssignee(task.clockId(), "police"),
                        (w, timer, task) -> w.engine.getTaskService().setAssignee(task.clockId(), null)),
                new Fault(
                        "a task waits for a closed organisation",
                        Finding.Kind.NOBODY_THERE,
                        (w, timer, task) -> w.people("update zv_organisation set active = false where id = 'crisis-a'"),
                        (w, timer, task) -> w.people("update zv_organisation set active = true where id = 'crisis-a'")),
                new Fault(
                        "a case is left with nothing",
                        Finding.Kind.STRANDED_CASE,
                        gone,
                        (w, timer, task) -> w.sql(
                                "update zv_referral set ended_at = received_at where case_reference = ?",
                                timer.caseReference())));
    }
}
