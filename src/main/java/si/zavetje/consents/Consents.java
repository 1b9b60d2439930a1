package si.zavetje.consents;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.consents.Consent.Answer;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** What a person allows others to learn of her, asked whenever somebody is to learn it: the last word counts, until its last day. */
@Service
public class Consents {

    /** Somebody who was allowed to learn of the person is not any more. */
    public record Withdrawn(CaseReference reference, Recipient recipient, Purpose purpose, String takenFor) {}

    /** Somebody is told of the person without consent, because a life is at risk. */
    public record LifeAtRisk(CaseReference reference) {}

    /** How the last word on who a person is stands for a recipient. */
    public enum Standing {
        NOT_ASKED,
        GIVEN,
        /** Not allowed, or taken back. */
        REFUSED,
        OVER,
        LIFE_AT_RISK
    }

    private final ConsentRows rows;
    private final ApplicationEventPublisher events;
    private final Today today;

    Consents(ConsentRows rows, ApplicationEventPublisher events, Today today) {
        this.rows = rows;
        this.events = events;
        this.today = today;
    }

    /** What was said last for each recipient and purpose, whether it still counts or not. */
    public List<Consent> of(CaseReference reference) {
        return rows.of(reference);
    }

    /** Whether somebody may learn that today; of the health only who may know who the person is. */
    public boolean allows(CaseReference reference, Recipient recipient, Purpose purpose) {
        return allows(rows.of(reference), recipient, purpose);
    }

    private boolean allows(List<Consent> said, Recipient recipient, Purpose purpose) {
        boolean holds = said.stream()
                .anyMatch(one -> one.recipient() == recipient && one.purpose() == purpose && one.holdsOn(today.date()));
        return holds && (purpose != Purpose.HEALTH || allows(said, recipient, Purpose.HELP));
    }

    /** How the last word of the person stands, on whether that recipient may learn who the person is. */
    Standing standing(CaseReference reference, Recipient recipient) {
        return rows.of(reference).stream()
                .filter(one -> one.recipient() == recipient && one.purpose() == Purpose.HELP)
                .findFirst()
                .map(one -> switch (one.answer()) {
                    case REFUSED, WITHDRAWN -> Standing.REFUSED;
                    case GIVEN -> one.isOver(today.date()) ? Standing.OVER : Standing.GIVEN;
                    case LIFE_AT_RISK -> one.isOver(today.date()) ? Standing.OVER : Standing.LIFE_AT_RISK;
                })
                .orElse(Standing.NOT_ASKED);
    }

    /** Whether the body that answers for the case in that capacity may learn who the person is. */
    public boolean allowsDataTo(CaseReference reference, Capacity capacity) {
        return Recipient.of(capacity)
                .filter(recipient -> allows(reference, recipient, Purpose.HELP))
                .isPresent();
    }

    /** Takes down what was said of one recipient; who was allowed and is not any more is told of it by those who must stop. */
    @Transactional
    public void say(
            CaseReference reference, Recipient recipient, Collection<Purpose> purposes, Answer answer, Word word) {
        var before = rows.of(reference);
        var ended = EnumSet.noneOf(Purpose.class);
        for (var purpose : Purpose.values()) {
            if (purposes.contains(purpose)) {
                rows.add(reference, recipient, purpose, answer, word);
                boolean ends = answer == Answer.REFUSED || answer == Answer.WITHDRAWN;
                if (ends && allows(before, recipient, purpose)) {
                    ended.add(purpose);
                }
            }
        }
        ended.forEach(purpose -> events.publishEvent(new Withdrawn(reference, recipient, purpose, word.takenFor())));
    }

    /**
     * Takes down what was said when somebody was asked from the case.
     *
     * @throws Refusal where nothing is allowed that could be taken back, or the health would be known of somebody who is not
     */
    @Transactional
    void answer(CaseReference reference, Recipient recipient, List<Purpose> purposes, Answer answer, Word word) {
        var before = rows.of(reference);
        if (answer == Answer.WITHDRAWN && purposes.stream().noneMatch(one -> allows(before, recipient, one))) {
            throw new Refusal("consents.nothingToTakeBack").at("recipient");
        }
        if (answer == Answer.GIVEN
                && purposes.equals(List.of(Purpose.HEALTH))
                && !allows(before, recipient, Purpose.HELP)) {
            throw new Refusal("consents.healthAlone").at("purposes");
        }
        say(reference, recipient, purposes, answer, word);
    }

    /** Takes down that somebody is told without consent because a life is at risk; it is looked at, and ends by itself. */
    @Transactional
    void tellToSaveALife(CaseReference reference, Recipient recipient, List<Purpose> purposes, Word word) {
        say(reference, recipient, purposes, Answer.LIFE_AT_RISK, word);
        events.publishEvent(new LifeAtRisk(reference));
    }

    /** Ends what was told without consent, because it was not needed. */
    @Transactional
    void endDisclosures(CaseReference reference, Word word) {
        rows.of(reference).stream()
                .filter(one -> one.answer() == Answer.LIFE_AT_RISK && one.holdsOn(today.date()))
                .forEach(one -> say(reference, one.recipient(), List.of(one.purpose()), Answer.WITHDRAWN, word));
    }

    /** Takes down whether a recipient may learn who the person is, and what the help needs. */
    @Transactional
    public void say(CaseReference reference, Recipient recipient, boolean allowed, Word word) {
        say(reference, recipient, List.of(Purpose.HELP), allowed ? Answer.GIVEN : Answer.REFUSED, word);
    }

    /** Takes down whether who takes over may learn of the person, and of the health only if that is among what may be handed over. */
    @Transactional
    public void handOver(
            CaseReference reference, Recipient recipient, boolean allowed, Collection<String> items, Word word) {
        say(reference, recipient, allowed, word);
        boolean health = allowed && items.contains(Purpose.HEALTH.name());
        say(reference, recipient, List.of(Purpose.HEALTH), health ? Answer.GIVEN : Answer.REFUSED, word);
    }
}
