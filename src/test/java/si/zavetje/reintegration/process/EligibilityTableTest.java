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

/** Who may take part in reintegration, by the rules of 2023 and those from 2024 on. */
class EligibilityTableTest {

    private final EligibilityTable table = new EligibilityTable();

    @ParameterizedTest
    @CsvSource({
        // H19: a citizen of Slovenia exploited in Italy, 2023
        "2023-06-01, SI, true, false, false, ELIGIBLE",
        // H20: a citizen of Slovenia exploited in Ljubljana, under both rules
        "2023-12-31, SI, false, true, true, ONLY_VICTIMS_ABROAD",
        "2024-01-01, SI, false, false, false, ELIGIBLE",
        "2026-03-02, SI, true, false, false, ELIGIBLE",
        // H21: a crime abroad only, no proceedings in Slovenia
        "2026-03-02, TCN, true, false, true, NO_PROCEEDINGS",
        // H18: a citizen of the Union needs proceedings and legal residence
        "2026-03-02, EU, false, true, true, ELIGIBLE",
        "2026-03-02, EU, false, true, false, NO_LEGAL_RESIDENCE",
        "2023-01-01, TCN, false, true, true, ELIGIBLE",
        "2030-01-01, TCN, false, true, false, NO_LEGAL_RESIDENCE"
    })
    void the_rules_of_the_day_decide(
            LocalDate appliedOn,
            Citizenship citizenship,
            boolean abroad,
            boolean proceedings,
            boolean residence,
            Eligibility expected) {
        assertThat(table.judge(new Application(appliedOn, citizenship, abroad, proceedings, residence)))
                .contains(expected);
    }

    @Test
    void no_rules_are_known_for_the_time_before() {
        assertThat(table.judge(new Application(LocalDate.of(2022, 12, 31), Citizenship.SI, true, true, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everybody_gets_exactly_one_answer(Application application) {
        assertThat(table.judge(application)).isPresent();
    }

    static Stream<Application> everybody() {
        return Stream.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 1))
                .flatMap(day -> Arrays.stream(Citizenship.values()).flatMap(citizenship -> Stream.of(true, false)
                        .flatMap(abroad -> Stream.of(true, false).flatMap(proceedings -> Stream.of(true, false)
                                .map(residence ->
                                        new Application(day, citizenship, abroad, proceedings, residence))))));
    }
}
