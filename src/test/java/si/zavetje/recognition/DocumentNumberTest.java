package si.zavetje.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When two numbers of documents are one, and what is no number. */
class DocumentNumberTest {

    @ParameterizedTest
    @CsvSource({
        "ab 123-456, AB123456",
        "АВ 123456, AB123456",
        "АВ 123456, AV 123456",
        "ЕК123456, EK 123456",
        "P 0123O5, PO12305",
        "١٢٣٤٥٦٧٠, 12345670"
    })
    void one_number_in_the_usual_ways_of_writing_it(String one, String other) {
        assertThat(spellings(one)).containsAnyElementsOf(spellings(other));
    }

    @ParameterizedTest
    @CsvSource({"АВ 123456, ЕК123456", "АБ 123456, ВГ 123456", "AB123456, AB123457", "1234568, 12345680"})
    void another_number_is_another(String one, String other) {
        assertThat(spellings(one)).isNotEmpty().doesNotContainAnyElementsOf(spellings(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "/",
                "?",
                "brez",
                "Brez.",
                "АБ",
                "A-1",
                "1234",
                "00000",
                "xxxxxx",
                "passport",
                "12345678",
                "n/a",
                "unknown"
            })
    void what_is_no_number_leaves_no_mark(String text) {
        assertThat(spellings(text)).isEmpty();
    }

    @Test
    void whatever_is_typed_a_fragment_leaves_no_mark() {
        var random = new Random(20261130);
        var letters = List.of("a", "B", "Ж", "Ελ", "ع", "王", "1", "7", "٣", "-", "/", ".", " ", "\u200b", "č", "😀");
        for (int round = 0; round < 5_000; round++) {
            var text = random.ints(random.nextInt(9), 0, letters.size())
                    .mapToObj(letters::get)
                    .collect(Collectors.joining());
            long kept = Stream.concat(Stream.of(text), LatinLetters.of(text).stream())
                    .mapToLong(spelling -> spelling.codePoints()
                            .filter(Character::isLetterOrDigit)
                            .count())
                    .max()
                    .orElse(0);
            if (kept < 5 || text.codePoints().noneMatch(Character::isDigit)) {
                assertThat(spellings(text)).as(text).isEmpty();
            }
        }
    }

    private static Set<String> spellings(String typed) {
        return DocumentNumber.spellings(typed).collect(Collectors.toSet());
    }
}
