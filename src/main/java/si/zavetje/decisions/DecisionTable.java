package si.zavetje.decisions;

import java.util.List;

/** A table as it is read: its questions, and rule by rule what must hold, what follows, and by whose word. */
public record DecisionTable(String id, String name, String description, List<String> questions, List<Rule> rules) {

    /** One rule; its conditions stand in the order of the questions, as they are written in the table. */
    public record Rule(List<String> conditions, String answer, String source) {}
}
