package si.zavetje.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a field of a form says by itself is a sentence in both languages; nobody reads a pattern or the name of a rule. */
class FieldWordsTest {

    private static final Pattern SAID =
            Pattern.compile("\\bsay\\('([\\w.]+)'|(?:'(day|noSuchDay|year|dayMissing|timeMissing|time)')");

    @Test
    void every_sentence_that_is_said_stands_in_both_languages_and_is_translated() {
        var english = bundle(Locale.ENGLISH);
        var slovenian = bundle(Locale.forLanguageTag("sl"));

        assertThat(said()).hasSizeGreaterThan(15).isSubsetOf(english.keySet());
        assertThat(slovenian.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(slovenian.getString(key)).isNotEqualTo(english.getString(key)));
    }

    @Test
    void every_pattern_in_a_form_is_whole_and_has_its_sentence_for_the_browser_and_for_the_server() {
        var ofServer = ResourceBundle.getBundle("messages.forms", Locale.ENGLISH);
        var patterns = Form.in(Form.FOLDER).stream()
                .flatMap(form -> form.questions()
                        .filter(question -> question.at("/validate/pattern").isTextual()))
                .toList();

        assertThat(patterns).isNotEmpty().allSatisfy(question -> {
            var rule = question.at("/properties/rule").asText();
            assertThat(question.at("/validate/pattern").asText())
                    .startsWith("^")
                    .endsWith("$");
            assertThat(bundle(Locale.ENGLISH).keySet()).contains("field.rule." + rule);
            assertThat(ofServer.keySet()).contains("forms.rule." + rule);
        });
    }

    @Test
    void every_list_of_countries_knows_kosovo_and_begins_with_where_most_people_come_from() {
        var lists = Form.in(Form.FOLDER).stream()
                .flatMap(form -> form.questions().filter(question -> question.path("values")
                        .findValuesAsText("value")
                        .contains("AF")))
                .map(question -> question.path("values").findValuesAsText("value"))
                .toList();

        assertThat(lists).isNotEmpty().allSatisfy(values -> assertThat(values.subList(0, 12))
                .contains("SI", "RS", "BA", "XK", "UA", "RO"));
    }

    @Test
    void no_sentence_in_a_message_file_is_about_a_man_or_a_woman() {
        assertThat(Rule.GENDERED.matcher("Please enter when she will arrive.").find())
                .isTrue();
        assertThat(Sources.in(Path.of("src/main/resources/messages"), ".properties"))
                .filteredOn(file -> !file.toString().endsWith("_sl.properties"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(text(file)
                                .lines()
                                .filter(line -> Rule.GENDERED.matcher(line).find()))
                        .isEmpty());
    }

    private static TreeSet<String> said() {
        return sources()
                .flatMap(source -> SAID.matcher(source).results())
                .map(each -> "field." + (each.group(1) != null ? each.group(1) : each.group(2)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        try (var files = Files.walk(Path.of("src/main/resources/static/assets"))) {
            return files.filter(file -> file.toString().endsWith(".js")).map(FieldWordsTest::text).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "messages.field",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
