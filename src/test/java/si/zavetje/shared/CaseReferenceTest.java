package si.zavetje.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseReferenceTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void a_thousand_references_are_different_and_well_formed() {
        var references = Stream.generate(CaseReference::random).limit(1000).toList();

        assertThat(references).doesNotHaveDuplicates();
        assertThat(references)
                .allMatch(reference -> reference.text().matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"));
    }

    @Test
    void every_single_wrong_character_is_noticed() {
        var text = CaseReference.random().text();
        for (int place = 0; place < text.length(); place++) {
            for (char character : ALPHABET.toCharArray()) {
                var typed = text.substring(0, place) + character + text.substring(place + 1);
                if (place != 4 && !typed.equals(text)) {
                    assertThat(CaseReference.parse(typed)).as(typed).isEmpty();
                }
            }
        }
    }

    @Test
    void what_is_read_aloud_is_understood_without_hyphen_in_small_letters_and_with_o_for_zero() {
        var reference = Stream.generate(CaseReference::random)
                .filter(candidate ->
                        candidate.text().contains("0") && candidate.text().contains("1"))
                .findFirst()
                .orElseThrow();
        var heard = reference
                .text()
                .replace("-", " ")
                .toLowerCase(java.util.Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l');

        assertThat(CaseReference.parse(heard)).contains(reference);
    }

    @Test
    void anything_else_is_no_reference() {
        assertThat(CaseReference.parse("")).isEmpty();
        assertThat(CaseReference.parse("7K3M-2QF")).isEmpty();
        assertThatThrownBy(() -> new CaseReference("7K3M2QF8")).isInstanceOf(IllegalArgumentException.class);
    }
}
