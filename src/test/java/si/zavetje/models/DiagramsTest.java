package si.zavetje.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each model lies beside a picture that shows it as it is; {@code -Dupdate} draws the pictures anew. */
class DiagramsTest {

    private static final Path SAMPLE = Sources.sample("SampleStay.bpmn");

    @BeforeAll
    static void draw_anew_when_asked() {
        if (System.getProperty("update") != null) {
            Stream.concat(Sources.in(Model.FOLDER, ".bpmn").stream(), Stream.of(SAMPLE))
                    .map(Picture::new)
                    .forEach(Picture::write);
        }
    }

    @Test
    void every_model_lies_beside_its_present_picture() {
        assertThat(Sources.in(Model.FOLDER, ".bpmn"))
                .as("stale or missing pictures; mvn test -Dtest=DiagramsTest -Dupdate draws them")
                .allMatch(model -> new Picture(model).upToDate());
    }

    @Test
    void no_picture_outlives_its_model() {
        assertThat(Sources.in(Model.FOLDER, ".svg"))
                .allMatch(picture -> Files.exists(picture.resolveSibling(
                        Sources.stem(picture.getFileName().toString()) + ".bpmn")));
    }

    @Test
    void the_sample_with_every_kind_of_element_looks_as_committed() {
        assertThat(Diagram.svg(Model.read(SAMPLE))).isEqualTo(Sources.text(new Picture(SAMPLE).file()));
    }

    @Test
    void a_changed_model_makes_its_picture_stale(@TempDir Path folder) throws IOException {
        Picture picture = new Picture(Files.copy(SAMPLE, folder.resolve("SampleStay.bpmn")));
        picture.write();
        assertThat(picture.upToDate()).isTrue();

        Files.writeString(picture.model(), Sources.text(SAMPLE).replace("Assess risk", "Assess the risk"));

        assertThat(picture.upToDate()).isFalse();
    }

    @Test
    void a_moved_element_makes_its_picture_stale(@TempDir Path folder) throws IOException {
        Picture picture = new Picture(Files.copy(SAMPLE, folder.resolve("SampleStay.bpmn")));
        picture.write();

        Files.writeString(
                picture.model(), Sources.text(SAMPLE).replaceFirst("<di:waypoint x=\"", "<di:waypoint x=\"1"));

        assertThat(picture.upToDate()).isFalse();
    }

    @Test
    void a_missing_picture_is_noticed(@TempDir Path folder) throws IOException {
        Path model = Files.copy(SAMPLE, folder.resolve("SampleStay.bpmn"));

        assertThat(new Picture(model).upToDate()).isFalse();
    }
}
