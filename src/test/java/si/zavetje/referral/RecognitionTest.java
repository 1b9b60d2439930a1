package si.zavetje.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import si.zavetje.recognition.Alike;
import si.zavetje.recognition.MadeUpPeople;

/** How many of those who come again are noticed, and how many strangers are taken for each other. */
class RecognitionTest {

    private static final long SEED = 20261130;
    private static final int OF_EACH = 3_000;
    private static final double RECALL = 0.97;
    private static final double PRECISION = 0.9;

    @Test
    void of_six_thousand_pairs_nearly_all_who_came_twice_are_noticed_and_few_strangers() {
        var kinds = new TreeMap<String, int[]>();
        int found = 0;
        int missed = 0;
        int wrong = 0;
        for (var pair : new MadeUpPeople(SEED).pairs(OF_EACH)) {
            boolean alike = Alike.in(pair.earlier(), pair.later()).isPresent();
            var counts = kinds.computeIfAbsent(
                    (pair.same() ? "one person: " : "two persons: ") + pair.kind(), kind -> new int[2]);
            counts[0] += alike ? 1 : 0;
            counts[1]++;
            found += alike && pair.same() ? 1 : 0;
            missed += !alike && pair.same() ? 1 : 0;
            wrong += alike && !pair.same() ? 1 : 0;
        }
        double recall = (double) found / (found + missed);
        double precision = (double) found / (found + wrong);
        kinds.forEach((kind, counts) -> System.out.printf("%-50s %5d of %5d alike%n", kind, counts[0], counts[1]));
        System.out.printf("recall %.4f, precision %.4f of %d pairs%n", recall, precision, 2 * OF_EACH);

        assertThat(recall).isGreaterThanOrEqualTo(RECALL);
        assertThat(precision).isGreaterThanOrEqualTo(PRECISION);
    }
}
