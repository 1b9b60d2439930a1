package si.zavetje.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.stays.Housing;

/** That somebody is to move to another provider: why, whether she agrees, who was asked, and what came of it. */
@Table("zv_transfer")
record Transfer(
        @Id UUID id,
        String caseReference,
        int number,
        Housing housing,
        String giver,
        Reason reason,
        Instant askedAt,
        @Nullable LocalDate lastDay,
        boolean agreed,
        int round,
        @Nullable String wanted,
        @Nullable Next next,
        @Nullable Ending ending,
        @Nullable Instant endedAt,
        @MappedCollection(idColumn = "transfer", keyColumn = "position") List<TransferQuestion> questions,
        @Version int version) {

    /** Why she is to move; nothing that could name a person. */
    public enum Reason {
        PERSONS_WISH,
        NOT_SUITABLE,
        NOT_SAFE,
        NO_ROOM,
        STAFF,
        /** The provider does not provide any more after a day. */
        PROVIDER_ENDS,
        OTHER
    }

    /** What the coordinator says when it does not go on by itself. */
    enum Next {
        ASK_PROVIDERS,
        NAME_PROVIDER,
        ASK_PERSON,
        STAYS
    }

    /** What came of it. */
    enum Ending {
        ARRIVED,
        STAYS,
        LEFT
    }

    static Transfer asked(
            String caseReference,
            int number,
            Housing housing,
            String giver,
            Reason reason,
            @Nullable LocalDate lastDay,
            Instant now) {
        return new Transfer(
                UUID.randomUUID(),
                caseReference,
                number,
                housing,
                giver,
                reason,
                now,
                lastDay,
                false,
                1,
                null,
                null,
                null,
                null,
                List.of(),
                0);
    }

    boolean runs() {
        return ending == null;
    }

    /** Which provider is asked, or waits for her. */
    Optional<TransferQuestion> question() {
        return runs() && !questions.isEmpty()
                ? Optional.of(questions.get(questions.size() - 1)).filter(TransferQuestion::open)
                : Optional.empty();
    }

    /** Whom not to ask: who gives her over, and who was asked since she was asked herself. */
    List<String> askedAlready() {
        var asked = new ArrayList<>(List.of(giver));
        questions.stream()
                .filter(question -> question.round() == round)
                .map(TransferQuestion::provider)
                .forEach(asked::add);
        return asked;
    }

    /** Whether she, or who speaks for a child, agrees. */
    Transfer says(boolean agrees) {
        demandRuns();
        return with(agrees, round, wanted, next, ending, endedAt, questions);
    }

    /** Another provider is asked. */
    Transfer asks(String provider, Instant now) {
        demandRuns();
        if (!agreed || question().isPresent()) {
            throw new IllegalStateException("no provider can be asked now");
        }
        var asked = new ArrayList<>(questions);
        asked.add(new TransferQuestion(round, provider, now, null, null));
        return with(agreed, round, null, next, ending, endedAt, asked);
    }

    /** What the provider says that is asked, or waits. */
    Transfer answered(TransferQuestion.Answer answer, Instant now) {
        demandRuns();
        var open = question().orElseThrow(() -> new IllegalStateException("nobody is asked"));
        var all = new ArrayList<>(questions);
        all.set(all.size() - 1, open.answered(answer, now));
        return with(agreed, round, wanted, next, ending, endedAt, all);
    }

    /** How it goes on, as the coordinator says. */
    Transfer goesOn(Next how, @Nullable String provider) {
        demandRuns();
        return with(agreed, how == Next.STAYS ? round : round + 1, provider, how, ending, endedAt, questions);
    }

    /** It is over. */
    Transfer ended(Ending how, Instant now) {
        demandRuns();
        return with(agreed, round, wanted, next, how, now, questions);
    }

    private Transfer with(
            boolean agrees,
            int rounds,
            @Nullable String wish,
            @Nullable Next how,
            @Nullable Ending end,
            @Nullable Instant at,
            List<TransferQuestion> all) {
        return new Transfer(
                id,
                caseReference,
                number,
                housing,
                giver,
                reason,
                askedAt,
                lastDay,
                agrees,
                rounds,
                wish,
                how,
                end,
                at,
                all,
                version);
    }

    private void demandRuns() {
        if (!runs()) {
            throw new IllegalStateException("the transfer is over");
        }
    }
}
