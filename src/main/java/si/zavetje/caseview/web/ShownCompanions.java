package si.zavetje.caseview.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import si.zavetje.casefile.CaseReading.ReadEntry;
import si.zavetje.forms.AnswersInWords.Answer;

/** Who accompanies the person, as the reader may know it from the file. */
final class ShownCompanions {

    private static final Set<String> WHO = Set.of("name", "relation", "bornOn");

    private final CaseWords.Page say;
    private final ShownFile file;

    ShownCompanions(CaseWords.Page say, ShownFile file) {
        this.say = say;
        this.file = file;
    }

    List<ShownCase.With> of(List<ReadEntry> oldestFirst) {
        return oldestFirst.stream()
                .filter(entry ->
                        entry.form().equals("RecordCompanion") && entry.values().containsKey("companion"))
                .collect(groupingBy(
                        entry -> Integer.valueOf(String.valueOf(entry.values().get("companion"))),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> with(String.valueOf(one.getKey()), one.getValue()))
                .toList();
    }

    private ShownCase.With with(String number, List<ReadEntry> oldestFirst) {
        var known = oldestFirst.stream().filter(ShownCompanions::stays).toList();
        var who = Stream.ofNullable(known.isEmpty() ? null : known.get(known.size() - 1))
                .flatMap(entry -> file.answers(entry).stream())
                .filter(answer -> WHO.contains(answer.key()))
                .map(Answer::words)
                .collect(Collectors.joining(", "));
        var last = oldestFirst.get(oldestFirst.size() - 1);
        var when = stays(last)
                ? say.say("since", say.day(oldestFirst.get(0).at()))
                : say.days(oldestFirst.get(0).at(), last.at());
        return new ShownCase.With(number, who, when);
    }

    private static boolean stays(ReadEntry entry) {
        return "STAYS".equals(entry.values().get("what"));
    }
}
