package si.zavetje.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** Every path of every model is walked by some test class, and a path that is not would be noticed. */
@EngineTest
class EveryNodeTest {

    @Autowired
    World world;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Passed passed;

    @Test
    void a_model_that_is_not_passed_whole_is_noticed() {
        passed.forget();
        assertThatThrownBy(() -> EveryNode.demand(passed, engine, List.of("Identification")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Identification UserTask_TriageReferral");

        Walk.refer(world).does("police", "TriageReferral", "inDanger", "NO");

        assertThat(passed.missing(engine, List.of("Identification")))
                .doesNotContain("Identification UserTask_TriageReferral")
                .contains("Identification UserTask_BriefRightsAndConsents");
        assertThatThrownBy(() -> EveryNode.demand(passed, engine, List.of("Identification")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void every_model_is_promised_by_a_test_class() throws Exception {
        var files = Objects.requireNonNull(new File("bpmn").list((folder, name) -> name.endsWith(".bpmn")));

        assertThat(promised())
                .containsAll(Arrays.stream(files)
                        .map(name -> name.replace(".bpmn", ""))
                        .toList());
    }

    private static List<String> promised() throws Exception {
        var reader = new CachingMetadataReaderFactory();
        var promised = Stream.<String>builder();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:si/zavetje/**/*Test*.class")) {
            var annotations = reader.getMetadataReader(file).getAnnotationMetadata();
            var found = annotations.getAnnotationAttributes(CoversEveryNode.class.getName());
            if (found != null) {
                Arrays.stream((String[]) Objects.requireNonNull(found.get("value")))
                        .forEach(promised::add);
            }
        }
        return promised.build().toList();
    }
}
