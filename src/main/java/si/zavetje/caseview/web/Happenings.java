package si.zavetje.caseview.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import si.zavetje.casefile.CaseReading.ReadEntry;
import si.zavetje.caseview.CaseView;
import si.zavetje.forms.AnswersInWords.Answer;
import si.zavetje.responsibility.Responsibilities.Stood;

/** What happened in a case, in plain sentences, the newest first: only what its reader may know. */
final class Happenings {

    /** The questions whose answers are decisions. */
    private static final Set<String> DECIDING = Set.of(
            "outcome",
            "decision",
            "answer",
            "status",
            "continuation",
            "necessary",
            "needed",
            "result",
            "assistance",
            "consentToTransfer",
            "event",
            "vote");

    private record Event(Instant at, String what) {}

    private final CaseWords.Page say;
    private final ShownFile file;

    Happenings(CaseWords.Page say, ShownFile file) {
        this.say = say;
        this.file = file;
    }

    List<ShownCase.Happened> of(CaseView view) {
        var events = new ArrayList<Event>();
        if (view.standsToIt()) {
            events.add(new Event(view.openedAt(), say.say("event.opened")));
            var closed = view.closedAt();
            if (closed != null) {
                events.add(new Event(closed, say.say("event.closed")));
            }
            view.services().forEach(service -> {
                events.add(new Event(service.begun(), say.say("event.began", service.name())));
                var ended = service.ended();
                if (ended != null) {
                    var ending = service.ending();
                    events.add(new Event(
                            ended,
                            ending == null
                                    ? say.say("event.ended", service.name())
                                    : say.say("event.endedWith", service.name(), ending)));
                }
            });
            view.bodies().forEach(one -> stood(one, events));
        }
        entered(view.entries(), events);
        return events.stream()
                .sorted(Comparator.comparing(Event::at).reversed())
                .map(event -> new ShownCase.Happened(say.moment(event.at()), event.what()))
                .toList();
    }

    private void stood(Stood one, List<Event> events) {
        var capacity = one.capacity();
        var until = one.until();
        if (capacity == null) {
            events.add(new Event(one.since(), say.say("event.joined")));
            if (until != null) {
                events.add(new Event(until, say.say("event.left")));
            }
        } else {
            var body = say.body(one.who());
            events.add(new Event(one.since(), say.say("event.answers", body, say.capacity(capacity))));
            if (until != null) {
                events.add(new Event(until, say.say("event.noLonger", body, say.capacity(capacity))));
            }
        }
    }

    /** A form that touches several parts was handed in once. */
    private void entered(List<ReadEntry> entries, List<Event> events) {
        record HandedIn(String form, Instant at, String organisation) {}
        var decided = new HashMap<HandedIn, List<String>>();
        for (var entry : entries) {
            var handedIn = new HandedIn(entry.form(), entry.at(), entry.organisation());
            decided.computeIfAbsent(handedIn, ignored -> new ArrayList<>())
                    .addAll(file.answers(entry).stream()
                            .filter(answer -> DECIDING.contains(answer.key()))
                            .map(Answer::words)
                            .toList());
        }
        decided.forEach((handedIn, decisions) -> events.add(new Event(
                handedIn.at(),
                decisions.isEmpty()
                        ? say.say("event.entered", say.body(handedIn.organisation()), file.nameOf(handedIn.form()))
                        : say.say(
                                "event.decided",
                                say.body(handedIn.organisation()),
                                file.nameOf(handedIn.form()),
                                decisions.stream().collect(Collectors.joining(", "))))));
    }
}
