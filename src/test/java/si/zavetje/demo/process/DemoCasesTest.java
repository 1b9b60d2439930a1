package si.zavetje.demo.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.demo.DemoStory;
import si.zavetje.directory.Directory;
import si.zavetje.shared.Demo;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** The stories of a demonstration, which are told only where there is no case yet. */
@EngineTest
class DemoCasesTest {

    @Autowired
    World world;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_story_can_be_told_even_where_it_reaches_back_into_a_night_the_clock_was_changed_and_only_once() {
        // Twenty-four, twenty-six and twenty-seven days back lie around 29 March, when 02:30 did not exist.
        world.clock.set("2026-04-24T02:30");
        var demo = new DemoCases(new Demo(true, ""), engine, directory, jdbc, world.clock);

        demo.run(new DefaultApplicationArguments());
        demo.run(new DefaultApplicationArguments());

        assertThat(jdbc.sql("select count(*) from zv_case").query(Integer.class).single())
                .isEqualTo(DemoStory.all().size());
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("UserTask_CastVote")
                        .count())
                .isEqualTo(1);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("UserTask_RecordVictimDecision")
                        .count())
                .isEqualTo(1);
    }
}
