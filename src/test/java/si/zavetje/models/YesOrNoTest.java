package si.zavetje.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is made to say yes or no to what is not known: the few questions that leave nothing else are reviewed, each with why. */
class YesOrNoTest {

    private static final List<String[]> LISTED = Sources.text(Path.of("src/test/resources/yes-or-no.csv"))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(",", 3))
            .toList();

    @Test
    void only_reviewed_questions_leave_nothing_but_yes_and_no() {
        assertThat(LISTED).isNotEmpty().allSatisfy(line -> assertThat(line[2]).isNotBlank());
        assertThat(Form.in(Form.FOLDER).stream().flatMap(YesOrNoTest::bare))
                .containsExactlyInAnyOrderElementsOf(
                        LISTED.stream().map(line -> line[0] + "." + line[1]).toList());
    }

    @Test
    void a_question_that_leaves_only_yes_and_no_is_found_and_one_that_explains_its_no_is_none() {
        var sample = Sources.text(Sources.sample("RequestBed.form"))
                .replace("\"value\": \"yes\"", "\"value\": \"YES\"")
                .replace("\"value\": \"no\"", "\"value\": \"NO\"");

        assertThat(bare(Form.of("RequestBed.form", sample))).containsExactly("RequestBed.withChildren");
        assertThat(bare(Form.of("RequestBed.form", sample.replace("\"label\": \"No\"", "\"label\": \"No, because…\""))))
                .isEmpty();
    }

    private static Stream<String> bare(Form form) {
        return form.askedQuestions()
                .filter(question -> options(question, "value").equals(List.of("YES", "NO")))
                .filter(question -> options(question, "label").stream().noneMatch("No, because…"::equals))
                .map(question -> form.name() + "." + Form.key(question));
    }

    private static List<String> options(JsonNode question, String part) {
        return Form.children(question, "values")
                .map(option -> option.path(part).asText())
                .toList();
    }
}
