package si.zavetje.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import si.zavetje.forms.AnswersInWords.Version;

/** Whatever a form shows in a line that is locked is words: the name of an answer, a language or a country, a day as people write it. */
class ShownInWordsTest {

    private static final Map<String, FormSchema> FORMS = forms();

    private final AnswersInWords words = new AnswersInWords(
            wanted -> wanted.stream()
                    .collect(Collectors.toMap(name -> name, name -> List.of(new Version(Instant.EPOCH, form(name))))),
            (list, chosen) -> chosen,
            messages());

    /** A line of a form that is only shown, and the question it comes from. */
    record Line(FormSchema form, Field shown, Field source) {
        @Override
        public String toString() {
            return form.name() + "." + shown.key();
        }
    }

    @BeforeEach
    void in_english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void in_no_language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @MethodSource("linesThatShowAChoice")
    void every_line_that_shows_a_choice_calls_it_as_the_question_did(Line line) {
        assertThat(line.source().options()).isNotEmpty().allSatisfy((code, called) -> assertThat(
                        words.shown(line.form(), Map.of(line.shown().key(), code)))
                .isEqualTo(Map.of(line.shown().key(), called)));
    }

    @ParameterizedTest
    @MethodSource("linesThatShowADay")
    void no_line_shows_a_day_as_a_machine_writes_it(Line line) {
        assertThat(words.shown(line.form(), Map.of(line.shown().key(), "2026-12-30T04:00")))
                .isNotEqualTo(Map.of(line.shown().key(), "2026-12-30T04:00"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_day_that_a_feature_knows_is_written_as_people_write_it(FormSchema form) {
        form.fields().stream()
                .filter(field -> isLine(field) && field.prefill() == null)
                .forEach(field -> assertThat(words.shown(form, Map.of(field.key(), "2026-04-01")))
                        .isEqualTo(Map.of(field.key(), "Wednesday 1 April 2026")));
    }

    @Test
    void a_day_among_several_answers_in_one_line_is_written_as_people_write_it() {
        assertThat(words.shown(form("TriageReferral"), Map.of("born", "1999-05-10")))
                .isEqualTo(Map.of("born", "Monday 10 May 1999"));
        assertThat(words.shown(form("TriageReferral"), Map.of("born", "5.1999")))
                .isEqualTo(Map.of("born", "5.1999"));
    }

    @Test
    void an_answer_that_can_be_changed_keeps_its_code() {
        assertThat(words.shown(form("TriageReferral"), Map.of("inDanger", "YES")))
                .isEqualTo(Map.of("inDanger", "YES"));
    }

    static Stream<Line> linesThatShowAChoice() {
        return lines().filter(line -> line.source().kind() == Field.Kind.CHOICE);
    }

    static Stream<Line> linesThatShowADay() {
        return lines().filter(line ->
                line.source().kind() == Field.Kind.DATE || line.source().kind() == Field.Kind.DATE_TIME);
    }

    static Stream<Line> lines() {
        return FORMS.values().stream().flatMap(form -> form.fields().stream()
                .filter(ShownInWordsTest::isLine)
                .filter(field -> field.prefill() != null && !field.prefill().isLine())
                .map(field -> new Line(form, field, sourceOf(field))));
    }

    static Stream<FormSchema> facts() {
        return FORMS.values().stream()
                .filter(form -> form.fields().stream().anyMatch(field -> isLine(field) && field.prefill() == null));
    }

    private static boolean isLine(Field field) {
        return field.readOnly() && (field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.LONG_TEXT);
    }

    private static Field sourceOf(Field field) {
        var source = Objects.requireNonNull(field.prefill());
        return form(source.form()).fields().stream()
                .filter(other -> other.key().equals(source.key()))
                .findFirst()
                .orElseThrow();
    }

    private static FormSchema form(String name) {
        return Objects.requireNonNull(FORMS.get(name));
    }

    private static Map<String, FormSchema> forms() {
        try (var files = Files.list(Path.of("forms"))) {
            return files.map(ShownInWordsTest::read).collect(Collectors.toMap(FormSchema::name, form -> form));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static FormSchema read(Path file) {
        try {
            return FormSchema.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/forms", "messages/chronology");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
