package si.zavetje.multidisciplinary;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.FormValues;
import si.zavetje.forms.Submission;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** The forms of the multidisciplinary group. */
@Component
class MultidisciplinaryGroupForms implements FormHandlers {

    private enum Replacement {
        ASK_AGAIN,
        REPLACE
    }

    private enum How {
        MEETING,
        WRITTEN
    }

    private enum Meeting {
        PROPOSE,
        DROP,
        NOTHING,
        MEMBERS
    }

    private enum Chair {
        WAIT,
        ANOTHER
    }

    /** Besides the person herself, for whom there is a hearing. */
    private static final Set<String> TO_BE_HEARD = Set.of("PROVIDER", "POLICE");

    private static final String NO_MEMBER = "NO_MEMBER";

    private final MultidisciplinaryGroup group;
    private final GroupDecisions decisions;
    private final MessageSource messages;

    MultidisciplinaryGroupForms(MultidisciplinaryGroup group, GroupDecisions decisions, MessageSource messages) {
        this.group = group;
        this.decisions = decisions;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry on) {
        on.submit("SignStatement", this::signStatement);
        on.submit("ConsiderGroup", this::consider);
        on.submit("AppointGroup", this::name);
        on.submit("ReplaceMembers", this::replaceMembers);
        on.submit("NameAnotherChair", this::nameAnotherChair);
        on.submit("HoldMeeting", this::holdMeeting);
        on.submit("CastVote", this::castVote);
        on.submit("NotifyVictim", form -> {});
        on.submit("ExecuteDecision", this::execute);
        on.offer("AppointGroup", "people", ignored -> group.candidates());
        on.offer("ReplaceMembers", "people", ignored -> group.candidates());
        on.offer("ReplaceMembers", "chairs", this::possibleChairs);
        on.offer("NameAnotherChair", "chairs", group::offeredChairs);
        on.offer("HoldMeeting", "steps", this::steps);
        on.offer("HoldMeeting", "members", group::offeredMembers);
        on.offer("HoldMeeting", "proposers", this::proposers);
        on.offer("CastVote", "votes", this::votes);
        on.prefill("ReplaceMembers", this::people);
        on.prefill("NameAnotherChair", this::chairs);
        on.prefill("HoldMeeting", this::meeting);
        on.prefill("NotifyVictim", this::effectiveOn);
        on.prefill("ExecuteDecision", this::effectiveOn);
    }

    /** Who does not sign learns nothing, and the coordinator names somebody else. */
    private void signStatement(Submission form) {
        if (form.values().text("accepted").equals("YES")) {
            group.sign(form.reference(), form.by().username());
        }
    }

    private void consider(Submission form) {
        if (form.values().text("necessary").equals("YES")) {
            group.want(form.reference());
        }
    }

    private void name(Submission form) {
        group.name(form.reference(), members(form.values()), form.values().text("chair"));
    }

    private void nameAnotherChair(Submission form) {
        if (form.values().choice("step", Chair.class) == Chair.ANOTHER) {
            group.nameChair(form.reference(), form.values().text("chair"));
        }
    }

    private void replaceMembers(Submission form) {
        if (form.values().choice("step", Replacement.class) == Replacement.REPLACE) {
            group.replaceUnsigned(
                    form.reference(), members(form.values()), form.values().text("chair"));
        } else {
            group.goOn(form.reference());
        }
    }

    private void holdMeeting(Submission form) {
        if (isWritten(form)) {
            propose(form);
            return;
        }
        switch (form.values().choice("step", Meeting.class)) {
            case DROP -> decisions.drop(form.reference(), nextMeeting(form));
            case NOTHING -> decisions.decideNothing(form.reference(), nextMeeting(form));
            case MEMBERS -> decisions.askForMembers(form.reference());
            case PROPOSE -> propose(form);
        }
    }

    private void propose(Submission form) {
        var proposal = form.values().choice("proposalType", Proposal.class);
        var motion = motion(form);
        if (proposal.endsStay() && !motion.written()) {
            decisions.proposeEnd(
                    form.reference(),
                    proposal,
                    form.values().choice("ground", LossOfRightGround.class),
                    form.values().optionalDate("hearingOn").orElse(null),
                    form.values().choices("heard").containsAll(TO_BE_HEARD),
                    motion);
        } else {
            decisions.propose(form.reference(), proposal, motion);
        }
    }

    private static boolean isWritten(Submission form) {
        return form.values()
                .optionalText("how")
                .filter(How.WRITTEN.name()::equals)
                .isPresent();
    }

    private static GroupDecisions.Motion motion(Submission form) {
        return new GroupDecisions.Motion(
                form.values()
                        .optionalText("proposedBy")
                        .filter(proposer -> !proposer.equals(NO_MEMBER))
                        .orElse(null),
                List.copyOf(form.values().choices("conflicted")),
                isWritten(form),
                nextMeeting(form));
    }

    private static @Nullable LocalDate nextMeeting(Submission form) {
        return form.values().optionalDate("nextMeetingOn").orElse(null);
    }

    /** Whoever made the proposal: one of the members, or nobody of the group. */
    private Map<String, String> proposers(CaseReference reference) {
        var proposers = new LinkedHashMap<String, String>();
        proposers.put(NO_MEMBER, "");
        proposers.putAll(group.offeredMembers(reference));
        return proposers;
    }

    /** A meeting can be asked for where there was none. */
    private Map<String, String> votes(CaseReference reference) {
        var votes = new LinkedHashMap<String, String>();
        Stream.of(Vote.values())
                .filter(vote -> vote != Vote.PROPOSED && (vote != Vote.MEETING || decisions.inWriting(reference)))
                .forEach(vote -> votes.put(vote.name(), ""));
        return votes;
    }

    private void castVote(Submission form) {
        decisions.cast(form.reference(), form.by().username(), form.values().choice("vote", Vote.class));
    }

    private void execute(Submission form) {
        var executedOn = form.values().date("executedOn");
        decisions.carryOut(form.reference(), executedOn);
    }

    private Map<String, Object> people(CaseReference reference) {
        return Map.of(
                "unsigned", group.inWords(group.unsigned(reference)),
                "unable", group.inWords(group.unable(reference)),
                "lacks", lacks(reference));
    }

    private String lacks(CaseReference reference) {
        return group.lacksMembers(reference)
                ? messages.getMessage("multidisciplinary.lacks", null, LocaleContextHolder.getLocale())
                : "";
    }

    private Map<String, Object> chairs(CaseReference reference) {
        return Map.of("silent", group.inWords(List.of(group.chair(reference))));
    }

    /** Whoever is named now, or has signed before. */
    private Map<String, String> possibleChairs(CaseReference reference) {
        var chairs = new LinkedHashMap<>(group.offeredChairs(reference));
        chairs.putAll(group.candidates());
        return chairs;
    }

    /** Only a proposal that was rejected can be dropped. */
    private Map<String, String> steps(CaseReference reference) {
        var steps = new LinkedHashMap<String, String>();
        Stream.of(Meeting.values())
                .filter(step -> step != Meeting.DROP
                        || decisions
                                .latest(reference)
                                .filter(Round::wasRejected)
                                .isPresent())
                .forEach(step -> steps.put(step.name(), ""));
        return steps;
    }

    private Map<String, Object> meeting(CaseReference reference) {
        var key = decisions.latest(reference).filter(round -> !round.open()).map(MultidisciplinaryGroupForms::result);
        return Map.of(
                "agenda",
                agenda(reference),
                "lastResult",
                messages.getMessage(
                        key.orElse("multidisciplinary.noVoteYet"),
                        decisions.lastCount(reference).toArray(),
                        LocaleContextHolder.getLocale()));
    }

    private String agenda(CaseReference reference) {
        var language = LocaleContextHolder.getLocale();
        return group.agenda(reference).stream()
                .map(waiting -> messages.getMessage(
                        "multidisciplinary.waits",
                        new Object[] {
                            messages.getMessage("multidisciplinary.matter." + waiting.matter(), null, language),
                            LegalZone.dayOf(waiting.raisedAt())
                        },
                        language))
                .collect(Collectors.joining("\n"));
    }

    private static String result(Round round) {
        if (round.wasLeftOpen()) {
            return "multidisciplinary.leftOpen";
        }
        return round.wasAccepted() ? "multidisciplinary.accepted" : "multidisciplinary.rejected";
    }

    private Map<String, Object> effectiveOn(CaseReference reference) {
        return decisions
                .effectiveOn(reference)
                .map(LocalDate::toString)
                .map(day -> Map.<String, Object>of("effectiveOn", day))
                .orElse(Map.of());
    }

    private static List<String> members(FormValues values) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(number -> values.optionalText("member" + number))
                .flatMap(Optional::stream)
                .toList();
    }
}
