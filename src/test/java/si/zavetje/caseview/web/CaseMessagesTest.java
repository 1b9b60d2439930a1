package si.zavetje.caseview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import si.zavetje.casefile.Compartment;
import si.zavetje.caseview.CaseList;
import si.zavetje.obligations.Obligation;

/** Every sentence of the pages of the cases stands in both languages, also those whose key is put together. */
class CaseMessagesTest {

    private static final Set<String> ALIKE = Set.of(
            "caseview.holder",
            "caseview.body",
            "caseview.author",
            "caseview.fromUntil",
            "caseview.event.entered",
            "caseview.event.decided");

    @Test
    void both_languages_say_the_same_things() {
        var english = bundle("en");
        var slovenian = bundle("sl");

        assertThat(slovenian.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(english.keySet())
                .filteredOn(key -> !ALIKE.contains(key))
                .allSatisfy(key -> assertThat(slovenian.getString(key)).isNotEqualTo(english.getString(key)));
    }

    @Test
    void every_part_of_the_file_every_state_of_a_clock_and_every_filter_has_its_word() {
        var keys = bundle("en").keySet();

        assertThat(Arrays.stream(Compartment.values()).map(part -> "caseview.part." + part))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(Obligation.State.values()).map(state -> "caseview.clock." + state))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(CaseList.Due.values()).map(due -> "caseview.due." + due))
                .isSubsetOf(keys);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "messages.caseview",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
