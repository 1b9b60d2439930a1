package si.zavetje.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.recognition.PersonFacts;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Who is a child: by birth until her eighteenth birthday, and while her age is in doubt. */
@Component
class Ages {

    private final ReceivedReferrals referrals;
    private final PersonFacts facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ages(ReceivedReferrals referrals, PersonFacts facts, ApplicationEventPublisher events, Clock clock) {
        this.referrals = referrals;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    boolean child(CaseReference reference) {
        if (!referrals.of(reference).child()) {
            return false;
        }
        var until = facts.of(reference).childUntil();
        return until == null || !LegalZone.dayOf(clock.instant()).isAfter(until);
    }

    /** Takes down what holds about her age from now on: until when she is a child, or that it is in doubt. */
    @Transactional
    void judge(CaseReference reference, boolean child, @Nullable LocalDate until) {
        boolean before = child(reference);
        referrals.save(referrals.ofOpen(reference).judged(child));
        facts.keep(reference, new PersonFacts.Kept(facts.of(reference).facts(), until));
        if (child && !before) {
            events.publishEvent(new Referral.FoundToBeChild(reference));
        }
        events.publishEvent(new FactsChanged(reference));
    }
}
