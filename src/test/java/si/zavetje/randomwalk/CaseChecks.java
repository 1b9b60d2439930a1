package si.zavetje.randomwalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.compensation.Compensation;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.proceedings.Hearings;
import si.zavetje.recovery.Recovery;
import si.zavetje.referral.Referral;
import si.zavetje.reflection.Residence;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.safeaccommodation.SafeAccommodation;
import si.zavetje.shared.CaseReference;
import si.zavetje.stays.Housing;
import si.zavetje.stays.ProviderStay;
import si.zavetje.stays.ProviderStays;

/** What must hold of a case after every step, whatever was done. */
class CaseChecks {

    /** All else that is an instance of its own nothing which ends elsewhere in the case may take away. */
    private static final Set<String> THE_CASE_AND_THE_HOUSE =
            Set.of("VictimAssistance", "ClockAlarm", "DeadlineEscalation", "BodyReplacement");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final HistoryService history;
    private final Directory directory;
    private final Referral referral;
    private final Responsibilities responsibilities;
    private final CaseEvents events;
    private final CrisisAccommodation crisis;
    private final SafeAccommodation safe;
    private final ProviderStays stays;
    private final Residence residence;
    private final Compensation compensation;
    private final Hearings hearings;
    private final Recovery recovery;

    CaseChecks(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService jobs,
            HistoryService history,
            Directory directory,
            Referral referral,
            Responsibilities responsibilities,
            CaseEvents events,
            CrisisAccommodation crisis,
            SafeAccommodation safe,
            ProviderStays stays,
            Residence residence,
            Compensation compensation,
            Hearings hearings,
            Recovery recovery) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.history = history;
        this.directory = directory;
        this.referral = referral;
        this.responsibilities = responsibilities;
        this.events = events;
        this.crisis = crisis;
        this.safe = safe;
        this.stays = stays;
        this.residence = residence;
        this.compensation = compensation;
        this.hearings = hearings;
        this.recovery = recovery;
    }

    /** What is wrong with a case; nothing if all is well. */
    List<String> wrongWith(CaseReference reference, PlainCase plain) {
        var wrong = new ArrayList<String>();
        boolean open = referral.open(reference);
        var running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .list();
        var todo = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.text())
                .list();
        todo.stream().filter(task -> !canBeDone(task)).forEach(task -> wrong.add("nobody can do " + task.getName()));
        if (plain.waits() && todo.isEmpty()) {
            wrong.add("nothing is to be done for a referral that was not answered");
        }
        if (open && todo.isEmpty() && running.stream().noneMatch(this::waitsForTime)) {
            wrong.add("nothing is to be done in an open case");
        }
        var models = running.stream().map(CaseChecks::model).toList();
        boolean died = events.holds(reference, EventKind.DECEASED);
        boolean abroad = events.holds(reference, EventKind.LEFT_COUNTRY);
        if (!open) {
            // Whether she was referred before is found out even if her case is closed meanwhile.
            boolean compared = !models.contains("EarlierReferrals");
            models.stream()
                    .filter(model -> !Set.of(
                                    "MissingPerson",
                                    "EarlierReferrals",
                                    "CaseReopening",
                                    "Compensation",
                                    "CompensationClaim",
                                    "CriminalProceedings",
                                    "CourtHearings",
                                    "RecoveryPeriod",
                                    "ConsentWithdrawal",
                                    "DisclosureReview",
                                    "RemovalNotice",
                                    "RemovalFollowUp")
                            .contains(model))
                    .filter(model -> compared || !model.equals("VictimAssistance"))
                    .filter(model -> !plain.waits() || !model.matches("IncomingReferral|ReferralBy.*"))
                    .forEach(model -> wrong.add(model + " runs in a closed case"));
        }
        if (open
                && !died
                && !abroad
                && (residence.pending(reference) || residence.watched(reference))
                && !models.contains("ResidencePermit")) {
            wrong.add("nobody watches the permit");
        }
        if (compensation.runs(reference) && !models.contains("Compensation")) {
            wrong.add("nobody watches the right to compensation");
        }
        if (recovery.runs(reference) && !models.contains("RecoveryPeriod")) {
            wrong.add("nobody watches the time to recover");
        }
        if (claimsIn(reference) != plain.claims()) {
            wrong.add(claimsIn(reference) + " claims are followed and should be " + plain.claims());
        }
        history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .rootProcessInstances()
                .list()
                .stream()
                .filter(one -> !THE_CASE_AND_THE_HOUSE.contains(one.getProcessDefinitionKey()))
                // It ends with the case, and another begins when the case is opened again.
                .filter(one ->
                        !one.getProcessDefinitionKey().equals("RiskReview") || (open && !models.contains("RiskReview")))
                .filter(one -> vanished(one)
                        && !mayEnd(one, reference)
                        && (!plain.dead() || one.getProcessDefinitionKey().equals("MissingPerson")))
                .forEach(one -> wrong.add(one.getProcessDefinitionKey() + " vanished"));
        long variables = running.stream()
                .mapToLong(one -> runtime.createVariableInstanceQuery().processInstanceIdIn(one.getId()).list().stream()
                        .filter(variable -> !variable.getName().matches("loopCounter|nrOf.*|member|statement|.*Member"))
                        .count())
                .sum();
        if (variables > 0) {
            wrong.add(variables + " process variables");
        }
        compare(reference, plain, open, wrong);
        return wrong;
    }

    private long claimsIn(CaseReference reference) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .processDefinitionKey("CompensationClaim")
                .count();
    }

    private void compare(CaseReference reference, PlainCase plain, boolean open, List<String> wrong) {
        differs(wrong, "closed", plain.closed(), !open);
        differs(wrong, "in the crisis house", plain.inCrisisHouse(), crisis.inTheHouse(reference));
        differs(wrong, "in a safe place", plain.inSafePlace(), safe.inTheHouse(reference));
        livedAt(wrong, plain.crisisHouses(), reference, Housing.CRISIS);
        livedAt(wrong, plain.safeHouses(), reference, Housing.SAFE);
        stays.current(reference)
                .filter(stay ->
                        !answersFor(reference, stay.housing().capacity()).contains(stay.provider()))
                .ifPresent(stay -> wrong.add(stay.provider() + " houses somebody for whom it does not answer"));
        differs(
                wrong,
                "with a hearing",
                plain.hearings() > 0,
                !hearings.of(reference).isEmpty());
        differs(wrong, "away", plain.away(), events.absence(reference).isPresent());
        if (plain.inCrisisHouse()
                && answersFor(reference, Capacity.CRISIS_PROVIDER).isEmpty()) {
            wrong.add("nobody answers for the crisis house");
        }
        if (plain.inSafePlace() && answersFor(reference, Capacity.SAFE_PROVIDER).isEmpty()) {
            wrong.add("nobody answers for the safe place");
        }
    }

    private void livedAt(List<String> wrong, List<String> plain, CaseReference reference, Housing housing) {
        var real = stays.of(reference, housing).stream()
                .map(ProviderStay::provider)
                .toList();
        if (!real.equals(plain)) {
            wrong.add("lived at " + real + " and should have at " + plain);
        }
    }

    private List<String> answersFor(CaseReference reference, Capacity capacity) {
        return responsibilities.organisationFor(reference, capacity).stream().toList();
    }

    private static void differs(List<String> wrong, String fact, boolean plain, boolean real) {
        if (plain != real) {
            wrong.add(fact + " should be " + plain);
        }
    }

    /** Whether somebody who may work sees it. */
    private boolean canBeDone(Task task) {
        var assignee = task.getAssignee();
        if (assignee != null
                && directory.account(assignee).filter(Account::mayWork).isPresent()) {
            return true;
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .anyMatch(link -> directory.accounts().stream()
                        .anyMatch(account -> account.organisation().equals(link.getGroupId()) && account.mayWork()));
    }

    private boolean waitsForTime(ProcessInstance instance) {
        return jobs.createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .count()
                > 0;
    }

    /** What only was being written ends with the case, what is done for a child when the person is none, and what an adult is asked who is none. */
    private boolean mayEnd(HistoricProcessInstance one, CaseReference reference) {
        var model = one.getProcessDefinitionKey();
        boolean withTheCase = "the case was closed".equals(one.getDeleteReason())
                && !Set.of("MissingPerson", "RiskReview").contains(model);
        boolean grownUp =
                Set.of("ChildProtection", "Guardianship", "GuardianConflict").contains(model)
                        && !referral.child(reference);
        boolean childAgain = model.equals("ComingOfAge") && referral.child(reference);
        return withTheCase || grownUp || childAgain;
    }

    private static boolean vanished(HistoricProcessInstance one) {
        return HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(one.getState())
                || HistoricProcessInstance.STATE_INTERNALLY_TERMINATED.equals(one.getState());
    }

    private static String model(ProcessInstance instance) {
        return instance.getProcessDefinitionId().replaceAll(":.*", "");
    }
}
