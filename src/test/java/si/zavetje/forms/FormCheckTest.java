package si.zavetje.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import si.zavetje.shared.Refusal;
import si.zavetje.world.EngineTest;

@EngineTest
class FormCheckTest {

    @Autowired
    FormCheck check;

    @Autowired
    MessageSource messages;

    @Test
    void every_kind_of_answer_arrives_typed() {
        var values = check.check(
                schema(),
                Map.of(
                        "firstName", " Ana ",
                        "phone", "+38640123456",
                        "notes", "one\ntwo",
                        "children", 2,
                        "route", "SAFE",
                        "agrees", "YES",
                        "topics", List.of("HELP", "LAW"),
                        "on", "2026-03-01",
                        "at", "2026-03-01T10:00"));

        assertThat(values.text("firstName")).isEqualTo("Ana");
        assertThat(values.number("children")).isEqualTo(2);
        assertThat(values.choices("topics")).containsExactly("HELP", "LAW");
        assertThat(values.date("on")).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(values.instant("at")).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(values.flag("told")).isFalse();
        assertThat(values.asMap().get("children")).isEqualTo(new BigDecimal(2));
    }

    @Test
    void h6_a_time_the_clock_change_skips_is_refused_with_the_time_to_enter_instead() {
        assertThatThrownBy(() -> at("2026-03-29T02:30").instant("at"))
                .satisfies(refusal -> assertThat(sentence(refusal))
                        .isEqualTo("At what time: in that night the clock goes forward and 02:30 does not exist."
                                + " If you mean that moment, enter 03:30."));
        assertThat(at("2026-03-29T03:30").instant("at")).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void a_time_that_comes_twice_is_the_first_of_the_two() {
        assertThat(at("2026-10-25T02:30").instant("at")).isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "firstName | A | First name: at least 2 characters.",
                "firstName | aaaaaaaaaaaaaaaaaaaaa | First name: at most 20 characters.",
                "phone | abc | Phone: this is not written as it should be.",
                "children | -1 | Children: at least 0.",
                "children | 21 | Children: at most 20.",
                "children | 1.5 | Children: please enter a whole number.",
                "children | 1e400000000 | Children: please enter a whole number.",
                "children | 1e1 | Children: please enter a whole number.",
                "children | 1,5 | Children: please enter a whole number.",
                "children | ١٥ | Children: please enter a whole number.",
                "children | - | Children: please enter a whole number.",
                "children | two | Children: please enter a whole number.",
                "route | HELL | Route: please choose one of the options.",
                "agrees | MAYBE | Agrees: please choose one of the options.",
                "on | 2026-02-30 | On which day: please enter a date that exists.",
                "on | 0026-02-20 | On which day: the year must lie between 1900 and 2100.",
                "on | 2101-01-01 | On which day: the year must lie between 1900 and 2100.",
                "at | 1899-12-31T23:59 | At what time: the year must lie between 1900 and 2100.",
                "on | 1.12.2026 | On which day: please enter a date that exists.",
                "on | 2026-3-1 | On which day: please enter a date that exists.",
                "at | 2026-03-01\u001f7:07 | At what time: please enter a date and a time that exist.",
                "at | 2026-03-01T24:00 | At what time: please enter a date and a time that exist.",
                "at | 2026-03-01 | At what time: please enter a date and a time that exist.",
                "told | yes | Has been told: this kind of answer does not fit the question.",
                "topics | HELP | Topics: this kind of answer does not fit the question.",
            })
    void a_wrong_answer_is_refused_by_the_label_of_its_question(String key, String sent, String sentence) {
        assertThat(refusal(Map.of(key, sent))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana\u0000 Novak",
                "Ana\u0003 Novak",
                "Ana\tNovak",
                "Ana\nNovak",
                "Ana\u000bNovak",
                "Ana\u0085Novak",
                "\u202dAna Novak\u202c",
                "\u2068Ana Novak\u2069",
                "A\u200bna Novak",
                "Ana\u200d Novak",
                "\ufeffAna Novak",
                "Ana\u200e Nov\u00adak",
                "Ana Novak\udb40\udc41",
                "Ana Novak\ufdd0"
            })
    void a_name_with_an_invisible_character_is_the_name_without_it(String sent) {
        assertThat(named(sent).text("firstName")).isEqualTo("Ana Novak");
    }

    @Test
    void a_line_break_of_another_program_is_a_line_break() {
        var values = check.check(
                schema(),
                Map.of("firstName", "Ana", "route", "SAFE", "notes", "one\u000btwo\u0085three\r\nfour\tfive"));

        assertThat(values.text("notes")).isEqualTo("one\ntwo\nthree\nfour\tfive");
        assertThat(values.remarks()).isEmpty();
    }

    @Test
    void whoever_pasted_an_invisible_character_is_told_that_it_is_gone() {
        assertThat(remarks(named("A\u200bna"), Locale.ENGLISH))
                .containsExactly("First name: 1 invisible character was removed.");
        assertThat(remarks(named("\ufeffA\u200bna"), Locale.ENGLISH))
                .containsExactly("First name: 2 invisible characters were removed.");
        assertThat(remarks(named("\ufeffA\u200bna"), Locale.forLanguageTag("sl")))
                .containsExactly("First name: odstranjena sta bila 2 nevidna znaka.");
        assertThat(remarks(named("Ana"), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void half_a_character_is_refused_with_the_words_before_it() {
        assertThat(refusal(Map.of("notes", "She was seen near the station\ud800 at night")))
                .isEqualTo("Notes: after “near the station” stands half a character that cannot be kept."
                        + " Please type that place again.");
        assertThat(refusal(Map.of("firstName", "\ud800Ana")))
                .isEqualTo("First name: at the beginning stands half a character that cannot be kept."
                        + " Please type that place again.");
    }

    @Test
    void a_field_the_form_does_not_have_is_refused() {
        assertThat(refusal(Map.of("riskApproved", true))).startsWith("The form was sent with a field it does not have");
    }

    @Test
    void what_is_missing_is_named_all_at_once() {
        var nothing = new HashMap<String, @Nullable Object>();
        nothing.put("firstName", "");
        nothing.put("route", null);

        assertThatThrownBy(() -> check.check(schema(), nothing)).satisfies(refusal -> assertThat(sentence(refusal))
                .isEqualTo("First name: please fill this in. Route: please fill this in."));
    }

    @Test
    void what_is_refused_says_at_which_question() {
        assertThatThrownBy(() -> check.check(schema(), Map.of("firstName", "Ana", "route", "SAFE", "on", "1.12.2026")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.question()).hasValue("on"));
        assertThatThrownBy(() -> check.check(schema(), Map.of("children", "two")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.question()).hasValue("children"));
    }

    @Test
    void what_a_feature_refuses_is_said_at_the_only_question_answered_with_what_it_names() {
        var values = check.check(
                schema(), Map.of("firstName", "Ana", "route", "SAFE", "on", "2026-03-01", "at", "2026-04-01T10:00"));

        assertThat(values.questionOf(new Refusal("x", LocalDate.of(2026, 3, 1))))
                .hasValue("on");
        assertThat(values.questionOf(new Refusal("x", Instant.parse("2026-04-01T08:00:00Z"))))
                .hasValue("at");
        assertThat(values.questionOf(new Refusal("x", LocalDate.of(2026, 5, 1))))
                .isEmpty();
        assertThat(values.questionOf(new Refusal("x", "Ana"))).isEmpty();
        assertThat(check.check(
                                schema(),
                                Map.of(
                                        "firstName",
                                        "Ana",
                                        "route",
                                        "SAFE",
                                        "on",
                                        "2026-03-01",
                                        "at",
                                        "2026-03-01T10:00"))
                        .questionOf(new Refusal("x", LocalDate.of(2026, 3, 1))))
                .isEmpty();
    }

    @Test
    void a_hidden_question_is_neither_demanded_nor_kept() {
        var values = check.check(
                schema(), Map.of("firstName", "Ana", "route", "SAFE", "otherRoute", "over the hill", "language", "sl"));

        assertThat(values.has("otherRoute")).isFalse();
        assertThat(values.has("language")).isFalse();
    }

    @Test
    void a_wrong_answer_to_a_hidden_question_does_not_matter() {
        var values = check.check(schema(), Map.of("firstName", "Ana", "route", "SAFE", "otherRoute", "\ud800"));

        assertThat(values.has("otherRoute")).isFalse();
    }

    @Test
    void a_question_that_another_answer_shows_is_demanded() {
        assertThat(refusal(Map.of("route", "OTHER"))).isEqualTo("Which other route: please fill this in.");
        assertThat(refusal(Map.of("told", true))).isEqualTo("Language: please fill this in.");
    }

    @Test
    void a_read_only_question_is_ignored_whatever_is_sent_for_it() {
        var values = check.check(schema(), Map.of("firstName", "Ana", "route", "SAFE", "shown", "forged"));

        assertThat(values.has("shown")).isFalse();
    }

    private FormValues at(String local) {
        return check.check(schema(), Map.of("firstName", "Ana", "route", "SAFE", "at", local));
    }

    private FormValues named(String name) {
        return check.check(schema(), Map.of("firstName", name, "route", "SAFE"));
    }

    private List<String> remarks(FormValues values, Locale language) {
        return values.remarks().stream()
                .map(remark -> messages.getMessage(remark, language))
                .toList();
    }

    private String refusal(Map<String, ?> wrong) {
        var sent = new HashMap<String, Object>(Map.of("firstName", "Ana", "route", "SAFE"));
        sent.putAll(wrong);
        try {
            check.check(schema(), sent);
        } catch (Refusal refusal) {
            return sentence(refusal);
        }
        throw new AssertionError("accepted");
    }

    private String sentence(Throwable refusal) {
        return messages.getMessage((Refusal) refusal, Locale.ENGLISH);
    }

    private static FormSchema schema() {
        try {
            return FormSchema.parse(new ClassPathResource("forms/SampleQuestions.form").getContentAsByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
