package si.zavetje.randomwalk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Answers;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** One case on which anybody does anything that a user may do, while time passes. */
final class RandomWalk {

    private static final int ATTEMPTS = 4;

    /** What is opened from the page of a case, what happens most the most often. */
    private static final List<String> OPENED = List.of(
            "event",
            "event",
            "event",
            "event",
            "event",
            "event",
            "risk",
            "risk",
            "service",
            "needs",
            "companion",
            "guardian",
            "together",
            "person",
            "status",
            "unlink");

    private static final List<String> ANYBODY =
            List.of("police", "crisis-a", "safe-a", "reintegration-a", "coordinator");

    private final World world;
    private final CaseChecks checks;
    private final Random random;
    private final RandomAnswers answers;
    private final PlainCase plain;
    private final List<String> steps = new ArrayList<>();
    private final Map<String, Integer> taken;
    private final CaseReference reference;

    RandomWalk(World world, CaseChecks checks, long seed, Map<String, Integer> taken) {
        this.world = world;
        this.checks = checks;
        this.random = new Random(seed);
        this.answers = new RandomAnswers(random);
        this.taken = taken;
        var phase = Phase.values()[(int) (seed % Phase.values().length)];
        var sender = Sender.values()[(int) (seed % Sender.values().length)];
        boolean sent = phase == Phase.IDENTIFICATION && random.nextBoolean();
        this.plain = sent ? PlainCase.sent() : new PlainCase(phase);
        this.reference = sent
                ? sender.refers(world, person())
                : phase == Phase.IDENTIFICATION ? Walk.refer(world, person()).reference : phase.begin(world).reference;
        steps.add(sent ? "sent by " + sender : phase.name());
    }

    /** The person may be anybody. */
    private Map<String, Object> person() {
        var status = List.of("SI_CITIZEN", "EU", "TCN_LEGAL", "TCN_IRREGULAR", "ASYLUM_APPLICANT", "UNKNOWN");
        var birth = List.of("1999-05-10", "1985-01-31", "2012-05-10", "2008-04-01");
        return new TreeMap<>(Map.of(
                "legalStatus", status.get(random.nextInt(status.size())),
                "birthDate", birth.get(random.nextInt(birth.size())),
                "immediateDanger", random.nextBoolean() ? "YES" : "NO"));
    }

    /** Takes so many steps; what is wrong after any of them, with all that led there. */
    List<String> walk(int count) {
        for (int step = 0; step < count; step++) {
            List<String> wrong;
            try {
                step();
                wrong = checks.wrongWith(reference, plain);
            } catch (RuntimeException | AssertionError failed) {
                wrong = List.of("failed: " + failed);
            }
            if (!wrong.isEmpty()) {
                return List.of(String.join(", ", wrong) + " after " + String.join(" | ", steps));
            }
        }
        return List.of();
    }

    private void step() {
        int draw = random.nextInt(10);
        var timer = nextTimer();
        if (draw == 0 && timer != null) {
            fire(timer);
        } else if (draw == 1) {
            var hours = Duration.ofHours(1 + random.nextInt(60));
            steps.add("+" + hours.toHours() + "h");
            world.clock.advance(hours);
        } else if (draw == 2) {
            open(OPENED.get(random.nextInt(OPENED.size())), ANYBODY);
        } else if (draw == 3 && plain.closed()) {
            open(random.nextInt(3) == 0 ? "unlink" : "reopen", ANYBODY);
        } else if (draw == 3) {
            open("transfer", List.of("crisis-a", "crisis-b", "safe-a", "coordinator"));
        } else {
            complete();
        }
    }

    private void fire(Job timer) {
        steps.add("timer");
        if (timer.getDuedate().toInstant().isAfter(world.clock.instant())) {
            world.clock.advance(
                    Duration.between(world.clock.instant(), timer.getDuedate().toInstant()));
        }
        world.engine.getManagementService().executeJob(timer.getId());
    }

    @org.jspecify.annotations.Nullable
    private Job nextTimer() {
        return world
                .engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .list()
                .stream()
                .flatMap(instance -> world
                        .engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list()
                        .stream())
                .min(java.util.Comparator.comparing(Job::getDuedate).thenComparing(Job::getId))
                .orElse(null);
    }

    private void open(String action, List<String> reporters) {
        var reporter = reporters.get(random.nextInt(reporters.size()));
        try {
            world.opens(reporter, reference, action);
            steps.add(reporter + " opens " + action);
        } catch (AccessDenied stranger) {
            steps.add(reporter + " may not open " + action);
        }
    }

    private void complete() {
        var open = world.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.text())
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list();
        if (!open.isEmpty()) {
            complete(open.get(random.nextInt(open.size())));
        }
    }

    private void complete(Task task) {
        var form = task.getTaskDefinitionKey().replace("UserTask_", "");
        var username = somebodyFor(task);
        var body = bodyOf(task);
        for (int attempt = 0; attempt <= ATTEMPTS; attempt++) {
            var given = attempt == ATTEMPTS ? thorough(form) : answers.to(form, now());
            try {
                world.submit(username, task, given);
                plain.took(body, form, given, typedNow());
                taken.merge(form, 1, Integer::sum);
                steps.add(username + " " + form + decisive(given));
                return;
            } catch (AccessDenied closedOut) {
                throw new AssertionError(username + " may not hand in " + form, closedOut);
            } catch (Refusal refused) {
                taken.merge("refused " + form + " " + refused.key(), 1, Integer::sum);
            }
        }
        steps.add(username + " " + form + " refused");
    }

    private Map<String, Object> thorough(String form) {
        return new Answers().to(form, now(), new RandomAnswers(random).known(form));
    }

    /** The choices of a form say what it led to. */
    private static String decisive(Map<String, Object> given) {
        var choices = new TreeMap<String, Object>(given);
        choices.values().removeIf(value -> !(value instanceof String text) || !text.matches("[A-Z_]{2,30}"));
        return choices.toString();
    }

    private String bodyOf(Task task) {
        return world.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .flatMap(link -> java.util.Optional.ofNullable(link.getGroupId()).stream())
                .findFirst()
                .orElse("nobody");
    }

    private String somebodyFor(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        var group = world.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .flatMap(link -> java.util.Optional.ofNullable(link.getGroupId()).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody can do " + task.getName()));
        var people = world.peopleOf(group);
        return people.get(random.nextInt(people.size()));
    }

    private String typedNow() {
        return LocalDateTime.ofInstant(now(), LegalZone.ID)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private Instant now() {
        return world.clock.instant();
    }
}
