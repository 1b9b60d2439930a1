package si.zavetje.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.deadlines.WhatIf;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.earlierreferrals.EarlierReferrals;
import si.zavetje.policy.Policies;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Cases;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** Every timer and every task of every model is an obligation that can be extended and corrected, and the engine follows. */
@EngineTest
class EveryClockTest {

    /** The models that only somebody who opens them from a case can begin, and what opens them. */
    private static final Map<String, String> OPENED_FROM_THE_CASE = Map.ofEntries(
            Map.entry("Accompaniment", "companion"),
            Map.entry("CaseReopening", "reopen"),
            Map.entry("ConsentTaking", "consent"),
            Map.entry("EventReport", "event"),
            Map.entry("FoundTogether", "together"),
            Map.entry("Guardianship", "guardian"),
            Map.entry("LinkUndoing", "unlink"),
            Map.entry("NeedsAssessment", "needs"),
            Map.entry("PersonCorrection", "person"),
            Map.entry("RiskAssessment", "risk"),
            Map.entry("RecoveryEnding", "endrecovery"),
            Map.entry("ServiceRequest", "service"),
            Map.entry("StatusCorrection", "status"),
            Map.entry("TransferRequest", "transfer"),
            Map.entry("UnitRequest", "unit"));

    /** What follows in such a model when the form that opens it was handed in. */
    private static final Set<String> AFTER_WHAT_WAS_OPENED = Set.of(
            "UserTask_AgreeUndoing",
            "UserTask_InformOfRecoveryEnd",
            "UserTask_RecordRecoveryRemedy",
            "UserTask_RecordRemedyOutcome");

    private static final Reader COORDINATOR = new Reader("coordinator", "coordinator", OrganisationKind.COORDINATOR);

    @Autowired
    World world;

    @Autowired
    Cases cases;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    EarlierReferrals earlier;

    @Autowired
    Referral referral;

    @Autowired
    Obligations obligations;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Questions questions;

    @Autowired
    WhatIf whatIf;

    @Autowired
    Policies policies;

    @Autowired
    ApplicationEventPublisher facts;

    /** One clock of a model: where it is, and the step at which it begins to run. */
    record ClockOf(String model, String activity, String beginsAt) {
        @Override
        public String toString() {
            return model + " " + activity;
        }
    }

    @BeforeEach
    void one_morning() {
        world.clock.set("2026-03-02T10:00");
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void is_an_obligation_that_is_met_or_not_needed_any_more(ClockOf clock) {
        var reference = aCase();
        var obligation = begin(reference, clock);

        assertThat(obligation.dueAt()).isEqualTo(engineDue(obligation));
        assertThat(obligation.responsible()).isNotBlank();
        assertThat(obligation.phase()).isEqualTo(clock.model());

        if (obligation.timing() == Obligation.Timing.TIMER) {
            engine.getManagementService().executeJob(obligation.clockId());
            assertThat(obligations.get(obligation.id()).state()).isEqualTo(Obligation.State.DONE);
        }
        deleteAll(reference);
        assertThat(obligations.openIn(reference)).isEmpty();
        assertThat(obligations.allOf(reference)).isNotEmpty().noneMatch(Obligation::open);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void gets_more_time_and_the_engine_follows(ClockOf clock) {
        var before = begin(aCase(), clock);
        var later = before.dueAt().atZone(LegalZone.ID).plusDays(40).toInstant();

        var after = world.as("coordinator", () -> obligations.extend(before.id(), later, "HEALTH", COORDINATOR));

        assertThat(after.dueAt()).isEqualTo(later).isEqualTo(engineDue(after));
        assertThat(after.extended()).isTrue();
        assertThat(obligations.changesOf(before.id())).singleElement().satisfies(change -> {
            assertThat(change.oldDueAt()).isEqualTo(before.dueAt());
            assertThat(change.newDueAt()).isEqualTo(later);
            assertThat(change.ground()).isEqualTo(ChangeGround.HEALTH);
            assertThat(change.decidedBy()).isEqualTo("coordinator");
        });
        deleteAll(before.reference());
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void is_put_right_and_cannot_be_shortened_otherwise(ClockOf clock) {
        var before = begin(aCase(), clock);
        var sooner = world.clock.instant().plus(Duration.ofMinutes(7));

        assertThatThrownBy(() -> obligations.extend(before.id(), before.dueAt().minusSeconds(1), "HEALTH", COORDINATOR))
                .hasMessage("obligations.notLater");
        assertThatThrownBy(() -> obligations.correct(before.id(), sooner, "HEALTH", COORDINATOR))
                .hasMessage("obligations.noSuchGround");
        var after = obligations.correct(before.id(), sooner, "WRONG_START", COORDINATOR);

        boolean protects = before.kind() == PolicyProfile.Kind.PROTECTION;
        assertThat(after.dueAt())
                .isEqualTo(protects ? Instant.parse("2026-03-02T23:00:00Z") : sooner)
                .isEqualTo(engineDue(after));
        assertThat(after.extended()).isFalse();
        deleteAll(before.reference());
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void names_every_rule_that_moves_it_and_is_asked_again_as_it_was_asked_first(ClockOf clock) {
        var reference = aCase();
        sheIsExpectedLaterAndMissing(reference);
        var begun = begin(reference, clock);
        world.clock.advance(Duration.ofHours(30));
        assertThat(questions.ask(begun))
                .hasValueSatisfying(now -> assertThat(begun.isCountedAs(now)).isTrue());

        var profile = policies.inForce(world.clock);
        var moving = profile.rules().stream()
                .filter(rule -> Stream.of(rule.amount() + 400, rule.amount() - 2)
                        .map(amount -> whatIf.under(profile, lasting(rule, amount), () -> questions
                                .ask(begun)
                                .orElseThrow()))
                        .anyMatch(date -> !begun.isCountedAs(date)))
                .map(PolicyProfile.Rule::key)
                .toList();

        assertThat(moving).isNotEmpty().allSatisfy(rule -> assertThat(questions.dependingOn(rule))
                .contains(clock.model() + "." + clock.activity()));
        deleteAll(begun.reference());
    }

    @Test
    void a_change_needs_the_coordinator_a_known_ground_a_date_ahead_and_an_open_obligation() {
        var clock = begin(aCase(), theCrisisPeriod());
        var later = clock.dueAt().plus(Duration.ofDays(1));
        var officer = new Reader("police", "police-a", OrganisationKind.POLICE);

        assertThatThrownBy(() -> obligations.extend(clock.id(), later, "HEALTH", officer))
                .isInstanceOf(AccessDenied.class);
        for (var ground : List.of("", "BECAUSE", "FACTS_CHANGED", "WRONG_START", "HEALTH\n")) {
            assertThatThrownBy(() -> obligations.extend(clock.id(), later, ground, COORDINATOR))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("obligations.noSuchGround");
        }
        assertThatThrownBy(() -> obligations.correct(
                        clock.id(), world.clock.instant().minus(Duration.ofDays(1)), "WRONG_RULE", COORDINATOR))
                .hasMessage("obligations.inThePast");
        deleteAll(clock.reference());
        assertThatThrownBy(() -> obligations.extend(clock.id(), later, "HEALTH", COORDINATOR))
                .hasMessage("obligations.over");
        assertThat(obligations.changesOf(clock.id())).isEmpty();
    }

    @Test
    void a_longer_crisis_period_moves_what_is_to_be_done_within_it_and_the_forms_say_so() {
        var reference = aCase();
        var period = begin(reference, theCrisisPeriod());
        beginTheWorkOfTheStay(reference);
        assertThat(period.kind()).isEqualTo(PolicyProfile.Kind.PROTECTION);
        assertThat(due(reference, "UserTask_RecordVictimDecision")).isEqualTo("2026-04-01T21:59:00Z");
        assertThat(due(reference, "BoundaryEvent_FirstReminder")).isEqualTo("2026-03-20T07:00:00Z");

        obligations.extend(period.id(), LocalDate.of(2026, 4, 10), "HEALTH", COORDINATOR);

        assertThat(due(reference, "BoundaryEvent_CrisisPeriodEnds")).isEqualTo("2026-04-10T22:00:00Z");
        assertThat(due(reference, "UserTask_RecordVictimDecision")).isEqualTo("2026-04-10T21:59:00Z");
        assertThat(due(reference, "BoundaryEvent_FirstReminder"))
                .as("so many days later as the end")
                .isEqualTo("2026-03-31T06:00:00Z");
        assertThat(world.form("crisis-a", reference, "UserTask_RecordVictimDecision"))
                .containsEntry("lastDay", "Friday 10 April 2026");
        assertThat(obligations.openIn(reference))
                .allSatisfy(open -> assertThat(open.dueAt()).isEqualTo(engineDue(open)));
        deleteAll(reference);
    }

    @Test
    void when_the_admission_is_put_right_every_clock_counted_from_it_is_asked_anew() {
        var reference = aCase();
        begin(reference, theCrisisPeriod());
        beginTheWorkOfTheStay(reference);
        jdbc.sql("update zv_crisis_stay set admitted_at = ? where case_reference = ?")
                .params(Instant.parse("2026-03-01T09:00:00Z").atOffset(ZoneOffset.UTC), reference.text())
                .update();

        world.as("police", () -> {
            facts.publishEvent(new FactsChanged(reference));
            return reference;
        });

        assertThat(due(reference, "BoundaryEvent_CrisisPeriodEnds")).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(due(reference, "UserTask_AssessNeeds")).isEqualTo("2026-03-04T09:00:00Z");
        assertThat(obligations.openIn(reference))
                .allSatisfy(open -> assertThat(open.dueAt()).isEqualTo(engineDue(open)));
        var period = obligations.openIn(reference).stream()
                .filter(open -> open.activity().equals("BoundaryEvent_CrisisPeriodEnds"))
                .findFirst()
                .orElseThrow();
        assertThat(obligations.changesOf(period.id())).singleElement().satisfies(change -> assertThat(change.ground())
                .isEqualTo(ChangeGround.FACTS_CHANGED));
        deleteAll(reference);
    }

    private void beginTheWorkOfTheStay(CaseReference reference) {
        engine.getRuntimeService()
                .createProcessInstanceByKey("CrisisStay")
                .businessKey(reference.text())
                .startBeforeActivity("Gateway_StillToDo")
                .execute();
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void stays_where_it_is_when_facts_change_that_it_is_not_counted_from(ClockOf clock) {
        var begun = begin(aCase(), clock);
        world.clock.advance(Duration.ofHours(30));

        world.as("police", () -> {
            facts.publishEvent(new FactsChanged(begun.reference()));
            return begun;
        });

        assertThat(obligations.get(begun.id()).dueAt()).isEqualTo(begun.dueAt()).isEqualTo(engineDue(begun));
        deleteAll(begun.reference());
    }

    @Test
    void a_task_that_is_handed_to_another_organisation_takes_its_obligation_along_and_a_claim_changes_nothing() {
        var task = begin(aCase(), new ClockOf("CrisisStay", "UserTask_AssessRisk", "UserTask_AssessRisk"));
        assertThat(task.responsible()).isEqualTo("crisis-a");

        engine.getTaskService().claim(task.clockId(), "crisis-a");
        assertThat(obligations.get(task.id())).isEqualTo(task);
        engine.getTaskService().deleteCandidateGroup(task.clockId(), "crisis-a");
        engine.getTaskService().addCandidateGroup(task.clockId(), "crisis-b");

        assertThat(obligations.get(task.id()).responsible()).isEqualTo("crisis-b");
        deleteAll(task.reference());
    }

    @Test
    void a_model_with_a_clock_no_rule_counts_is_refused() {
        var model = read(Path.of("bpmn/StandbyPlacement.bpmn"));
        deploy(model);

        for (var question : List.of(
                "PT4H",
                "2026-12-24T00:00:00Z",
                "#{standbyPlacementTasks.placeReady(execution.processBusinessKey)}",
                "#{standbyPlacementTasks.noSuch(execution.processBusinessKey)}")) {
            var offender = model.replace("#{standbyPlacementTasks.answerBy(execution.processBusinessKey)}", question);
            assertThat(offender).isNotEqualTo(model);
            assertThatThrownBy(() -> deploy(offender))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasStackTraceContaining("no rule of the policy counts");
        }
        assertThatThrownBy(() -> deploy(model.replaceAll("\\s+camunda:dueDate=\"[^\"]*place.find[^\"]*\"", "")))
                .hasStackTraceContaining("no rule of the policy counts");
    }

    static Stream<ClockOf> clocks() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            var clocks = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file -> clocksIn(file))
                    .sorted(Comparator.comparing(ClockOf::toString))
                    .toList();
            assertThat(clocks).hasSizeGreaterThan(60);
            return clocks.stream();
        }
    }

    private static Stream<ClockOf> clocksIn(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var name = model.getModelElementsByType(Process.class).iterator().next().getId();
        var tasks = model.getModelElementsByType(UserTask.class).stream()
                .map(task -> new ClockOf(name, task.getId(), task.getId()));
        var timers = model.getModelElementsByType(TimerEventDefinition.class).stream()
                .map(timer -> (FlowNode) timer.getParentElement())
                .map(event -> new ClockOf(
                        name,
                        event.getId(),
                        event instanceof BoundaryEvent boundary
                                ? boundary.getAttachedTo().getId()
                                : event.getId()));
        return Stream.concat(tasks, timers);
    }

    private static ClockOf theCrisisPeriod() {
        return new ClockOf("CrisisAccommodation", "BoundaryEvent_CrisisPeriodEnds", "UserTask_RecordExit");
    }

    private CaseReference aCase() {
        var reference = new RichCase(cases, responsibilities, jdbc, world.clock).open();
        var earlierCase = cases.referred("TCN_IRREGULAR", false);
        earlier.compare(reference, EarlierReferrals.Answer.LINK, earlierCase.text());
        return reference;
    }

    private static String opener(String model) {
        return switch (model) {
            case "LinkUndoing", "TransferRequest" -> "coordinator";
            case "NeedsAssessment" -> "crisis-a";
            case "Guardianship" -> "social";
            default -> "police";
        };
    }

    private Obligation begin(CaseReference reference, ClockOf clock) {
        if (OPENED_FROM_THE_CASE.containsKey(clock.model()) && !AFTER_WHAT_WAS_OPENED.contains(clock.activity())) {
            switch (clock.model()) {
                case "CaseReopening" -> referral.end(reference, "WITHDREW");
                case "LinkUndoing" -> earlier.judgeLink(reference, true);
                case "Guardianship" -> {
                    responsibilities.assign(reference, Capacity.SOCIAL_WORK_CENTRE, "social");
                    referral.treatAsChild(reference);
                }
                case "UnitRequest" ->
                    jdbc.sql("update zv_unit_transfer set answer = 'DECLINED', settled_at = asked_at"
                                    + " where case_reference = ?")
                            .param(reference.text())
                            .update();
                case "TransferRequest" ->
                    jdbc.sql("update zv_transfer set ending = 'STAYS' where case_reference = ?")
                            .param(reference.text())
                            .update();
                default -> {}
            }
            world.opens(opener(clock.model()), reference, OPENED_FROM_THE_CASE.get(clock.model()));
        } else {
            engine.getRuntimeService()
                    .createProcessInstanceByKey(clock.model())
                    .businessKey(reference.text())
                    .startBeforeActivity(clock.beginsAt())
                    .execute();
        }
        return obligations.openIn(reference).stream()
                .filter(open -> open.activity().equals(clock.activity()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no obligation for " + clock));
    }

    private void sheIsExpectedLaterAndMissing(CaseReference reference) {
        var now = world.clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("update zv_standby set eta = ? where case_reference = ?")
                .params(now.plusHours(8), reference.text())
                .update();
        jdbc.sql("insert into zv_case_event (id, case_reference, number, kind, happened_at, under_threat, version)"
                        + " values (?, ?, 1, 'MISSING', ?, false, 0)")
                .params(UUID.randomUUID(), reference.text(), now)
                .update();
    }

    private static PolicyProfile.Rule lasting(PolicyProfile.Rule rule, int amount) {
        return new PolicyProfile.Rule(
                rule.key(),
                amount,
                rule.unit(),
                rule.kind(),
                rule.start(),
                rule.source(),
                rule.toBeConfirmed(),
                rule.anchor(),
                rule.remind());
    }

    private Instant due(CaseReference reference, String activity) {
        return obligations.openIn(reference).stream()
                .filter(open -> open.activity().equals(activity))
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    private Instant engineDue(Obligation obligation) {
        return obligation.timing() == Obligation.Timing.TIMER
                ? engine.getManagementService()
                        .createJobQuery()
                        .jobId(obligation.clockId())
                        .singleResult()
                        .getDuedate()
                        .toInstant()
                : engine.getTaskService()
                        .createTaskQuery()
                        .taskId(obligation.clockId())
                        .singleResult()
                        .getDueDate()
                        .toInstant();
    }

    private void deleteAll(CaseReference reference) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .rootProcessInstances()
                .list()
                .forEach(root -> engine.getRuntimeService().deleteProcessInstance(root.getId(), "end of the test"));
    }

    private void deploy(String model) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("StandbyPlacement.bpmn", model)
                .deploy();
        engine.getRepositoryService().deleteDeployment(deployment.getId());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
