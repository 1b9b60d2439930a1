package si.zavetje.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.recognition.PersonFacts;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** What a referral can say of who a person is, and what the next forms show of it. */
@EngineTest
class WhoSheIsTest {

    @Autowired
    World world;

    @Autowired
    Referral referral;

    @Autowired
    PersonFacts facts;

    @ParameterizedTest
    @CsvSource({
        "Olena, Kovalenko, Lola, Olena Kovalenko (Lola)",
        "Olena, Kovalenko, '', Olena Kovalenko",
        "Olena, '', '', Olena",
        "'', Kovalenko, '', Kovalenko",
        "'', '', Lola, Lola",
        "'', Kovalenko, Lola, Kovalenko (Lola)"
    })
    void every_form_says_in_one_line_how_she_is_called_whichever_name_is_known(
            String first, String second, String alias, String line) {
        var reference = refer(Map.of("firstName", first, "secondName", second, "alias", alias));

        assertThat(world.form("police", reference, "UserTask_TriageReferral")).containsEntry("personName", line);
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH_YEAR, birthYear, 2008, true",
        "BIRTH_YEAR, birthYear, 2007, false",
        "BIRTH_MONTH, birthMonth, 11.2008, true",
        "BIRTH_MONTH, birthMonth, 10. 2008, false",
        "BIRTH_MONTH, birthMonth, 01.2009, true"
    })
    void of_a_birth_known_in_part_the_latest_possible_day_counts(
            String known, String key, String typed, boolean child) {
        world.clock.set("2026-11-29T10:00");
        var answer = key.equals("birthYear") ? (Object) Integer.valueOf(typed) : typed;

        assertThat(referral.child(refer(Map.of("ageKnown", known, key, answer))))
                .isEqualTo(child);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.2008", "2008", "0.2008", "5.1850", "May 2008", "5.2008x"})
    void a_month_that_is_none_is_refused_at_its_question(String typed) {
        assertThatThrownBy(() -> refer(Map.of("ageKnown", "BIRTH_MONTH", "birthMonth", typed)))
                .hasMessage("forms.rule.month");
    }

    @Test
    void nobody_is_born_in_the_future() {
        world.clock.set("2026-11-29T10:00");

        assertThatThrownBy(() -> refer(Map.of("ageKnown", "BIRTH_YEAR", "birthYear", 2027)))
                .hasMessage("referral.bornInTheFuture")
                .satisfies(refused -> saidAt("birthYear", refused));
        assertThatThrownBy(() -> refer(Map.of("ageKnown", "BIRTH_MONTH", "birthMonth", "12.2026")))
                .hasMessage("referral.bornInTheFuture")
                .satisfies(refused -> saidAt("birthMonth", refused));
    }

    @Test
    void nobody_is_stateless_and_a_citizen() {
        assertThatThrownBy(() -> refer(Map.of("citizenship", List.of("XXA", "UA"))))
                .hasMessage("referral.statelessCitizen")
                .satisfies(refused -> saidAt("citizenship", refused));
        assertThat(facts.of(refer(Map.of("citizenship", List.of("XXA"))))
                        .facts()
                        .citizenships())
                .containsExactly("XXA");
    }

    @Test
    void all_her_citizenships_are_kept_and_not_known_is_none() {
        var reference = refer(Map.of("citizenship", List.of("RS", "BA", "XXX")));

        assertThat(facts.of(reference).facts().citizenships()).containsExactlyInAnyOrder("RS", "BA");
    }

    private static void saidAt(String question, Throwable refused) {
        assertThat(((Refusal) refused).question()).hasValue(question);
    }

    private CaseReference refer(Map<String, ?> given) {
        var person = new HashMap<String, Object>(Map.of("documentNumber", "", "ageDisputed", false));
        person.putAll(given);
        return Walk.refer(world, person).reference;
    }
}
