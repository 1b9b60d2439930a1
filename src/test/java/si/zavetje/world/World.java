package si.zavetje.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.caseactions.CaseActions;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.forms.AskedBack;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** People who do their work in the real engine, as Tasklist would: claim, read the form, submit it. */
public final class World {

    private static final Map<String, String> KINDS = new java.util.TreeMap<>(Map.ofEntries(
            Map.entry("police-a", "POLICE"),
            Map.entry("police-b", "POLICE"),
            Map.entry("crisis-a", "CRISIS_PROVIDER"),
            Map.entry("crisis-b", "CRISIS_PROVIDER"),
            Map.entry("safe-a", "SAFE_PROVIDER"),
            Map.entry("reintegration-a", "REINTEGRATION_PROVIDER"),
            Map.entry("group-a", "GROUP_MEMBER"),
            Map.entry("group-b", "GROUP_MEMBER"),
            Map.entry("coordinator", "COORDINATOR"),
            Map.entry("social", "SOCIAL_WORK_CENTRE"),
            Map.entry("social-b", "SOCIAL_WORK_CENTRE"),
            Map.entry("prosecutor-a", "PROSECUTOR"),
            Map.entry("prosecutor-b", "PROSECUTOR"),
            Map.entry("labour", "LABOUR_INSPECTORATE"),
            Map.entry("ngo", "NGO"),
            Map.entry("health", "HEALTH_SERVICE"),
            Map.entry("unit", "ADMINISTRATIVE_UNIT"),
            Map.entry("migration", "MIGRATION_DIRECTORATE"),
            Map.entry("border", "BORDER_POLICE")));

    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("police", "police-a"),
            Map.entry("police-b", "police-b"),
            Map.entry("crisis-a", "crisis-a"),
            Map.entry("crisis-b", "crisis-b"),
            Map.entry("safe-a", "safe-a"),
            Map.entry("reintegration-a", "reintegration-a"),
            Map.entry("group-1", "group-a"),
            Map.entry("group-2", "group-a"),
            Map.entry("group-3", "group-b"),
            Map.entry("coordinator", "coordinator"),
            Map.entry("social", "social"),
            Map.entry("social-b", "social-b"),
            Map.entry("prosecutor", "prosecutor-a"),
            Map.entry("prosecutor-b", "prosecutor-b"),
            Map.entry("labour", "labour"),
            Map.entry("ngo", "ngo"),
            Map.entry("health", "health"),
            Map.entry("unit", "unit"),
            Map.entry("migration", "migration"),
            Map.entry("border", "border"));

    /** The houses that a test has opened beside those of the world, with one worker each, called as the house. */
    private final Map<String, String> opened = new java.util.HashMap<>();

    /** The engine underneath. */
    public final ProcessEngine engine;

    /** The clock of domain and engine. */
    public final MovableClock clock;

    /** The people underneath. */
    public final DirectoryEdits people;

    private final JdbcClient jdbc;
    private final CaseActions actions;

    World(ProcessEngine engine, MovableClock clock, JdbcClient jdbc, DirectoryEdits people, CaseActions actions) {
        this.engine = engine;
        this.clock = clock;
        this.jdbc = jdbc;
        this.people = people;
        this.actions = actions;
        populate();
    }

    /** Somebody hands in the form that starts a case, and once more when she is asked back. */
    public CaseReference refer(String username, Map<String, ?> answers) {
        return insisting(() -> referOnce(username, answers));
    }

    /** Somebody hands in the form that starts a case, and sees what is said to it. */
    public CaseReference referOnce(String username, Map<String, ?> answers) {
        return referOnce(username, "VictimAssistance", answers);
    }

    /** Somebody who is not the police hands in the form by which she refers, and once more when she is asked back. */
    public CaseReference refer(String username, String model, Map<String, ?> answers) {
        return insisting(() -> referOnce(username, model, answers));
    }

    private CaseReference referOnce(String username, String model, Map<String, ?> answers) {
        return as(username, () -> {
            var definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(model)
                    .latestVersion()
                    .singleResult();
            var instance =
                    engine.getFormService().submitStartForm(definition.getId(), new HashMap<String, Object>(answers));
            return new CaseReference(instance.getBusinessKey());
        });
    }

    /** Somebody claims the open task of that name in a case and hands in its form, and once more when she is asked back. */
    public void complete(String username, CaseReference reference, String task, Map<String, ?> answers) {
        insisting(() -> completeOnce(username, reference, task, answers));
    }

    private static <T> T insisting(Supplier<T> handedIn) {
        try {
            return handedIn.get();
        } catch (AskedBack asked) {
            return handedIn.get();
        }
    }

    /** Somebody claims the open task of that name in a case, hands in its form and sees what is said to it. */
    public Task completeOnce(String username, CaseReference reference, String task, Map<String, ?> answers) {
        var open = task(reference, task, username);
        return as(username, () -> {
            if (!username.equals(open.getAssignee())) {
                engine.getTaskService().claim(open.getId(), username);
            }
            engine.getFormService().submitTaskForm(open.getId(), new HashMap<String, Object>(answers));
            return open;
        });
    }

    /** Somebody opens the report of an event from the case. */
    public void openReport(String username, CaseReference reference) {
        opens(username, reference, "event");
    }

    /** Somebody opens a form from the case. */
    public String opens(String username, CaseReference reference, String action) {
        return actions.open(action, reference, reader(username));
    }

    private static Reader reader(String username) {
        var organisation = PEOPLE.getOrDefault(username, "nobody");
        return new Reader(
                username, organisation, OrganisationKind.valueOf(KINDS.getOrDefault(organisation, "AUDITOR")));
    }

    /** Somebody hands in the form of a task that she has, or claims. */
    public void submit(String username, Task task, Map<String, ?> answers) {
        insisting(() -> as(username, () -> {
            if (!username.equals(task.getAssignee())) {
                engine.getTaskService().claim(task.getId(), username);
                task.setAssignee(username);
            }
            engine.getFormService().submitTaskForm(task.getId(), new HashMap<String, Object>(answers));
            return task;
        }));
    }

    /** Who works for an organisation. */
    public List<String> peopleOf(String organisation) {
        return PEOPLE.entrySet().stream()
                .filter(person -> person.getValue().equals(organisation))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What a form shows somebody before anything is typed. */
    public Map<String, Object> form(String username, CaseReference reference, String task) {
        var open = task(reference, task, username);
        return as(username, () -> engine.getFormService().getTaskFormVariables(open.getId()));
    }

    /** The open tasks of a case, by id in the model. */
    public List<String> openTasks(CaseReference reference) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.text())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** One open task of a case; of several of that name the one assigned to, or free for, that person. */
    public Task task(CaseReference reference, String task, @Nullable String username) {
        var open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.text())
                .taskDefinitionKey(task)
                .list();
        return open.stream()
                .filter(candidate -> open.size() == 1
                        || candidate.getAssignee() == null
                        || candidate.getAssignee().equals(username))
                .findFirst()
                .orElseThrow(() -> new AssertionError(task + " is not open; open are " + openTasks(reference)));
    }

    /** Fires the timer of that name in a case, whenever it is due. */
    public void fire(CaseReference reference, String timer) {
        var instances = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .list();
        var job = instances.stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .list()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer " + timer + " is running"));
        engine.getManagementService().executeJob(job.getId());
    }

    /** Opens one more house, like one there is. */
    public void open(String house, String like) {
        opened.put(house, KINDS.getOrDefault(like, "AUDITOR"));
        people.update("insert into zv_organisation (id, kind, name, rota_order, active, version) values ('" + house
                + "', '" + opened.get(house) + "', '" + house + "', 9, true, 0)");
        people.update(
                "insert into zv_account (username, display_name, organisation, password_hash, password_round, one_time,"
                        + " disabled, confidentiality_signed_on, version) select '" + house + "', '" + house + "', '"
                        + house
                        + "', password_hash, 0, false, false, confidentiality_signed_on, 0 from zv_account where username = '"
                        + like + "'");
    }

    /** Takes away a house that a test has opened. */
    public void close(String house) {
        opened.remove(house);
        people.update("delete from zv_account where username = '" + house + "'");
        people.update("delete from zv_organisation where id = '" + house + "'");
    }

    /** Does something as a signed-in person. */
    public <T> T as(String username, Supplier<T> action) {
        var identity = engine.getIdentityService();
        var organisation = PEOPLE.getOrDefault(username, opened.containsKey(username) ? username : "nobody");
        var kind = OrganisationKind.valueOf(
                KINDS.getOrDefault(organisation, opened.getOrDefault(organisation, "AUDITOR")));
        identity.setAuthentication(username, List.of(organisation, kind.roleGroup()));
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Lets there be these people, and nobody else. */
    void populate() {
        List.of("zv_account", "zv_organisation")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        KINDS.forEach(
                (organisation, kind) -> jdbc.sql("insert into zv_organisation (id, kind, name, rota_order, active,"
                                + " version) values (?, ?, ?, ?, true, 0)")
                        .params(organisation, kind, organisation, 1)
                        .update());
        PEOPLE.forEach(
                (username, organisation) -> jdbc.sql("insert into zv_account (username, display_name, organisation,"
                                + " password_hash, password_round, one_time, disabled, confidentiality_signed_on, version)"
                                + " values (?, ?, ?, 'none', 0, false, false, date '2026-01-01', 0)")
                        .params(username, username, organisation)
                        .update());
        people.seal();
        Turns.alwaysFirst("crisis-a", jdbc);
    }
}
