package si.zavetje.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A start that is refused is explained to whoever looks after the system. */
class StartRefusedTest {

    @Test
    void the_reason_is_told_in_a_sentence_and_so_is_what_to_do() {
        var analysis = new StartRefusedAnalyzer()
                .analyze(new IllegalStateException("x", new StartRefused("It is late.", "Be early.")));

        assertThat(analysis.getDescription()).isEqualTo("It is late.");
        assertThat(analysis.getAction()).isEqualTo("Be early.");
    }
}
