package si.zavetje.demo.process;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import si.zavetje.demo.DemoStory;
import si.zavetje.directory.Directory;
import si.zavetje.forms.AskedBack;
import si.zavetje.shared.Demo;
import si.zavetje.shared.LegalZone;

/** Lets the made-up people of a demonstration hand in the forms of its stories, once, through the same gate as everybody. */
@Component
@ConditionalOnProperty(name = "zavetje.demo-cases", matchIfMissing = true)
@Order(100)
class DemoCases implements ApplicationRunner {

    private final Demo demo;
    private final ProcessEngine engine;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoCases(Demo demo, ProcessEngine engine, Directory directory, JdbcClient jdbc, Clock clock) {
        this.demo = demo;
        this.engine = engine;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.isOn()
                && jdbc.sql("select count(*) from zv_case").query(Long.class).single() == 0) {
            DemoStory.all().forEach(this::tell);
        }
    }

    private void tell(DemoStory story) {
        var reference = start(story.steps().get(0));
        story.steps().stream().skip(1).forEach(step -> handIn(step, reference));
    }

    private String start(DemoStory.Step step) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("VictimAssistance")
                .latestVersion()
                .singleResult();
        return as(step.as(), () -> engine.getFormService()
                .submitStartForm(definition.getId(), step.answersAt(now()))
                .getBusinessKey());
    }

    private void handIn(DemoStory.Step step, String reference) {
        var tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("UserTask_" + step.form())
                .list();
        var task = tasks.stream()
                .filter(open -> tasks.size() == 1 || Objects.equals(open.getAssignee(), step.as()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no task for the form " + step.form()));
        as(step.as(), () -> {
            engine.getTaskService().claim(task.getId(), step.as());
            engine.getFormService().submitTaskForm(task.getId(), step.answersAt(now()));
            return reference;
        });
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(LegalZone.ID);
    }

    private String as(String username, java.util.function.Supplier<String> action) {
        var account = directory.account(username).orElseThrow();
        engine.getIdentityService()
                .setAuthentication(
                        username, List.of(account.organisation(), account.kind().roleGroup()));
        try {
            return action.get();
        } catch (AskedBack asked) {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
