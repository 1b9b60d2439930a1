package si.zavetje.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import si.zavetje.shared.CsvTable;

/** The words of the sheet in every language there is a file for. */
class SheetLanguagesTest {

    /** What on a sheet of paper would tell whoever finds it what its holder went through, or who helps. */
    private static final Pattern GIVES_AWAY = Pattern.compile(
            "zavetj|victim|traffick|exploit|shelter|crisis|police|"
                    + "žrtv|žrtav|trgov|izkoriš|iskoriš|zatočišč|utočiš|krizn|polici|"
                    + "жертв|торгівл|експлуат|притул|поліці|víctim|trata|explot|refugio|policía|"
                    + "victimă|trafic|exploat|adăpost|poliți",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final SheetLanguages languages;

    SheetLanguagesTest() throws IOException {
        this.languages = new SheetLanguages();
    }

    @Test
    void there_is_one_in_each_language_of_the_people_who_were_found_most_often() {
        assertThat(languages.all()).extracting(SheetLanguage::code).contains("slv", "eng", "ukr", "srp", "rum", "spa");
    }

    @Test
    void a_language_is_added_by_its_file_alone_and_may_be_written_from_right_to_left() {
        assertThat(languages.of("ara"))
                .get()
                .extracting(SheetLanguage::direction)
                .isEqualTo("rtl");
    }

    @Test
    void every_language_says_everything() {
        var keys = languages.first().words().stringPropertyNames();

        assertThat(keys).hasSize(35);
        for (var language : languages.all()) {
            assertThat(language.words().stringPropertyNames())
                    .as(language.name())
                    .isEqualTo(keys);
            assertThat(language.words().values()).as(language.name()).noneMatch(text -> text.toString()
                    .isBlank());
        }
    }

    @Test
    void whoever_changes_the_words_about_consent_says_which_version_they_are() {
        var words = languages.all().stream()
                .filter(language -> !language.code().equals("ara"))
                .sorted(Comparator.comparing(SheetLanguage::code))
                .map(language ->
                        language.code() + " " + language.say("consent.title") + " " + language.say("consent.text"))
                .collect(Collectors.joining("\n"));
        var versions = CsvTable.rows("information/wording.csv");

        assertThat(versions).extracting(version -> version.get(0)).doesNotHaveDuplicates();
        assertThat(versions.get(versions.size() - 1).get(1)).isEqualTo(fingerprint(words));
    }

    private static String fingerprint(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void no_word_gives_its_holder_away() {
        for (var language : languages.all()) {
            assertThat(String.join(
                            " ",
                            language.words().values().stream()
                                    .map(Object::toString)
                                    .toList()))
                    .as(language.name())
                    .doesNotContainPattern(GIVES_AWAY);
        }
        assertThat("For victims of trafficking").containsPattern(GIVES_AWAY);
    }

    @Test
    void a_day_is_written_as_the_language_writes_it() {
        var day = LocalDate.of(2026, 5, 30);

        assertThat(said("eng", day)).contains("30 May 2026");
        assertThat(said("slv", day)).contains("30. maj 2026");
        assertThat(said("ukr", day)).contains("30 травня 2026");
        assertThat(said("srp", day)).contains("30. maj 2026");
        assertThat(said("rum", day)).contains("30 mai 2026");
        assertThat(said("spa", day)).contains("30 de mayo de 2026");
    }

    private String said(String code, LocalDate day) {
        return languages.of(code).orElseThrow().say("decision.mayStay", day);
    }

    @Test
    void a_file_that_lacks_a_text_says_which() {
        var empty = new SheetLanguage("xxx", new Properties());

        assertThatThrownBy(() -> empty.say("title")).hasMessage("the sheet in xxx has no title");
        assertThat(List.of(Topic.values())).hasSize(9);
    }
}
