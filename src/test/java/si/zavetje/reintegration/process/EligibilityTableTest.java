package si.zavetje.reintegration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import si.zavetje.reintegration.EligibilityRules.Application;
import si.zavetje.reintegration.EligibilityRules.Citizenship;
import si.zavetje.reintegration.EligibilityRules.Eligibility;
import si.zavetje.reintegration.EligibilityRules.Known;

/** Who may take part in reintegration, by the rules of 2023 and those from 2024 on. */
class EligibilityTableTest {

    private final EligibilityTable table = new EligibilityTable();

    @ParameterizedTest
    @CsvSource({
        // H19: a citizen of Slovenia exploited in Italy, 2023
        "2023-06-01, SI, YES, NO, NO, ELIGIBLE",
        // H20: a citizen of Slovenia exploited in Ljubljana, under both rules
        "2023-12-31, SI, NO, YES, YES, ONLY_VICTIMS_ABROAD",
        "2024-01-01, SI, NO, NO, NO, ELIGIBLE",
        "2026-03-02, SI, YES, NO, NO, ELIGIBLE",
        // H21: a crime abroad only, no proceedings in Slovenia
        "2026-03-02, TCN, YES, NO, YES, NO_PROCEEDINGS",
        // H18: a citizen of the Union needs proceedings and legal residence
        "2026-03-02, EU, NO, YES, YES, ELIGIBLE",
        "2026-03-02, EU, NO, YES, NO, NO_LEGAL_RESIDENCE",
        "2023-01-01, TCN, NO, YES, YES, ELIGIBLE",
        "2030-01-01, TCN, NO, YES, NO, NO_LEGAL_RESIDENCE",
        // What is not known shuts nobody out.
        "2023-06-01, SI, UNKNOWN, NO, NO, ELIGIBLE",
        "2026-03-02, TCN, UNKNOWN, UNKNOWN, UNKNOWN, ELIGIBLE",
        "2026-03-02, EU, NO, UNKNOWN, YES, ELIGIBLE",
        "2026-03-02, TCN, NO, YES, UNKNOWN, ELIGIBLE",
        "2026-03-02, TCN, NO, NO, UNKNOWN, NO_PROCEEDINGS",
        "2026-03-02, TCN, NO, UNKNOWN, NO, NO_LEGAL_RESIDENCE"
    })
    void the_rules_of_the_day_decide(
            LocalDate appliedOn,
            Citizenship citizenship,
            Known abroad,
            Known proceedings,
            Known residence,
            Eligibility expected) {
        assertThat(table.judge(new Application(appliedOn, citizenship, abroad, proceedings, residence)))
                .contains(expected);
    }

    @Test
    void no_rules_are_known_for_the_time_before() {
        assertThat(table.judge(
                        new Application(LocalDate.of(2022, 12, 31), Citizenship.SI, Known.YES, Known.YES, Known.YES)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everybody_gets_exactly_one_answer(Application application) {
        assertThat(table.judge(application)).isPresent();
    }

    static Stream<Application> everybody() {
        return Stream.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 1))
                .flatMap(day -> Arrays.stream(Citizenship.values()).flatMap(citizenship -> Arrays.stream(Known.values())
                        .flatMap(abroad -> Arrays.stream(Known.values())
                                .flatMap(proceedings -> Arrays.stream(Known.values())
                                        .map(residence ->
                                                new Application(day, citizenship, abroad, proceedings, residence))))));
    }
}
