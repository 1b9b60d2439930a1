package si.zavetje.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import si.zavetje.forms.FormSchema;

/** Forms and models fit together, and every form is one that Tasklist shows and the server can check. */
class FormContractTest {

    private static final Path SAMPLES = Sources.sample("");
    private static final Path SAMPLE = Sources.sample("RequestBed.form");
    private static final int MOST_QUESTIONS = 25;

    @ParameterizedTest
    @MethodSource("rules")
    void every_form_keeps(Rule<Form> rule) {
        assertThat(Form.in(Form.FOLDER))
                .allSatisfy(form -> assertThat(rule.faults().apply(form)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_samples_keep(Rule<Form> rule) {
        assertThat(Form.in(SAMPLES))
                .allSatisfy(form -> assertThat(rule.faults().apply(form)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_form_is_caught_that_breaks(Rule<Form> rule) {
        Form offender = Form.of("RequestBed.form", rule.plantedIn(Sources.text(SAMPLE)));

        assertThat(rule.faults().apply(offender)).isNotEmpty();
    }

    @Test
    void every_form_is_opened_by_a_model_and_every_form_a_model_opens_is_there() {
        assertThat(namesOf(Form.in(Form.FOLDER))).isEqualTo(openedBy(Model.in(Model.FOLDER)));
    }

    @Test
    void an_orphan_and_a_missing_form_are_noticed() {
        Set<String> there = namesOf(Form.in(SAMPLES));
        assertThat(there).isEqualTo(openedBy(Model.in(SAMPLES)));

        String renamed = Sources.text(Sources.sample("SampleStay.bpmn")).replace("\"AssessRisk\"", "\"AssessDanger\"");

        assertThat(openedBy(List.of(Model.of("SampleStay.bpmn", renamed))))
                .isNotEqualTo(there)
                .contains("AssessDanger")
                .doesNotContain("AssessRisk");
    }

    @Test
    void the_server_can_read_every_form() {
        assertThat(Sources.in(Form.FOLDER, ".form")).allSatisfy(file -> assertThat(
                        FormSchema.parse(Sources.text(file).getBytes(UTF_8)).fields())
                .isNotEmpty());
    }

    @Test
    void a_form_the_server_cannot_read_is_noticed() {
        String homeless = Sources.text(SAMPLE).replace("\"compartment\"", "\"room\"");

        assertThatThrownBy(() -> FormSchema.parse(homeless.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatever_is_filled_in_beforehand_was_asked_in_another_form() {
        assertThat(unknownSources(Form.in(Form.FOLDER))).isEmpty();
    }

    @Test
    void a_question_filled_in_from_nowhere_is_noticed() {
        List<Form> samples = Form.in(SAMPLES);
        assertThat(unknownSources(samples)).isEmpty();

        assertThat(unknownSources(samples.stream()
                        .filter(form -> !form.name().equals("RequestBed"))
                        .toList()))
                .containsExactly("SHELTER:RequestBed.calledBack");
    }

    @Test
    void a_form_that_starts_a_case_asks_at_most_25_questions_on_any_path() {
        Set<String> starting = formsOf(Model.in(Model.FOLDER), "startEvent").collect(Collectors.toSet());

        assertThat(Form.in(Form.FOLDER))
                .filteredOn(form -> starting.contains(form.name()))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(VisibleQuestions.most(form)).isLessThanOrEqualTo(MOST_QUESTIONS));
    }

    @Test
    void questions_are_counted_on_the_longest_path() {
        Form sample = Form.read(SAMPLE);
        assertThat(sample.askedQuestions()).hasSize(7);
        assertThat(VisibleQuestions.most(sample)).isEqualTo(6);

        Form unconditional = Form.of("RequestBed.form", Sources.text(SAMPLE).replace("\"hide\"", "\"never\""));

        assertThat(VisibleQuestions.most(unconditional)).isEqualTo(7);
    }

    @Test
    void an_empty_selection_is_a_fault(@TempDir Path empty) {
        assertThatThrownBy(() -> Form.in(empty)).hasMessageStartingWith("no .form in");
    }

    static List<Rule<Form>> rules() {
        return FormRules.ALL;
    }

    private static Set<String> namesOf(List<Form> forms) {
        return forms.stream().map(Form::name).collect(Collectors.toSet());
    }

    private static Set<String> openedBy(List<Model> models) {
        return formsOf(models, "userTask", "startEvent").collect(Collectors.toSet());
    }

    private static Stream<String> formsOf(List<Model> models, String... elements) {
        return models.stream()
                .flatMap(model -> model.all(elements))
                .map(element -> Model.camunda(element, "formRef"))
                .filter(form -> !form.isBlank());
    }

    private static Stream<String> unknownSources(List<Form> forms) {
        Set<String> asked = forms.stream()
                .flatMap(form -> form.questions().map(form::address))
                .collect(Collectors.toSet());
        return forms.stream()
                .flatMap(Form::questions)
                .map(question -> question.at("/properties/prefill").asText())
                .filter(source -> !source.isBlank())
                .flatMap(FormContractTest::addresses)
                .filter(source -> !asked.contains(source));
    }

    /** A line may be put together from several answers. */
    private static Stream<String> addresses(String source) {
        int key = source.indexOf('.') + 1;
        return Stream.of(source.substring(key).split("[ ()]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> source.substring(0, key) + word);
    }
}
