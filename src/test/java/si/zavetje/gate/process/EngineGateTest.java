package si.zavetje.gate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import si.zavetje.casefile.CaseFile;
import si.zavetje.watch.Retries;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** The proven holes of the engine, each tried through its Java API as the webapps' REST resources would. */
@EngineTest
class EngineGateTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    World world;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Retries retries;

    private Task task;

    @BeforeEach
    void an_open_task_of_the_police() {
        var reference = caseFile.open("2025-26");
        engine.getRuntimeService().startProcessInstanceByKey("BridgeSample", reference.text());
        task = world.task(reference, "UserTask_SampleQuestions", null);
    }

    @AfterEach
    void nothing_happened_to_it() {
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isEqualTo(1);
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().count())
                .isZero();
    }

    @TestFactory
    Stream<DynamicTest> a_signed_in_worker_is_refused_every_side_door() {
        Map<String, Consumer<String>> attempts = Map.ofEntries(
                attempt("complete without the form", it -> engine.getTaskService()
                        .complete(it)),
                attempt("complete and read variables", it -> engine.getTaskService()
                        .completeWithVariablesInReturn(it, Map.of(), false)),
                attempt("end the case by an error", it -> engine.getTaskService()
                        .handleBpmnError(it, "x")),
                attempt("escalate", it -> engine.getTaskService().handleEscalation(it, "x")),
                attempt("set a variable", it -> engine.getTaskService().setVariable(it, "riskApproved", true)),
                attempt("remove a variable", it -> engine.getTaskService().removeVariable(it, "x")),
                attempt("read a variable", it -> engine.getTaskService().getVariables(it)),
                attempt("claim for a stranger", it -> engine.getTaskService().claim(it, "crisis-b")),
                attempt("assign to a stranger", it -> engine.getTaskService().setAssignee(it, "crisis-b")),
                attempt("give back what is not claimed", it -> engine.getTaskService()
                        .setAssignee(it, null)),
                attempt("delegate", it -> engine.getTaskService().delegateTask(it, "crisis-b")),
                attempt("resolve", it -> engine.getTaskService().resolveTask(it)),
                attempt("change the due date", it -> engine.getTaskService().setDueDate(it, new Date(0))),
                attempt("change the follow-up date", it -> engine.getTaskService()
                        .setFollowUpDate(it, new Date(0))),
                attempt("rename", it -> engine.getTaskService().setName(it, "x")),
                attempt("add a candidate", it -> engine.getTaskService().addCandidateGroup(it, "crisis-b")),
                attempt("add a candidate user", it -> engine.getTaskService().addCandidateUser(it, "crisis-b")),
                attempt("delete the task", it -> engine.getTaskService().deleteTask(it)),
                attempt("create a task", it -> engine.getTaskService()
                        .saveTask(engine.getTaskService().newTask())),
                attempt("comment", it -> engine.getTaskService().createComment(it, null, "x")),
                attempt("read comments", it -> engine.getTaskService().getTaskComments(it)),
                attempt("read events", it -> engine.getTaskService().getTaskEvents(it)),
                attempt("attach a file", it -> engine.getTaskService()
                        .createAttachment("x", it, null, "x", "x", "https://example.org")),
                attempt("read an attachment", it -> engine.getTaskService().getAttachmentContent("x")),
                attempt("delete an attachment", it -> engine.getTaskService().deleteAttachment("x")),
                attempt("suspend", it -> engine.getRuntimeService()
                        .suspendProcessInstanceById(task.getProcessInstanceId())),
                attempt("delete the case", it -> engine.getRuntimeService()
                        .deleteProcessInstance(task.getProcessInstanceId(), "x")),
                attempt("modify the case", it -> engine.getRuntimeService()
                        .createProcessInstanceModification(task.getProcessInstanceId())
                        .cancelAllForActivity("UserTask_SampleQuestions")
                        .execute()),
                attempt("send a message", it -> engine.getRuntimeService().correlateMessage("x")),
                attempt("send a signal", it -> engine.getRuntimeService().signalEventReceived("x")),
                attempt("start a process past its form", it -> engine.getRuntimeService()
                        .startProcessInstanceByKey("BridgeSample")),
                attempt("deploy", it -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("x.bpmn", "<x/>")
                        .deploy()),
                attempt("read a deployed file", it -> engine.getRepositoryService()
                        .getResourceAsStream(task.getProcessDefinitionId(), "x")),
                attempt("look through variables", it -> engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .count()),
                attempt("look through history", it -> engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .count()),
                attempt("look through cases", it -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .count()),
                attempt("save a filter", it -> engine.getFilterService()
                        .saveFilter(engine.getFilterService().newTaskFilter("x"))),
                attempt("grant oneself a right", it -> engine.getAuthorizationService()
                        .createNewAuthorization(0)),
                attempt("change a password", it -> engine.getIdentityService()
                        .saveUser(engine.getIdentityService().newUser("x"))),
                attempt("read the stack trace of a job", it -> engine.getManagementService()
                        .getJobExceptionStacktrace("x")),
                attempt("purge the engine", it -> engine.getManagementService().getProperties()));
        return attempts.entrySet().stream()
                .map(attempt -> DynamicTest.dynamicTest(attempt.getKey(), () -> assertThatThrownBy(
                                () -> as("police", () -> attempt.getValue().accept(task.getId())))
                        .isInstanceOfAny(AuthorizationException.class, CommandRefused.class)));
    }

    @Test
    void the_same_side_door_is_open_where_nobody_is_signed_in_so_the_refusals_above_are_the_gates() {
        assertThatCode(() -> engine.getTaskService().getTaskComments(task.getId()))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        engine.getRuntimeService().createProcessInstanceQuery().count())
                .doesNotThrowAnyException();
    }

    @Test
    void one_claims_for_oneself_gives_back_and_a_colleague_is_told_that_it_is_taken() {
        as("police", () -> engine.getTaskService().claim(task.getId(), "police"));
        assertThatThrownBy(() -> as("police-b", () -> engine.getTaskService().claim(task.getId(), "police-b")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> as("police-b", () -> engine.getTaskService().setAssignee(task.getId(), null)))
                .isInstanceOf(NotFoundException.class);

        as("police", () -> engine.getTaskService().setAssignee(task.getId(), null));

        assertThat(world.task(new si.zavetje.shared.CaseReference(businessKey()), "UserTask_SampleQuestions", null)
                        .getAssignee())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 99, Integer.MAX_VALUE})
    void nobody_touches_a_timer_that_is_well(int retries) {
        var timer = aTimer();

        assertThatThrownBy(() ->
                        as("coordinator", () -> engine.getManagementService().setJobRetries(timer.getId(), retries)))
                .isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> as("coordinator", () -> engine.getManagementService()
                        .setJobRetries(List.of(timer.getId()), retries)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> as("coordinator", () -> engine.getManagementService()
                        .setJobRetriesByJobDefinitionId(timer.getJobDefinitionId(), retries)))
                .isInstanceOf(AuthorizationException.class);

        assertThat(now(timer).getRetries()).isEqualTo(timer.getRetries());
        assertThat(now(timer).getDuedate()).isEqualTo(timer.getDuedate());
    }

    @Test
    void the_coordinator_may_have_a_failed_step_tried_once_more_and_nothing_else() {
        var jobs = engine.getManagementService();
        var timer = aTimer();
        jobs.setJobRetries(timer.getId(), 0);

        for (int retries : new int[] {0, 2, 15, 99}) {
            assertThatThrownBy(() -> as("coordinator", () -> jobs.setJobRetries(timer.getId(), retries)))
                    .isInstanceOf(CommandRefused.class);
        }
        assertThatThrownBy(() -> as("coordinator", () -> jobs.setJobRetries(1)
                        .jobId(timer.getId())
                        .dueDate(new Date(0))
                        .execute()))
                .isInstanceOf(CommandRefused.class);
        assertThat(now(timer).getRetries()).isZero();

        var before = retries.newest().size();
        as("coordinator", () -> jobs.setJobRetries(timer.getId(), 1));
        assertThat(now(timer).getRetries()).isEqualTo(1);
        assertThat(retries.newest()).hasSize(before + 1);
        assertThat(retries.newest().get(0))
                .returns("coordinator", Retries.Retry::askedBy)
                .returns(world.clock.instant(), Retries.Retry::askedAt)
                .matches(retry -> retry.caseReference() != null && !retry.step().contains("_"));
        assertThat(now(timer).getDuedate()).isEqualTo(timer.getDuedate());
        assertThatThrownBy(() -> as("coordinator", () -> jobs.setJobRetries("none", 1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_expression_that_comes_with_a_query_is_never_evaluated() {
        for (Consumer<TaskQuery> hide : List.<Consumer<TaskQuery>>of(
                query -> query.dueAfterExpression("${taskDates.due('x','y')}"),
                query -> query.taskNameLike("%")
                        .or()
                        .dueAfterExpression("${''.getClass()}")
                        .endOr(),
                query -> query.or()
                        .taskAssigneeExpression("${responsible.coordinator()}")
                        .endOr(),
                query -> query.taskCandidateGroupExpression("${environment}"))) {
            var query = engine.getTaskService().createTaskQuery();
            assertThatThrownBy(() -> as("police", () -> {
                        hide.accept(query);
                        query.listPage(0, 10);
                    }))
                    .isInstanceOf(ProcessEngineException.class)
                    .extracting(NestedExceptionUtils::getMostSpecificCause)
                    .extracting(Throwable::getMessage)
                    .asString()
                    .containsAnyOf("not evaluated in queries", "forbidden in adhoc queries");
        }
    }

    private Job aTimer() {
        world.clock.set("2026-03-02T10:00");
        var reference = Walk.refer(world).sheltered("2026-03-02T10:00").reference;
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .list()
                .stream()
                .flatMap(
                        instance -> engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .timers()
                                .list()
                                .stream())
                .findFirst()
                .orElseThrow();
    }

    private Job now(Job job) {
        return engine.getManagementService().createJobQuery().jobId(job.getId()).singleResult();
    }

    private String businessKey() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private void as(String username, ThrowingCallable action) {
        world.as(username, () -> {
            try {
                action.call();
            } catch (RuntimeException problem) {
                throw problem;
            } catch (Throwable problem) {
                throw new AssertionError(problem);
            }
            return "";
        });
    }

    private static Map.Entry<String, Consumer<String>> attempt(String what, Consumer<String> how) {
        return Map.entry(what, how);
    }
}
