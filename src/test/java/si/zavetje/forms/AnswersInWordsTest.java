package si.zavetje.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import si.zavetje.forms.AnswersInWords.Answer;
import si.zavetje.forms.AnswersInWords.Version;

/** An entry is read as the form asked that was in force when it was made. */
class AnswersInWordsTest {

    private static final Locale SLOVENIAN = Locale.forLanguageTag("sl");
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-02-01T00:00:00Z");

    private final Version old = version(
            FIRST,
            "How great?",
            "{\"value\":\"HIGH\",\"label\":\"Great\"}," + "{\"value\":\"WILD\",\"label\":\"Out of hand\"}");
    private final Version now = version(SECOND, "Level of risk", "{\"value\":\"HIGH\",\"label\":\"High\"}");

    @Test
    void the_question_and_its_options_are_called_as_they_were_then() {
        assertThat(read(FIRST, Map.of("level", "HIGH"))).containsExactly("How great?: Great");
        assertThat(read(SECOND.minusSeconds(1), Map.of("level", "HIGH"))).containsExactly("How great?: Great");
        assertThat(read(SECOND, Map.of("level", "HIGH"))).containsExactly("Level of risk: High");
        assertThat(read(FIRST.minusSeconds(1), Map.of("level", "HIGH")))
                .as("before any version")
                .containsExactly("How great?: Great");
    }

    @Test
    void what_the_version_does_not_know_is_asked_of_the_others_and_no_code_is_left() {
        assertThat(read(SECOND, Map.of("level", "WILD"))).containsExactly("Level of risk: Out of hand");
        assertThat(read(SECOND, Map.of("level", "NEVER_HEARD"))).containsExactly("Level of risk: never heard");
        assertThat(read(SECOND, Map.of("oldQuestion", "2026-03-02")))
                .containsExactly("old question: Monday 2 March 2026");
    }

    @Test
    void every_kind_of_answer_is_written_as_people_write_it() {
        var answers = Map.of(
                "seen",
                "2026-03-02T21:00",
                "calm",
                false,
                "from",
                List.of("SI", "NG"),
                "speaks",
                "ukr",
                "children",
                2,
                "note",
                "as typed, 2026");

        assertThat(read(SECOND, answers))
                .containsExactly(
                        "When: Monday 2 March 2026 at 21:00",
                        "Calm: no",
                        "From: Slovenia, Nigeria",
                        "Speaks: Ukrainian",
                        "Children: 2",
                        "Note: as typed, 2026");
        assertThat(speaker(SLOVENIAN).answers("AssessRisk", SECOND, answers))
                .extracting(Answer::words)
                .containsExactly(
                        "ponedeljek, 2. marec 2026 ob 21.00",
                        "ne",
                        "Slovenija, Nigerija",
                        "ukrajinščina",
                        "2",
                        "as typed, 2026");
    }

    private List<String> read(Instant at, Map<String, Object> values) {
        return speaker(Locale.ENGLISH).answers("AssessRisk", at, values).stream()
                .map(answer -> answer.question() + ": " + answer.words())
                .toList();
    }

    private AnswersInWords.Speaker speaker(Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/forms", "messages/chronology");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new AnswersInWords(forms -> Map.of("AssessRisk", List.of(now, old)), (list, chosen) -> chosen, messages)
                .of(List.of("AssessRisk"), language);
    }

    private static Version version(Instant since, String question, String options) {
        var form =
                """
                {"id": "AssessRisk", "properties": {"compartment": "SUPPORT"}, "components": [
                 {"type": "radio", "key": "level", "label": "%s", "values": [%s]},
                 {"type": "datetime", "subtype": "datetime", "key": "seen", "dateLabel": "When"},
                 {"type": "checkbox", "key": "calm", "label": "Calm"},
                 {"type": "taglist", "key": "from", "label": "From", "values": [
                  {"value": "SI", "label": "Slovenia"}, {"value": "NG", "label": "Nigeria"}]},
                 {"type": "select", "key": "speaks", "label": "Speaks", "values": [
                  {"value": "slv", "label": "Slovenian"}, {"value": "ukr", "label": "Ukrainian"}]},
                 {"type": "number", "key": "children", "label": "Children"},
                 {"type": "textfield", "key": "note", "label": "Note"}]}
                """;
        return new Version(
                since, FormSchema.parse(form.formatted(question, options).getBytes(StandardCharsets.UTF_8)));
    }
}
