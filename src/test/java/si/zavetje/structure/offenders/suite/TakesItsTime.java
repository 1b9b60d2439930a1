package si.zavetje.structure.offenders.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Works for longer than a moment. */
public class TakesItsTime {

    @Test
    void works() {
        assertThat(IntStream.range(0, 200_000).mapToObj(Integer::toString).distinct())
                .hasSize(200_000);
    }
}
