package si.zavetje.caseview.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import si.zavetje.assignment.Delegations;
import si.zavetje.casefile.CaseReading.ReadEntry;
import si.zavetje.caseview.CasePlaces;
import si.zavetje.caseview.CaseView;
import si.zavetje.caseview.HouseWork;
import si.zavetje.caseview.OpenTask;
import si.zavetje.caseview.Service;
import si.zavetje.childprotection.GuardianWords;
import si.zavetje.consents.ConsentWords;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.forms.AnswersInWords;
import si.zavetje.handover.HandOverSheets;
import si.zavetje.information.InformationSheets;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.obligations.Obligation;
import si.zavetje.persons.Events;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities.Stood;

/** Puts a case into the words of its page. */
@Component
class ShownCases {

    static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final CaseWords words;
    private final CasePlaces places;
    private final AnswersInWords answers;
    private final Referral referral;
    private final MultidisciplinaryGroup group;
    private final HandOverSheets sheets;
    private final InformationSheets information;
    private final Events found;
    private final ConsentWords consents;
    private final GuardianWords guardians;

    ShownCases(
            CaseWords words,
            CasePlaces places,
            AnswersInWords answers,
            Referral referral,
            MultidisciplinaryGroup group,
            HandOverSheets sheets,
            InformationSheets information,
            Events found,
            ConsentWords consents,
            GuardianWords guardians) {
        this.words = words;
        this.places = places;
        this.answers = answers;
        this.referral = referral;
        this.group = group;
        this.sheets = sheets;
        this.information = information;
        this.found = found;
        this.consents = consents;
        this.guardians = guardians;
    }

    ShownCase of(CaseView view, Reader reader, Locale language) {
        var say = words.page(reader, language);
        var speaker = answers.of(
                view.entries().stream().map(ReadEntry::form).distinct().toList(), language);
        Map<String, String> names = view.entries().isEmpty() ? Map.of() : names(say);
        var file = new ShownFile(say, speaker, names);
        var closed = view.closedAt();
        return new ShownCase(
                view.reference().text(),
                view.standsToIt(),
                say.day(view.openedAt()),
                closed == null ? null : say.day(closed),
                view.services().stream()
                        .filter(service -> !service.isStep())
                        .map(service -> running(service, say))
                        .toList(),
                view.bodies().stream()
                        .filter(Stood::now)
                        .flatMap(one -> body(one, view, reader, say).stream())
                        .toList(),
                mayName(view, reader) && group.named(view.reference()) ? address(view) + "/group" : null,
                view.tasks().stream().map(task -> todo(task, reader, say)).toList(),
                clocks(view, Obligation::open, say),
                clocks(view, clock -> !clock.open(), say),
                new Happenings(say, file).of(view),
                file.parts(view.entries()),
                new ShownCompanions(say, file).of(view.entries()),
                together(view, reader, say),
                sheets.isFor(view.reference(), reader) ? address(view) + "/sheet" : null,
                information.isFor(view.reference(), reader) ? address(view) + "/information" : null,
                consents.of(view.reference(), view.consents(), language).stream()
                        .map(line -> consented(line, say))
                        .toList(),
                view.hearings().stream().map(say::moment).toList(),
                view.readsGuardians() ? guardians.all(view.reference(), language) : List.of(),
                view.readsGroup() ? meeting(view, say) : null);
    }

    private ShownCase.@Nullable Meeting meeting(CaseView view, CaseWords.Page say) {
        var reference = view.reference();
        if (!group.named(reference)) {
            return null;
        }
        return new ShownCase.Meeting(
                group.signed(reference).stream().map(say::member).toList(),
                say.member(group.chair(reference)),
                say.due(group.meetingDue(reference)),
                group.agenda(reference).stream()
                        .map(waiting -> say.matter(waiting.matter().name(), waiting.raisedAt()))
                        .toList());
    }

    private static ShownCase.Consented consented(ConsentWords.Line line, CaseWords.Page say) {
        var word = line.consent().word();
        var by = say.say("consent.takenBy", say.author(word.takenBy(), word.takenFor()));
        var how = line.how().isEmpty() ? by : line.how() + " · " + by;
        return new ShownCase.Consented(line.recipient(), line.what(), line.holds(), line.state(), how);
    }

    private static ShownCase.Running running(Service service, CaseWords.Page say) {
        var ended = service.ended();
        var when = ended == null ? say.say("since", say.day(service.begun())) : say.days(service.begun(), ended);
        return new ShownCase.Running(service.name(), service.running(), when, service.ending());
    }

    private List<ShownCase.Together> together(CaseView view, Reader reader, CaseWords.Page say) {
        if (!view.standsToIt() || HouseWork.standsApart(reader)) {
            return List.of();
        }
        var with = found.with(view.reference(), reader);
        var known = with.known().stream().map(other -> new ShownCase.Together(other.text(), "/cases/" + other.text()));
        var others = with.others() == 0
                ? Stream.<ShownCase.Together>empty()
                : Stream.of(new ShownCase.Together(say.say("together.others", with.others()), null));
        return Stream.concat(known, others).toList();
    }

    /** Who works on a case is the coordinator's to say, as long as it is open. */
    private boolean mayName(CaseView view, Reader reader) {
        return reader.role() == OrganisationKind.COORDINATOR && referral.open(view.reference());
    }

    private static String address(CaseView view) {
        return "/cases/" + view.reference().text();
    }

    private List<ShownCase.Body> body(Stood one, CaseView view, Reader reader, CaseWords.Page say) {
        var capacity = one.capacity();
        return capacity == null
                ? List.of()
                : List.of(new ShownCase.Body(
                        say.capacity(capacity),
                        say.body(one.who()),
                        say.day(one.since()),
                        mayName(view, reader) ? address(view) + "/bodies/" + capacity : null));
    }

    /** Forms are called as their tasks are, and what is written beside a task as its page says. */
    private Map<String, String> names(CaseWords.Page say) {
        var names = new HashMap<>(places.formNames());
        names.put(Delegations.NOTE, say.say("handedToColleague"));
        return names;
    }

    private static ShownCase.Todo todo(OpenTask task, Reader reader, CaseWords.Page say) {
        var due = task.dueAt();
        var bodies = task.bodies().stream().map(say::body).sorted().toList();
        return new ShownCase.Todo(
                task.name(),
                bodies.isEmpty() ? say.say("onePerson") : String.join(", ", bodies),
                due == null ? null : say.due(due),
                say.overdue(due),
                task.holder() != null,
                task.opensFor(reader) ? TASKLIST + task.id() : null,
                reader.username().equals(task.holder()) && task.bodies().contains(reader.organisation())
                        ? "/tasks/" + task.id() + "/colleague"
                        : null);
    }

    private static List<ShownCase.Due> clocks(CaseView view, Predicate<Obligation> which, CaseWords.Page say) {
        return view.clocks().stream()
                .filter(which)
                .map(clock -> new ShownCase.Due(
                        say.clock(clock),
                        say.body(clock.responsible()),
                        say.due(clock.dueAt()),
                        say.say("clock." + clock.state()),
                        clock.open() && say.overdue(clock.dueAt())))
                .toList();
    }
}
