package si.zavetje.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import si.zavetje.handover.HandOverItem.Source;

/** What goes on a sheet of paper, read in the forms that ask it. */
class HandOverItemTest {

    private static final Pattern GIVES_AWAY = Pattern.compile(
            "victim|traffick|exploit|shelter|safe (house|place|accommodation)|crisis|police|witness|trial",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @EnumSource
    void every_answer_is_asked_in_its_form_and_neither_question_nor_option_gives_her_away(HandOverItem item)
            throws IOException {
        for (var source : item.sources()) {
            for (var question : source.questions()) {
                assertThat(words(source, question))
                        .as(source.form() + "." + question)
                        .isNotEmpty()
                        .noneMatch(words -> GIVES_AWAY.matcher(words).find());
            }
        }
        assertThat(GIVES_AWAY.matcher("Referral to witness protection").find())
                .as("the control")
                .isTrue();
    }

    private static Stream<String> words(Source source, String key) throws IOException {
        var form = new ObjectMapper()
                .readTree(Path.of("forms", source.form() + ".form").toFile());
        return form.findParents("key").stream()
                .filter(question -> question.get("key").asText().equals(key))
                .filter(question -> question.at("/properties/compartment")
                        .asText(form.at("/properties/compartment").asText())
                        .equals(source.part().name()))
                .flatMap(question -> Stream.concat(
                        Stream.of(question.path("dateLabel").asText()), question.findValuesAsText("label").stream()))
                .filter(words -> !words.isEmpty());
    }
}
