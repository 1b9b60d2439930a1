package si.zavetje.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** M30: what people read is spelt in one way, the glossary's, in models and in sentences. */
class OneWordEachTest {

    /** What is read: names and explanations of a model, and what stands behind the key of a sentence. */
    private static final Pattern READ =
            Pattern.compile(" name=\"([^\"]*)\"|<bpmn:documentation>([^<]*)|(?m)^[\\w.-]+=(.*)$");

    private static final Pattern NOT_OURS = Pattern.compile("(?i)\\bhandovers?\\b");

    @Test
    void a_hand_over_is_written_with_a_hyphen() throws IOException {
        assertThat(Stream.concat(files("bpmn", ".bpmn"), files("src/main/resources/messages", ".properties"))
                        .flatMap(OneWordEachTest::otherWords))
                .isEmpty();
    }

    @Test
    void another_spelling_is_found() {
        assertThat(otherWords("<bpmn:userTask id=\"UserTask_RecordHandover\" name=\"Record the handover\" />"))
                .containsExactly("Record the handover");
        assertThat(otherWords("a.handover=the hand-over\nb=The handover is late"))
                .containsExactly("The handover is late");
    }

    private static Stream<String> files(String folder, String ending) throws IOException {
        try (var files = Files.list(Path.of(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(OneWordEachTest::text)
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> otherWords(String text) {
        return READ.matcher(text)
                .results()
                .flatMap(found -> List.of(1, 2, 3).stream().map(found::group))
                .filter(words -> words != null && NOT_OURS.matcher(words).find());
    }
}
