package si.zavetje.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted in a sentence is counted as people count, in Slovenian with its dual, and a day is written as they write it. */
class CountingMessagesTest {

    @ParameterizedTest
    @CsvSource({
        "en, 1, Wait 1 second",
        "en, 2, Wait 2 seconds",
        "sl, 1, Počakajte 1 sekundo",
        "sl, 2, Počakajte 2 sekundi",
        "sl, 4, Počakajte 4 sekunde",
        "sl, 5, Počakajte 5 sekund",
        "sl, 101, Počakajte 101 sekundo",
    })
    void seconds_are_counted_in_every_form_of_the_language(String language, long seconds, String says)
            throws IOException {
        var messages = new SharedConfiguration().messageSource();

        assertThat(messages.getMessage(
                        "security.sign-in.wait", new Object[] {seconds}, Locale.forLanguageTag(language)))
                .contains(says);
    }

    @ParameterizedTest
    @CsvSource({"en, the end of 9 December 2026.", "sl, do konca dne 9. 12. 2026."})
    void a_day_in_a_sentence_is_written_as_people_write_it(String language, String says) throws IOException {
        var refusal = new Refusal("reintegration.notYetEffective", LocalDate.of(2026, 12, 9));

        assertThat(new SharedConfiguration().messageSource().getMessage(refusal, Locale.forLanguageTag(language)))
                .contains(says);
    }
}
