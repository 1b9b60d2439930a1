package si.zavetje.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When two referrals are taken to be of one person. */
class ReferredPersonTest {

    @ParameterizedTest
    @CsvSource({
        "Zlatka Jovanović, Jovanovic ZLATKA, NAME",
        "Zlatka Jovanović, Златка Јовановић, NAME",
        "Đurđa Šarić, Djurdja Saric, NAME",
        "Željka Đorđević, Ђорђевић Жељка, NAME",
        "Layla Al-Masri, Layla Almasri, NAME",
        "Layla Al-Masri, Masri Layla, NAME",
        "Anamarija Novak, Ana Marija Novak, NAME",
        "Ana\u200bNovak, AnaNovak, NAME",
        "王芳, 王芳, NAME",
        "王芳, Fang Wang, NAME",
        "王丽娟, Lijuan Wang, NAME",
        "สมหญิง ใจดี, สมหญิง ใจดี, NAME",
        "فاطمة الزهراء, فاطمه الزهرا, NAME",
        "Наталія Григоренко, Nataliya Hryhorenko, NAME",
        "Ελένη Παπαδοπούλου, Eleni Papadopoulou, NAME",
        "Marija Kovač, Maria Kovach, SOUND",
        "Zlatka Jovanović, Slatka Jovanovitch, SOUND",
        "Olena Kovalenko, Elena Covalenco, SOUND",
        "Nataša Petrova, Natasha Petrowa, SOUND",
        "فاطمة الزهراء, Fatima Al-Zahra, SOUND",
        "محمد علي, Mohammed Ali, SOUND",
        "عبد الرحمن حداد, Abdulrahman Haddad, SOUND",
        "Blessing Osagie, Blesding Osagie, SLIP",
        "Blessing Osagie, Bless Osagie, ",
        "Barbara Novak, Babrara Novak, SLIP",
    })
    void a_name_is_recognised_in_other_letters_and_misspelt(String one, String other, @Nullable Likeness likeness) {
        assertThat(likeness(person(one, 1999), person(other, 1999))).isEqualTo(Optional.ofNullable(likeness));
    }

    @ParameterizedTest
    @CsvSource({"Ana Novak, Ema Horvat", "Marija Kovač, Marija Zupan", "Li Wei, Li Na", "王芳, 王静"})
    void different_names_are_different_people(String one, String other) {
        assertThat(likeness(person(one, 1999), person(other, 1999))).isEmpty();
    }

    @Test
    void citizenship_and_sex_rank_and_never_exclude() {
        var serbian = facts(Set.of("RS"), "Feminine");
        var both = facts(Set.of("BA", "RS"), "Feminine");
        var bosnian = facts(Set.of("BA"), "Feminine");
        var unknown = facts(Set.of(), "");
        var man = facts(Set.of("BA"), "Masculine");

        assertThat(List.of(both, unknown, bosnian, man))
                .isSortedAccordingTo(Comparator.comparing(serbian::agreement).reversed())
                .allMatch(other -> serbian.allow(Likeness.NAME, other));
    }

    @Test
    void a_slip_in_the_name_needs_a_date_that_agrees() {
        var one = born("Blessing Osagie", LocalDate.of(1999, 5, 10));

        assertThat(likeness(one, born("Blesding Osagie", LocalDate.of(1999, 10, 5))))
                .contains(Likeness.SLIP);
        assertThat(likeness(one, born("Blesding Osagie", LocalDate.of(1999, 11, 6))))
                .isEmpty();
    }

    @Test
    void one_name_and_the_day_of_birth_are_enough_unless_the_day_is_the_one_that_is_written_when_it_is_not_known() {
        assertThat(likeness(
                        born("Olena Kovalenko", LocalDate.of(1999, 5, 10)), born("Olena", LocalDate.of(1999, 5, 10))))
                .contains(Likeness.PART);
        assertThat(likeness(born("Olena Kovalenko", LocalDate.of(1999, 1, 1)), born("Olena", LocalDate.of(1999, 1, 1))))
                .isEmpty();
    }

    @Test
    void the_same_document_is_the_same_person_whatever_she_is_called() {
        var one = new ReferredPerson(List.of("Ana Novak"), ReferredPerson.Facts.NONE, Optional.of("ab 123-4"));
        var other = new ReferredPerson(List.of(), facts(Set.of("RS"), ""), Optional.of("AB1234"));

        assertThat(likeness(one, other)).contains(Likeness.DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "?",
                "N. N.",
                "N.N.",
                "NN",
                "Neznana Neznana",
                "neznan",
                "unknown",
                "Unknown unknown",
                "n/a",
                "xxx",
                "X Y",
                "ni podatka",
                "brez imena",
                "nepoznata",
                "невідомо",
                "неизвестна",
                "Ни",
                "no name",
                "None",
                "/",
                "...",
                "A"
            })
    void a_name_that_is_none_leaves_no_mark(String name) {
        assertThat(person(name, 1999).marks()).isEmpty();
    }

    @Test
    void an_alias_counts_like_a_name_and_a_placeholder_beside_a_name_is_left_out() {
        var known = new ReferredPerson(
                List.of("Ana Novak", "Lola"), person("", 1999).facts(), Optional.empty());

        assertThat(likeness(known, person("Lola", 1999))).contains(Likeness.NAME);
        assertThat(likeness(person("Neznana Teodora", 1999), person("Teodora", 1999)))
                .contains(Likeness.NAME);
    }

    private static ReferredPerson person(String name, int birthYear) {
        var facts = new ReferredPerson.Facts(Birth.in(birthYear), Set.of("RS"), "Feminine");
        return new ReferredPerson(List.of(name), facts, Optional.empty());
    }

    private static ReferredPerson born(String name, LocalDate day) {
        return new ReferredPerson(
                List.of(name), new ReferredPerson.Facts(Birth.on(day), Set.of(), ""), Optional.empty());
    }

    private static ReferredPerson.Facts facts(Set<String> citizenships, String sex) {
        return new ReferredPerson.Facts(Birth.in(1999), citizenships, sex);
    }

    private static Optional<Likeness> likeness(ReferredPerson earlier, ReferredPerson later) {
        return Alike.in(earlier, later);
    }
}
