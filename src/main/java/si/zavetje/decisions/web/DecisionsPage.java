package si.zavetje.decisions.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import si.zavetje.decisions.DecisionTable;
import si.zavetje.decisions.DecisionTables;

/** Every table of rules in words, with the source of each rule. */
@Controller
class DecisionsPage {

    /** A table in words. */
    record Shown(String id, String name, String description, List<String> questions, List<Line> rules) {}

    /** A rule in words. */
    record Line(List<String> conditions, String answer, String source, boolean toBeConfirmed) {}

    private static final String TO_BE_CONFIRMED = "to be confirmed";

    private final DecisionTables tables;
    private final MessageSource messages;

    DecisionsPage(DecisionTables tables, MessageSource messages) {
        this.tables = tables;
        this.messages = messages;
    }

    @GetMapping("/decisions")
    String show(Model model, Locale locale) {
        var words = new ConditionWords(messages, locale);
        model.addAttribute(
                "tables",
                tables.all().stream().map(table -> shown(table, words)).toList());
        return "decisions/decisions";
    }

    private static Shown shown(DecisionTable table, ConditionWords words) {
        return new Shown(
                table.id(),
                table.name(),
                table.description(),
                table.questions(),
                table.rules().stream()
                        .map(rule -> new Line(
                                rule.conditions().stream().map(words::of).toList(),
                                words.of(rule.answer()),
                                rule.source(),
                                rule.source().contains(TO_BE_CONFIRMED)))
                        .toList());
    }
}
