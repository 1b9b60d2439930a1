package si.zavetje.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people paste, and what is kept of it. */
class PastedTextTest {

    @Test
    void nothing_is_refused_only_for_being_invisible_and_nothing_invisible_is_kept_in_a_name() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> Character.getType(character) != Character.SURROGATE)
                .forEach(character -> {
                    var pasted = PastedText.line("a" + Character.toString(character) + "b");
                    boolean seen = pasted.removed() == 0;
                    boolean controls = pasted.text().codePoints().anyMatch(PastedTextTest::isInvisible);
                    assertThat(controls).as(Integer.toHexString(character)).isFalse();
                    assertThat(seen || pasted.text().equals("ab"))
                            .as(Integer.toHexString(character))
                            .isTrue();
                });
    }

    @Test
    void every_letter_with_its_accent_is_one_letter() {
        assertThat(PastedText.line("S\u030cpela").text()).isEqualTo("Špela");
        assertThat(PastedText.line("S\u200b\u030cpela")).isEqualTo(new PastedText("Špela", 1));
        assertThat(Normalizer.isNormalized(PastedText.lines("C\u030c\u0301").text(), Normalizer.Form.NFC))
                .isTrue();
    }

    @Test
    void a_joiner_stays_where_it_is_spelling() {
        for (var spelt : List.of(
                "می\u200cخواهم",
                "न\u094d\u200dय",
                "\ud83d\udc69\u200d\ud83d\udc67",
                "\u2764\ufe0f\u200d\ud83d\udd25",
                "\ud83d\udc69\ud83c\udffd\u200d\ud83d\ude80")) {
            assertThat(PastedText.line(spelt)).isEqualTo(new PastedText(spelt, 0));
        }
        assertThat(PastedText.line("A\u200dna\u200c")).isEqualTo(new PastedText("Ana", 2));
    }

    @Test
    void a_quotation_in_the_other_direction_stays_one_in_a_long_text_unless_it_never_ends() {
        assertThat(PastedText.lines("She said \u2067مرحبا\u2069.").removed()).isZero();
        assertThat(PastedText.lines("She said \u2067مرحبا.")).isEqualTo(new PastedText("She said مرحبا.", 1));
        assertThat(PastedText.lines("\u2069a\u2067")).isEqualTo(new PastedText("a", 2));
        assertThat(PastedText.line("\u2067مرحبا\u2069").removed()).isEqualTo(2);
    }

    @Test
    void every_break_is_a_line_break_in_a_long_text_and_a_space_in_a_line() {
        for (var broken : List.of("a\nb", "a\r\nb", "a\rb", "a\u000bb", "a\fb", "a\u0085b", "a\u2028b", "a\u2029b")) {
            assertThat(PastedText.lines(broken)).isEqualTo(new PastedText("a\nb", 0));
            assertThat(PastedText.line(broken)).isEqualTo(new PastedText("a b", 0));
        }
        assertThat(PastedText.line("Ana\u00a0Novak\u3000")).isEqualTo(new PastedText("Ana Novak", 0));
    }

    @Test
    void half_a_character_is_said_to_be_where_it_is() {
        assertThatThrownBy(() -> PastedText.lines("one two three four\ud800 five"))
                .isInstanceOfSatisfying(PastedText.Broken.class, broken -> assertThat(broken.after())
                        .isEqualTo("two three four"));
    }

    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        boolean noncharacter = (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        return noncharacter || type == Character.CONTROL || type == Character.FORMAT;
    }
}
