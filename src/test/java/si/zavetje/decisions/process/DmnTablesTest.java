package si.zavetje.decisions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import si.zavetje.decisions.DecisionTable;
import si.zavetje.decisions.DecisionTables;

/** The tables of rules: what they answer case by case, that none has a gap or an overlap, and that each rule names its source. */
class DmnTablesTest {

    private static final Pattern WORD = Pattern.compile("\"([A-Z_0-9]+)\"");
    private static final Pattern DAY = Pattern.compile("date\\(\"([0-9-]+)\"\\)");
    private static final DecisionTables TABLES = RealTables.read();

    /** A line of the file of cases. */
    record Case(String table, Map<String, Object> facts, String answer) {

        static Case of(String line) {
            var parts = line.split("\\s*;\\s*", -1);
            var facts = new LinkedHashMap<String, Object>();
            for (var fact : parts[1].split(" ")) {
                var value = fact.substring(fact.indexOf('=') + 1);
                facts.put(
                        fact.substring(0, fact.indexOf('=')),
                        value.matches("[0-9-]+") ? LocalDate.parse(value) : value);
            }
            return new Case(parts[0], facts, parts[2]);
        }
    }

    static List<Case> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/decisions/cases.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Case::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_table_answers_as_its_experts_say(Case one) {
        assertThat(TABLES.answer(one.table(), one.facts()).orElse("-")).isEqualTo(one.answer());
    }

    @ParameterizedTest
    @MethodSource("shown")
    void every_rule_is_hit_by_a_case(DecisionTable table) throws IOException {
        var hit = cases().stream()
                .filter(one -> one.table().equals(table.id()))
                .flatMap(one -> fitting(table, new ArrayList<>(one.facts().values())).stream())
                .collect(Collectors.toSet());

        assertThat(hit).containsExactlyInAnyOrderElementsOf(table.rules());
    }

    @ParameterizedTest
    @MethodSource("shown")
    void exactly_one_rule_fits_whatever_is_asked_since_the_first_day_of_the_table(DecisionTable table) {
        assertThat(combinations(table)).hasSizeGreaterThan(5).allSatisfy(facts -> assertThat(fitting(table, facts))
                .as("%s", facts)
                .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void every_rule_names_its_source(DecisionTable table) {
        assertThat(table.description()).isNotBlank();
        assertThat(table.rules()).extracting(DecisionTable.Rule::source).allMatch(DmnTablesTest::namesSource);
    }

    @Test
    void a_rule_without_a_source_a_gap_and_an_overlap_are_found() {
        var any = new DecisionTable.Rule(List.of("-"), "\"YES\"", "Because.");
        var one = new DecisionTable.Rule(List.of("\"A\""), "\"YES\"", "As the law says (law, 1).");
        var other = new DecisionTable.Rule(List.of("\"B\",\"C\""), "\"YES\"", "As the law says (law, 1).");

        assertThat(namesSource(any.source())).isFalse();
        assertThat(namesSource("As everybody knows (of course).")).isFalse();
        assertThat(namesSource(one.source())).isTrue();
        assertThat(fitting(table(any, one), List.of("A"))).hasSize(2);
        assertThat(fitting(table(one, other), List.of("D"))).isEmpty();
        assertThat(fitting(table(one, other), List.of("C"))).containsExactly(other);
    }

    @Test
    void what_no_rule_speaks_of_has_no_answer() {
        assertThat(TABLES.answer(
                        "LossOfRight",
                        Map.of(
                                "child",
                                "NO",
                                "programme",
                                "YES",
                                "ground",
                                "NONE_SUCH",
                                "hearing",
                                "YES",
                                "others",
                                "YES")))
                .isEmpty();
        assertThatThrownBy(() -> TABLES.answer("Nothing", Map.of())).hasMessage("no table Nothing");
    }

    static List<DecisionTable> shown() {
        return TABLES.all();
    }

    private static DecisionTable table(DecisionTable.Rule... rules) {
        return new DecisionTable("X", "X", "X", List.of("x"), List.of(rules));
    }

    /** It stands in brackets: a law or its article, a document with its chapter, or a proposal. */
    private static boolean namesSource(String sentence) {
        return sentence.matches("(?s).*\\((?=[^()]*(\\d|proposal|ZOZKD))[^()]{5,}.*");
    }

    /** The rules that fit, read by this test's own eyes and not by the engine's. */
    private static List<DecisionTable.Rule> fitting(DecisionTable table, List<?> facts) {
        return table.rules().stream()
                .filter(rule -> {
                    for (int i = 0; i < facts.size(); i++) {
                        if (!fits(rule.conditions().get(i), facts.get(i))) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }

    private static boolean fits(String condition, Object fact) {
        if (condition.equals("-")) {
            return true;
        }
        if (fact instanceof LocalDate day) {
            var days = days(condition);
            return condition.startsWith(">=")
                    ? !day.isBefore(days.get(0))
                    : !day.isBefore(days.get(0)) && !day.isAfter(days.get(1));
        }
        return WORD.matcher(condition).results().anyMatch(word -> word.group(1).equals(fact));
    }

    private static List<LocalDate> days(String condition) {
        return DAY.matcher(condition)
                .results()
                .map(day -> LocalDate.parse(day.group(1)))
                .toList();
    }

    /** Every combination of what the rules speak of; of days those on which a rule begins, and those on which one ends. */
    private static List<List<Object>> combinations(DecisionTable table) {
        List<List<Object>> all = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < table.questions().size(); i++) {
            var values = values(table, i);
            all = all.stream()
                    .flatMap(begun -> values.stream().map(value -> Stream.concat(begun.stream(), Stream.of(value))
                            .toList()))
                    .toList();
        }
        return all;
    }

    private static Set<Object> values(DecisionTable table, int question) {
        var values = new HashSet<Object>();
        for (var rule : table.rules()) {
            var condition = rule.conditions().get(question);
            values.addAll(days(condition));
            WORD.matcher(condition).results().forEach(word -> values.add(word.group(1)));
        }
        return values;
    }
}
