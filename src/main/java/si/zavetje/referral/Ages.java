package si.zavetje.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.decisions.DecisionTables;
import si.zavetje.recognition.PersonFacts;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Who is a child: by birth until her eighteenth birthday, and while her age is in doubt. */
@Component
class Ages {

    private final ReceivedReferrals referrals;
    private final PersonFacts facts;
    private final DecisionTables tables;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ages(
            ReceivedReferrals referrals,
            PersonFacts facts,
            DecisionTables tables,
            ApplicationEventPublisher events,
            Clock clock) {
        this.referrals = referrals;
        this.facts = facts;
        this.tables = tables;
        this.events = events;
        this.clock = clock;
    }

    /** What the table says; whose childhood has no last day is in doubt. */
    boolean child(CaseReference reference) {
        return child(reference, referrals.of(reference).child());
    }

    /** The same, and no where there is no case yet. */
    boolean childOfCase(CaseReference reference) {
        return referrals
                .find(reference)
                .filter(referral -> child(reference, referral.child()))
                .isPresent();
    }

    private boolean child(CaseReference reference, boolean maybe) {
        var until = maybe ? facts.of(reference).childUntil() : null;
        boolean doubt = maybe && until == null;
        boolean under18 = until != null && !LegalZone.dayOf(clock.instant()).isAfter(until);
        return tables.answer("ChildTrack", Map.of("under18", doubt ? "UNKNOWN" : word(under18), "doubt", word(doubt)))
                .filter("TREATED_AS_CHILD"::equals)
                .isPresent();
    }

    private static String word(boolean yes) {
        return yes ? "YES" : "NO";
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
        if (before && !child) {
            events.publishEvent(new Referral.CameOfAge(reference));
        }
        events.publishEvent(new FactsChanged(reference));
    }
}
