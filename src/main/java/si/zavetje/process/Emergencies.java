package si.zavetje.process;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Begins work in a case that nothing which ends elsewhere in the case can take away. */
@Component
public class Emergencies {

    private static final String THE_CASE = "VictimAssistance";

    /** What asks something of an open case, and of a closed one nothing more. */
    private static final String SERVICE_REQUEST = "ServiceRequest";

    /** The work of the house about clocks, bodies and records, for which a person does not wait. */
    private static final Set<String> HOUSE = Set.of(
            "ClockAlarm", "DeadlineEscalation", "BodyReplacement", "LinkUndoing", "CaseReopening", SERVICE_REQUEST);

    /** What goes on with the person: it is handed on with her, and keeps no body in the case. */
    private static final Set<String> GOES_WITH_HER = Set.of(
            "RiskReview",
            "AssistedReturn",
            "Compensation",
            "CriminalProceedings",
            "CourtHearings",
            "RecoveryPeriod",
            "ConsentWithdrawal",
            "DisclosureReview",
            "RemovalNotice",
            "RemovalFollowUp");

    /** The work of bodies that do not help the person: asked whether they can, or apart from all help. */
    private static final Set<String> OF_OTHERS = Set.of(
            "Transfer", "UnitTransfer", "CriminalProceedings", "ConsentWithdrawal", "RemovalNotice", "RemovalFollowUp");

    /** The engine answers nobody without a bound; a case has a handful of these. */
    private static final int MOST = 100;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService models;
    private final EndOfStep endOfStep;
    private final ByTheProgram program;

    Emergencies(
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService models,
            EndOfStep endOfStep,
            ByTheProgram program) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.models = models;
        this.endOfStep = endOfStep;
        this.program = program;
    }

    /** Begins the newest model of that name for a case, beside whatever runs. */
    public void begin(String model, String caseReference) {
        endOfStep.then(() -> runtime.startProcessInstanceByKey(model, caseReference));
    }

    /** Begins it unless it runs in the case: whoever is asked already is not asked a second time. */
    public void beginUnlessRunning(String model, String caseReference) {
        endOfStep.then(() -> {
            boolean running = runtime.createProcessInstanceQuery()
                            .processDefinitionKey(model)
                            .processInstanceBusinessKey(caseReference)
                            .count()
                    > 0;
            if (!running) {
                runtime.startProcessInstanceByKey(model, caseReference);
            }
        });
    }

    /** Begins it unless somebody in the case has that task already. */
    public void beginUnlessAsked(String model, String task, String caseReference) {
        endOfStep.then(() -> {
            boolean asked = tasks.createTaskQuery()
                            .processInstanceBusinessKey(caseReference)
                            .taskDefinitionKey(task)
                            .count()
                    > 0;
            if (!asked) {
                runtime.startProcessInstanceByKey(model, caseReference);
            }
        });
    }

    /** What such work in a case is still to be finished, as the models call it. */
    public List<String> open(String caseReference) {
        return program.does(() -> ofItsOwn(caseReference)
                .filter(this::waitsForSomebody)
                .map(instance -> models.getProcessDefinition(instance.getProcessDefinitionId())
                        .getName())
                .distinct()
                .sorted()
                .toList());
    }

    /** What only waits for a day is nobody's to finish. */
    private boolean waitsForSomebody(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).count() > 0;
    }

    /** Whether some of it waits for an organisation. */
    public boolean waitsFor(String organisation, String caseReference) {
        return program.does(() -> ofItsOwn(caseReference)
                .anyMatch(instance -> tasks.createTaskQuery()
                                .processInstanceId(instance.getId())
                                .taskCandidateGroup(organisation)
                                .includeAssignedTasks()
                                .count()
                        > 0));
    }

    /** Gives what waits for organisations that do not answer for the case any more, services apart, to one that does. */
    public void moveFrom(Supplier<Set<String>> former, Supplier<String> to, String caseReference) {
        endOfStep.then(() -> {
            var open = roots(caseReference)
                    .filter(instance -> !HOUSE.contains(model(instance)) && !OF_OTHERS.contains(model(instance)))
                    .flatMap(this::withCalled)
                    .flatMap(instance ->
                            tasks.createTaskQuery().processInstanceId(instance.getId()).listPage(0, MOST).stream())
                    .toList();
            if (!open.isEmpty()) {
                var bodies = former.get();
                open.forEach(task -> bodies.stream()
                        .filter(body -> isFor(body, task))
                        .findFirst()
                        .ifPresent(body -> move(task, body, to.get())));
            }
        });
    }

    private boolean isFor(String body, Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> body.equals(link.getGroupId()));
    }

    private void move(Task task, String from, String to) {
        task.setAssignee(null);
        tasks.saveTask(task);
        tasks.deleteCandidateGroup(task.getId(), from);
        tasks.addCandidateGroup(task.getId(), to);
    }

    /** Ends work of that model in a case, because nothing is left to do in it. */
    public void end(String model, String caseReference) {
        endOfStep.then(() -> running(caseReference)
                .filter(instance -> model(instance).equals(model))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "nothing is left to do")));
    }

    /** Ends such work because its case is closed; some kinds are kept. */
    public void endAllBut(Set<String> kept, String caseReference) {
        endOfStep.then(() -> roots(caseReference)
                .filter(instance -> ofACase(instance) || model(instance).equals(SERVICE_REQUEST))
                .filter(instance -> !kept.contains(model(instance)))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the case was closed")));
    }

    /** What holds a body, or the end of the case, until it is done. */
    private Stream<ProcessInstance> ofItsOwn(String caseReference) {
        return running(caseReference).filter(instance -> !GOES_WITH_HER.contains(model(instance)));
    }

    private Stream<ProcessInstance> running(String caseReference) {
        return roots(caseReference).filter(Emergencies::ofACase);
    }

    private static boolean ofACase(ProcessInstance instance) {
        return !HOUSE.contains(model(instance)) && !model(instance).equals(THE_CASE);
    }

    private Stream<ProcessInstance> roots(String caseReference) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseReference)
                .rootProcessInstances()
                .listPage(0, MOST)
                .stream();
    }

    /** Such work, and what it has called. */
    private Stream<ProcessInstance> withCalled(ProcessInstance instance) {
        return model(instance).equals(THE_CASE)
                ? Stream.of(instance)
                : Stream.concat(
                        Stream.of(instance),
                        runtime
                                .createProcessInstanceQuery()
                                .superProcessInstanceId(instance.getId())
                                .listPage(0, MOST)
                                .stream());
    }

    private static String model(ProcessInstance instance) {
        return instance.getProcessDefinitionId().replaceAll(":.*", "");
    }
}
