package si.zavetje.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every question does what the reviewed list says of it, and none is asked of which the list says nothing. */
class FormEffectsTest {

    private static final String LIST = Sources.text(Path.of("src/test/resources/form-effects.csv"));
    private static final String DATES = Sources.text(Path.of("src/main/resources/case-dates.yaml"));

    @Test
    void every_question_has_the_effect_the_list_names_or_is_record_only() throws IOException {
        assertThat(FormEffects.differences(
                        effects(Form.in(Form.FOLDER), sources()).all(), FormEffects.listed(LIST)))
                .as("src/test/resources/form-effects.csv against forms and Java")
                .isEmpty();
    }

    @Test
    void of_every_question_that_acts_the_list_says_what_follows() {
        assertThat(FormEffects.listed(LIST).values().stream()
                        .filter(cells -> cells[2].equals("ACTS") && cells[3].isBlank()))
                .isEmpty();
    }

    @Test
    void an_answer_nobody_reads_any_more_a_new_question_and_an_orphan_line_are_noticed() throws IOException {
        var unread = sources().stream()
                .map(source -> source.replace("\"shelterNeeded\"", "\"other\""))
                .toList();
        var renamed = Form.in(Form.FOLDER).stream()
                .map(form -> Form.of(
                        form.file(), form.root().toString().replace("\"key\":\"meetingPoint\"", "\"key\":\"place\"")))
                .toList();

        assertThat(FormEffects.differences(effects(Form.in(Form.FOLDER), unread).all(), FormEffects.listed(LIST)))
                .containsExactly("TriageReferral.shelterNeeded is RECORD, listed as ACTS");
        assertThat(FormEffects.differences(effects(renamed, sources()).all(), FormEffects.listed(LIST)))
                .contains(
                        "AnnouncePlacement.meetingPoint is null, listed as SHOWN",
                        "AnnouncePlacement.place is RECORD, listed as null");
    }

    private static FormEffects effects(List<Form> forms, List<String> sources) {
        return new FormEffects(forms, sources, DATES);
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().matches(".*(Forms|Answers)\\.java"))
                    .map(Sources::text)
                    .toList();
        }
    }
}
