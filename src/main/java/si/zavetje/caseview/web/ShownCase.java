package si.zavetje.caseview.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.zavetje.forms.AnswersInWords.Answer;

/** A case in the words of its page; with the addresses where the reader may change its group, and of the sheets she may print. */
record ShownCase(
        String reference,
        boolean standsToIt,
        String opened,
        @Nullable String closed,
        List<Running> services,
        List<Body> bodies,
        @Nullable String group,
        List<Todo> tasks,
        List<Due> running,
        List<Due> over,
        List<Happened> events,
        List<Part> parts,
        List<With> companions,
        List<Together> together,
        @Nullable String sheet,
        @Nullable String information,
        List<Consented> consents,
        List<String> hearings,
        List<String> guardians,
        @Nullable Meeting meeting) {

    /** The group as its readers see it: who belongs to it, who chairs, when it meets next, and what waits for it. */
    record Meeting(List<String> members, String chair, String next, List<String> agenda) {}

    /** A service, since when, and until when. */
    record Running(String name, boolean runs, String when, @Nullable String ending) {}

    /** A body that answers for the case now, and in what capacity; where the reader may name another, with the address for it. */
    record Body(String capacity, String name, String since, @Nullable String another) {}

    /** An open task; without an address it opens for somebody else, and only her own has one to hand it to a colleague. */
    record Todo(
            String name,
            String bodies,
            @Nullable String due,
            boolean overdue,
            boolean claimed,
            @Nullable String address,
            @Nullable String colleague) {}

    /** A clock of the case. */
    record Due(String what, String body, String due, String state, boolean overdue) {}

    /** What happened, and when. */
    record Happened(String when, String what) {}

    /** A part of the file. */
    record Part(String name, List<Form> forms) {}

    /** What was entered in one form: the newest entry, and the earlier ones of what is written down anew each time. */
    record Form(String name, Version newest, List<Version> earlier) {}

    /** One entry: who made it when, what it says, and what was different in the one before. */
    record Version(String when, String who, List<Answer> answers, List<Changed> changes) {}

    /** One answer that is another than before. */
    record Changed(String question, String before, String now) {}

    /** Who was found together with the person: a case the reader knows, or how many others. */
    record Together(String words, @Nullable String address) {}

    /** Somebody who accompanies the person: who she is in words, and since or until when. */
    record With(String number, String who, String when) {}

    /** Who may learn what, until when, and how that was said; or may not. */
    record Consented(String recipient, String what, boolean holds, String state, String how) {}
}
