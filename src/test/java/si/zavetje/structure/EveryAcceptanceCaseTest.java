package si.zavetje.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each of the 45 dated acceptance cases, H1 to H45, has a test that bears its number. */
class EveryAcceptanceCaseTest {

    private static final Pattern TEST = Pattern.compile("void\\s+(h\\d+_\\w+)\\(");
    private static final Pattern NUMBER = Pattern.compile("h(\\d+)");

    @Test
    void every_case_is_named_by_a_test() throws IOException {
        assertThat(named(sources()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 45).boxed().toList());
    }

    @Test
    void a_test_says_by_its_name_which_cases_it_proves() {
        assertThat(named("void h7_a_day()")).containsExactly(7);
        assertThat(named("void\n            h21_somebody()")).containsExactly(21);
        assertThat(named("void h1_to_h4_days()")).containsExactly(1, 2, 3, 4);
        assertThat(named("void h39_and_h40_due()")).containsExactly(39, 40);
        assertThat(named("void h9_h10_h13_months()")).containsExactly(9, 10, 13);
        assertThat(named("void hold_h3_of_them()")).isEmpty();
    }

    private static Set<Integer> named(String source) {
        var found = new TreeSet<Integer>();
        TEST.matcher(source).results().forEach(test -> found.addAll(cases(test.group(1))));
        return found;
    }

    private static List<Integer> cases(String name) {
        var found = new TreeSet<Integer>();
        int last = 0;
        boolean range = false;
        for (var word : name.split("_", -1)) {
            var number = NUMBER.matcher(word);
            if (number.matches()) {
                int next = Integer.parseInt(number.group(1));
                IntStream.rangeClosed(range ? last : next, next).forEach(found::add);
                last = next;
            } else if (!word.equals("to") && !word.equals("and")) {
                break;
            }
            range = word.equals("to");
        }
        return List.copyOf(found);
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("EveryAcceptanceCaseTest.java"))
                    .map(EveryAcceptanceCaseTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
