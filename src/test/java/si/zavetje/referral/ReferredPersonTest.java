package si.zavetje.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.referral.ReferredPerson.Likeness;

/** When two referrals are taken to be of one person. */
class ReferredPersonTest {

    @ParameterizedTest
    @CsvSource({
        "Zlatka Jovanović, Jovanovic ZLATKA, NAME",
        "Zlatka Jovanović, Златка Јовановић, NAME",
        "Đurđa Šarić, Djurdja Saric, NAME",
        "Marija Kovač, Maria Kovach, SOUND",
        "Zlatka Jovanović, Slatka Jovanovitch, SOUND",
        "Olena Kovalenko, Elena Covalenco, SOUND",
        "Nataša Petrova, Natasha Petrowa, SOUND",
    })
    void a_name_is_recognised_in_other_letters_and_misspelt(String one, String other, Likeness likeness) {
        assertThat(likeness(person(one, 1999, "RS"), person(other, 1999, "RS"))).contains(likeness);
    }

    @ParameterizedTest
    @CsvSource({"Ana Novak, Ema Horvat", "Marija Kovač, Marija Zupan", "Li Wei, Li Na"})
    void different_names_are_different_people(String one, String other) {
        assertThat(likeness(person(one, 1999, "RS"), person(other, 1999, "RS"))).isEmpty();
    }

    @Test
    void the_year_of_birth_may_be_off_by_one_and_no_more() {
        assertThat(likeness(person("Ana Novak", 1999, "RS"), person("Ana Novak", 2000, "RS")))
                .contains(Likeness.NAME);
        assertThat(likeness(person("Ana Novak", 1999, "RS"), person("Ana Novak", 2001, "RS")))
                .isEmpty();
    }

    @Test
    void an_unknown_year_of_birth_fits_every_other() {
        assertThat(likeness(person("Ana Novak", null, "RS"), person("Ana Novak", 2001, "RS")))
                .contains(Likeness.NAME);
        assertThat(likeness(person("Ana Novak", 2001, "RS"), person("Ana Novak", null, "RS")))
                .contains(Likeness.NAME);
    }

    @Test
    void another_citizenship_is_another_person() {
        assertThat(likeness(person("Ana Novak", 1999, "RS"), person("Ana Novak", 1999, "BA")))
                .isEmpty();
    }

    @Test
    void the_same_document_is_the_same_person_whatever_she_is_called() {
        var one = new ReferredPerson(List.of("Ana Novak"), Optional.empty(), "RS", Optional.of("ab 123-4"));
        var other = new ReferredPerson(List.of(), Optional.of(1990), "XXX", Optional.of("AB1234"));

        assertThat(likeness(one, other)).contains(Likeness.DOCUMENT);
    }

    @Test
    void an_alias_counts_like_a_name_and_no_name_matches_nobody() {
        var known = new ReferredPerson(List.of("Ana Novak", "Lola"), Optional.of(1999), "RS", Optional.empty());

        assertThat(likeness(known, person("Lola", 1999, "RS"))).contains(Likeness.NAME);
        assertThat(likeness(person("", 1999, "RS"), person("", 1999, "RS"))).isEmpty();
    }

    private static ReferredPerson person(
            String name, @org.jspecify.annotations.Nullable Integer birthYear, String citizenship) {
        return new ReferredPerson(List.of(name), Optional.ofNullable(birthYear), citizenship, Optional.empty());
    }

    private static Optional<Likeness> likeness(ReferredPerson earlier, ReferredPerson later) {
        return later.sought().stream()
                .filter(earlier.kept()::contains)
                .map(ReferredPerson.Mark::likeness)
                .min(java.util.Comparator.naturalOrder());
    }
}
