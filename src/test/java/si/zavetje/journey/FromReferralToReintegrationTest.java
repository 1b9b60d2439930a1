package si.zavetje.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.CaseFile;
import si.zavetje.world.EngineScan;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** The client's story from end to end, and then a search for every word that was typed on the way. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class FromReferralToReintegrationTest {

    @Autowired
    World world;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFile caseFile;

    @Test
    void a_woman_referred_at_night_comes_to_an_independent_life_and_the_engine_never_heard_of_her(
            CapturedOutput output) {
        var journey = new Journey(world);

        var reference = journey.walk();

        assertThat(world.openTasks(reference))
                .as("which office has the complaint is asked, and who could remove her is told, apart from the case")
                .containsExactlyInAnyOrder(
                        "UserTask_NameProsecutor", "UserTask_ConfirmNoRemoval", "UserTask_ConfirmNoRemoval");
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.text())
                        .list())
                .extracting(instance -> instance.getProcessDefinitionId().replaceAll(":.*", ""))
                .as("only the right to compensation, the proceedings and the protection from a removal outlive a case")
                .containsExactlyInAnyOrder("Compensation", "CriminalProceedings", "RecoveryPeriod", "RemovalNotice");
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_IndependentLife")
                        .count())
                .isPositive();

        assertThat(journey.canaries()).hasSizeGreaterThan(60);
        var everywhere = new EngineScan(database).search("ACT_", journey.canaries());
        assertThat(everywhere.cells()).isGreaterThan(5_000);
        assertThat(everywhere.findings()).isEmpty();
        assertThat(new EngineScan(database).search("ZV_", journey.canaries()).findings())
                .as("our own tables hold them only sealed")
                .isEmpty();
        assertThat(journey.canaries()).noneMatch(output.getAll()::contains);
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .allMatch(variable -> List.of(
                                "nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter")
                        .contains(variable.getName()));
    }

    @Test
    void the_search_finds_what_is_planted_in_a_column_of_text_and_in_one_of_bytes() {
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "BridgeSample", caseFile.open("2025-26").text());
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        task.setDescription("Kanarček in a text");
        engine.getTaskService().saveTask(task);
        jdbc.sql("insert into ACT_GE_BYTEARRAY (ID_, REV_, NAME_, BYTES_) values ('planted', 1, 'planted', ?)")
                .param("Kanarček in bytes".getBytes(StandardCharsets.UTF_8))
                .update();

        var findings =
                new EngineScan(database).search("ACT_", List.of("Kanarček")).findings();

        assertThat(findings).anyMatch(finding -> finding.startsWith("ACT_RU_TASK.DESCRIPTION_"));
        assertThat(findings).anyMatch(finding -> finding.startsWith("ACT_GE_BYTEARRAY.BYTES_"));

        jdbc.sql("delete from ACT_GE_BYTEARRAY where ID_ = 'planted'").update();
        engine.getRuntimeService().deleteProcessInstance(instance.getId(), "end of the test");
    }
}
