package si.zavetje.earlierreferrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** What the coordinator is told about two referrals, as they are typed into the form. */
@EngineTest
class SeenBeforeTest {

    @Autowired
    World world;

    @Test
    void a_citizenship_that_is_not_known_or_another_one_does_not_hide_her() {
        var first = refer("Oksana", "Bondarčuk", Map.of("citizenship", List.of("XXX")));
        assertThat(toldOf(refer("Oksana", "Bondarčuk", Map.of("citizenship", List.of("UA")))))
                .contains(first.text());

        var serbian = refer("Mirjana", "Lazić", Map.of("citizenship", List.of("RS")));
        assertThat(toldOf(refer("Mirjana", "Lazić", Map.of("citizenship", List.of("BA")))))
                .contains(serbian.text());
    }

    @Test
    void an_estimated_age_meets_the_date_of_birth_that_is_found_out_later() {
        var first = refer("Teodora", "Pavić", Map.of("ageKnown", "ESTIMATE", "estimatedAge", 20));

        assertThat(toldOf(refer("Teodora", "Pavić", Map.of("birthDate", "2002-03-03"))))
                .contains(first.text());
    }

    @ParameterizedTest
    @CsvSource({
        "Layla, Al-Masri, Layla, Almasri",
        "فاطمة, الزهراء, فاطمة, الزهراء",
        "فاطمة, الزهراء, Fatima, Al-Zahra",
        "Ελένη, Παπαδοπούλου, Eleni, Papadopoulou",
        "ნინო, ბერიძე, Nino, Beridze",
        "王, 芳芳, 王, 芳芳",
        "ሰላም, ተስፋዬ, ሰላም, ተስፋዬ",
        "สมหญิง, ใจดี, สมหญิง, ใจดี",
        "Наталія, Григоренко, Nataliia, Hryhorenko",
    })
    void every_script_meets_itself_and_its_usual_spelling(String first, String second, String again, String family) {
        var earlier = refer(first, second, Map.of());

        assertThat(toldOf(refer(again, family, Map.of()))).contains(earlier.text());
    }

    @ParameterizedTest
    @CsvSource({"-, /", "brez, Brez.", "АБ, АБ", "ni, nima", "АВ 123456, ЕК123456", "12, 12"})
    void what_stands_for_nothing_and_fragments_make_nobody_the_same(String one, String other) {
        var first = refer("Vesna", "Prva", Map.of("documentNumber", one, "citizenship", List.of("UA")));

        assertThat(toldOf(refer(
                        "Gordana",
                        "Druga",
                        Map.of("documentNumber", other, "citizenship", List.of("RO"), "birthDate", "1985-01-02"))))
                .doesNotContain(first.text());
    }

    @ParameterizedTest
    @CsvSource({"Neznana, Neznana", "N., N.", "unknown, n/a", "X, Y", "xxx, xxx"})
    void nobody_is_found_by_a_name_that_is_none_and_it_is_said(String first, String second) {
        var earlier = refer(first, second, Map.of("ageKnown", "UNKNOWN"));
        var later = toldOf(refer(first, second, Map.of("ageKnown", "UNKNOWN")));

        assertThat(later).doesNotContain(earlier.text()).contains("could not be compared");
    }

    @Test
    void who_is_like_nobody_is_said_to_be_so() {
        assertThat(toldOf(refer("Brunhilda", "Zkrqvtova", Map.of())))
                .contains("No earlier referral is similar")
                .doesNotContain("could not be compared");
    }

    @Test
    void she_is_found_from_both_sides_whichever_was_typed_first() {
        var first = refer("Radmila", "Tasić", Map.of());
        var second = refer("Radmila", "Tasić", Map.of());

        assertThat(toldOf(first)).contains(second.text());
        assertThat(toldOf(second)).contains(first.text());
    }

    private CaseReference refer(String firstName, String secondName, Map<String, ?> given) {
        var person = new HashMap<String, Object>(
                Map.of("firstName", firstName, "secondName", secondName, "alias", "", "documentNumber", ""));
        person.putAll(given);
        return Walk.refer(world, person).reference;
    }

    private String toldOf(CaseReference reference) {
        return String.valueOf(world.form("coordinator", reference, "UserTask_CheckEarlierReferrals")
                .get("similarCases"));
    }
}
