package si.zavetje.caseview.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import si.zavetje.casefile.CaseReading.ReadEntry;
import si.zavetje.casefile.Compartment;
import si.zavetje.forms.AnswersInWords;
import si.zavetje.forms.AnswersInWords.Answer;

/**
 * The file of a case in words: part by part, form by form, the newest first. What is written down anew each time, as an
 * assessment is, comes with what was different before; what was reported, asked or decided each time stands for itself.
 */
final class ShownFile {

    private final CaseWords.Page say;
    private final AnswersInWords.Speaker speaker;
    private final Map<String, String> names;

    ShownFile(CaseWords.Page say, AnswersInWords.Speaker speaker, Map<String, String> names) {
        this.say = say;
        this.speaker = speaker;
        this.names = names;
    }

    List<ShownCase.Part> parts(List<ReadEntry> oldestFirst) {
        return oldestFirst.stream()
                .collect(
                        groupingBy(ReadEntry::compartment, () -> new EnumMap<>(Compartment.class), Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> new ShownCase.Part(say.say("part." + part.getKey()), forms(part.getValue())))
                .toList();
    }

    /** What a form is called; one that no model knows any more by its own name. */
    String nameOf(String form) {
        return names.getOrDefault(
                form,
                form.substring(0, 1)
                        + form.substring(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }

    List<Answer> answers(ReadEntry entry) {
        return speaker.answers(entry.form(), entry.at(), entry.values());
    }

    private List<ShownCase.Form> forms(List<ReadEntry> oldestFirst) {
        return oldestFirst.stream()
                .collect(groupingBy(this::versionOf, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparing(
                                (List<ReadEntry> entries) -> last(entries).at())
                        .reversed())
                .map(this::form)
                .toList();
    }

    /** What an entry is a version of; on its own where the form does not go on from the entry before. */
    private List<Object> versionOf(ReadEntry entry) {
        var about = about(entry);
        boolean goesOn = !about.isEmpty() || speaker.goesOnFromTheLast(entry.form());
        return List.of(entry.form(), about, goesOn ? "" : entry.at());
    }

    /** Which of those who accompany the person an entry is about; nothing where it is about the person. */
    private static String about(ReadEntry entry) {
        return String.valueOf(entry.values().getOrDefault("companion", ""));
    }

    private ShownCase.Form form(List<ReadEntry> oldestFirst) {
        var versions = new ArrayList<ShownCase.Version>();
        List<Answer> before = List.of();
        for (var entry : oldestFirst) {
            var answers = answers(entry);
            versions.add(
                    0,
                    new ShownCase.Version(
                            say.moment(entry.at()),
                            say.author(entry.by(), entry.organisation()),
                            answers,
                            versions.isEmpty() ? List.of() : changes(before, answers)));
            before = answers;
        }
        var about = about(last(oldestFirst));
        var name = nameOf(last(oldestFirst).form());
        return new ShownCase.Form(
                about.isEmpty() ? name : say.say("ofCompanion", name, about),
                versions.get(0),
                List.copyOf(versions.subList(1, versions.size())));
    }

    private static List<ShownCase.Changed> changes(List<Answer> before, List<Answer> now) {
        var then = before.stream().collect(toMap(Answer::key, answer -> answer));
        var changes = new ArrayList<ShownCase.Changed>();
        for (var answer : now) {
            var earlier = then.remove(answer.key());
            if (earlier == null || !earlier.words().equals(answer.words())) {
                changes.add(new ShownCase.Changed(
                        answer.question(), earlier == null ? "–" : earlier.words(), answer.words()));
            }
        }
        before.stream()
                .filter(answer -> then.containsKey(answer.key()))
                .map(answer -> new ShownCase.Changed(answer.question(), answer.words(), "–"))
                .forEach(changes::add);
        return changes;
    }

    private static ReadEntry last(List<ReadEntry> entries) {
        return entries.get(entries.size() - 1);
    }
}
