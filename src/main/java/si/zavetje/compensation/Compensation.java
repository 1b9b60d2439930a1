package si.zavetje.compensation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.compensation.CompensationFacts.Incapacity;
import si.zavetje.compensation.CompensationRight.Dependants;
import si.zavetje.compensation.CompensationRight.Ending;
import si.zavetje.compensation.CompensationRight.Wish;
import si.zavetje.compensation.CompensationRules.Act;
import si.zavetje.compensation.CompensationRules.Citizenship;
import si.zavetje.compensation.CompensationRules.Claimant;
import si.zavetje.compensation.CompensationRules.Fact;
import si.zavetje.compensation.CompensationRules.Warning;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.deadlines.Period;
import si.zavetje.identification.Identification;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** The right to compensation by the State: the last of its periods counts, and it lapses only when that is over. */
@Service
public class Compensation {

    /** Nobody is left for whom the right is to be watched. */
    public record NobodyLeft(CaseReference reference) {}

    private static final List<String> REMINDERS =
            List.of("compensation.remind.first", "compensation.remind.second", "compensation.remind.third");

    private final CompensationRights rights;
    private final CompensationRules rules;
    private final Referral referral;
    private final CaseEvents caseEvents;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Compensation(
            CompensationRights rights,
            CompensationRules rules,
            Referral referral,
            CaseEvents caseEvents,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rights = rights;
        this.rules = rules;
        this.referral = referral;
        this.caseEvents = caseEvents;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** The right is watched from now on, or again, unless it was settled; says whether it is watched. */
    @Transactional
    public boolean watch(CaseReference reference) {
        var known = find(reference);
        if (known.filter(CompensationRight::settled).isPresent()) {
            return false;
        }
        watch(reference, known);
        return true;
    }

    private void watch(CaseReference reference, Optional<CompensationRight> known) {
        if (known.isEmpty()) {
            NewRows.add(() -> rights.save(CompensationRight.known(reference, clock.instant())));
        } else if (!known.get().runs()) {
            rights.save(known.get().runsAgain());
        }
    }

    /** The person is to be told of it at once, whatever was said before. */
    @Transactional
    public void tellNow(CaseReference reference) {
        watch(reference, find(reference));
        save(reference, of(reference).wanted(clock.instant()));
    }

    /** Whether somebody watches the right, and no claim is filed. */
    public boolean runs(CaseReference reference) {
        return find(reference).filter(CompensationRight::runs).isPresent();
    }

    /** The last of the periods, which never runs longer than the one at the very latest. */
    public Period period(CaseReference reference) {
        var latest = counted(reference, Fact.AT_THE_LATEST, endOfAct(reference));
        return periods(reference).values().stream()
                .map(Period::lastDay)
                .max(LocalDate::compareTo)
                .map(day -> day.isAfter(latest.lastDay()) ? latest : new Period(day))
                .orElseThrow();
    }

    /** From what that period is counted. */
    Fact countedFrom(CaseReference reference) {
        var last = period(reference).lastDay();
        return periods(reference).entrySet().stream()
                .filter(one -> one.getValue().lastDay().equals(last))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Fact.AT_THE_LATEST);
    }

    /** Whether nobody knows when the act ended, so that it is counted from the day of the referral. */
    boolean endOfActUnknown(CaseReference reference) {
        return of(reference).facts().actEndedOn() == null;
    }

    /** When the person is to be told and asked next: at once if somebody wants it, early, and before the right ends. */
    public Instant timeToAsk(CaseReference reference) {
        var right = of(reference);
        if (right.wantedAt() != null) {
            return right.wantedAt();
        }
        var last = period(reference);
        return Stream.concat(
                        Stream.of(lookAgain(reference, right)).flatMap(Optional::stream),
                        REMINDERS.stream()
                                .map(rule -> deadlines.reminder(reference, rule, last.lastDay()))
                                .filter(reminder -> reminder.isAfter(deadlines.moment())))
                .min(Instant::compareTo)
                .orElseGet(last::endsAt);
    }

    private Optional<Instant> lookAgain(CaseReference reference, CompensationRight right) {
        if (right.lookedAt() == null) {
            return Optional.of(deadlines.due(reference, "compensation.first", right.begunAt()));
        }
        return right.facts().open()
                ? Optional.of(deadlines.due(reference, "compensation.again", right.lookedAt()))
                : Optional.empty();
    }

    /** When the coordinator hears that the right nears its end; who has heard of that day hears only that it came. */
    public Instant rightNearsItsEnd(CaseReference reference) {
        var last = period(reference);
        return last.lastDay().equals(of(reference).toldFor())
                ? last.endsAt()
                : deadlines.reminder(reference, "compensation.coordinator", last.lastDay());
    }

    /** By when a claim is to be filed: within the right, on a day on which somebody works. */
    public Instant fileBy(CaseReference reference) {
        return deadlines.dueWithin(period(reference));
    }

    /** What the person should know; it refuses nothing. */
    Warning warning(CaseReference reference) {
        var act = Optional.ofNullable(of(reference).act()).orElse(Act.NOT_KNOWN);
        return rules.warning(LegalZone.dayOf(clock.instant()), Citizenship.of(referral.legalStatus(reference)), act);
    }

    /** What is known now; a right that is over by that stays over. */
    @Transactional
    void record(CaseReference reference, CompensationFacts facts) {
        save(reference, of(reference).with(facts));
    }

    /** What is known of the act, and of who depends on the person; nobody is asked for somebody who died and on whom nobody depended. */
    @Transactional
    void record(CaseReference reference, Act act, Dependants dependants) {
        save(reference, of(reference).with(act, dependants));
        if (died(reference) && dependants == Dependants.NO && !anybodyDepends(reference)) {
            nobodyLeft(reference);
        }
    }

    /** Takes down what the person said, or whoever may say it. */
    @Transactional
    void answer(CaseReference reference, Wish wish, String signedBy, Optional<String> ownView) {
        takeWord(reference, signedBy, ownView);
        var answered = of(reference).asked(wish, clock.instant());
        save(reference, wish == Wish.NOT_WANTED ? answered.ended(Ending.NOT_WANTED) : answered);
    }

    /** The person was not reached, or did not answer; somebody asks again. */
    @Transactional
    void leaveOpen(CaseReference reference, Wish wish) {
        save(reference, of(reference).asked(wish, clock.instant()));
    }

    /** Whether a claim is to be filed. */
    public boolean wanted(CaseReference reference) {
        return runs(reference) && of(reference).wish() == Wish.WANTED;
    }

    /** Whether nobody wants a claim, for good. */
    public boolean notWanted(CaseReference reference) {
        return of(reference).ending() == Ending.NOT_WANTED;
    }

    /** Whether a claim is filed. */
    public boolean filed(CaseReference reference) {
        return of(reference).ending() == Ending.FILED;
    }

    /** Whether the right lapsed. */
    public boolean lapsed(CaseReference reference) {
        return of(reference).ending() == Ending.LAPSED;
    }

    /**
     * Takes an answer from who may give it.
     *
     * @throws Refusal when somebody answers who died, who inherits nothing while the person lives, or who may not answer for a child
     */
    @Transactional
    void takeWord(CaseReference reference, String signedBy, Optional<String> ownView) {
        if (died(reference)) {
            if (signedBy.equals("VICTIM")) {
                throw new Refusal("compensation.died").at("signedBy");
            }
        } else if (signedBy.equals("DEPENDANT")) {
            throw new Refusal("compensation.lives").at("signedBy");
        } else {
            referral.takeWord(reference, signedBy.equals("REPRESENTATIVE") ? "GUARDIAN" : signedBy, ownView);
        }
    }

    /** Nobody wants a claim any more. */
    @Transactional
    void giveUp(CaseReference reference, String signedBy, Optional<String> ownView) {
        takeWord(reference, signedBy, ownView);
        save(reference, of(reference).ended(Ending.NOT_WANTED));
    }

    /** A claim is filed: the right is used. */
    @Transactional
    void used(CaseReference reference) {
        save(reference, of(reference).ended(Ending.FILED));
    }

    /** The right lapsed, and somebody knows. */
    @Transactional
    void lapse(CaseReference reference) {
        save(reference, of(reference).ended(Ending.LAPSED));
    }

    /**
     * The right runs longer than was thought.
     *
     * @throws Refusal when it is over by what is said now, too
     */
    @Transactional
    void runsLonger(CaseReference reference, CompensationFacts facts) {
        save(reference, of(reference).with(facts).wanted(clock.instant()));
        var last = period(reference);
        if (!last.endsAt().isAfter(clock.instant())) {
            throw new Refusal("compensation.stillOver", last.lastDay()).at("settled");
        }
    }

    /** The coordinator knows that the right is about to end. */
    @Transactional
    void coordinatorKnows(CaseReference reference) {
        save(reference, of(reference).told(period(reference).lastDay()));
    }

    /** After a death only who depended on the person may claim; a claim that is filed goes on. */
    @EventListener
    void on(CaseEvents.Happened happened) {
        if (happened.is(EventKind.DECEASED) && !anybodyDepends(happened.reference())) {
            nobodyLeft(happened.reference());
        }
    }

    @EventListener
    void on(Identification.FoundNoVictim found) {
        nobodyLeft(found.reference());
    }

    private void nobodyLeft(CaseReference reference) {
        if (runs(reference)) {
            save(reference, of(reference).ended(Ending.NOBODY_LEFT));
            events.publishEvent(new NobodyLeft(reference));
        }
    }

    private boolean anybodyDepends(CaseReference reference) {
        return referral.accompanyingChildren(reference) > 0
                || find(reference)
                        .map(CompensationRight::dependants)
                        .filter(Dependants.YES::equals)
                        .isPresent();
    }

    boolean died(CaseReference reference) {
        return caseEvents.holds(reference, EventKind.DECEASED);
    }

    private Map<Fact, Period> periods(CaseReference reference) {
        var facts = of(reference).facts();
        var periods = new EnumMap<Fact, Period>(Fact.class);
        periods.put(Fact.END_OF_ACT, counted(reference, Fact.END_OF_ACT, endOfAct(reference)));
        if (facts.incapacity() == Incapacity.LASTS) {
            periods.put(Fact.INCAPACITY_LASTS, counted(reference, Fact.INCAPACITY_LASTS, endOfAct(reference)));
        }
        put(periods, reference, Fact.INCAPACITY_CEASED, facts.incapacityUntil());
        put(periods, reference, Fact.ENFORCEMENT_FAILED, facts.enforcementOn());
        return periods;
    }

    private void put(Map<Fact, Period> periods, CaseReference reference, Fact fact, @Nullable LocalDate day) {
        if (day != null) {
            periods.put(fact, counted(reference, fact, day));
        }
    }

    private Period counted(CaseReference reference, Fact fact, LocalDate from) {
        var rule = rules.period(LegalZone.dayOf(deadlines.moment()), fact, claimant(reference))
                .rule();
        return deadlines.period(reference, rule, from.atStartOfDay(LegalZone.ID).toInstant());
    }

    private Claimant claimant(CaseReference reference) {
        return died(reference) ? Claimant.DEPENDANT : Claimant.PERSON;
    }

    private LocalDate endOfAct(CaseReference reference) {
        return Optional.ofNullable(of(reference).facts().actEndedOn())
                .orElseGet(() -> LegalZone.dayOf(referral.receivedAt(reference)));
    }

    private void save(CaseReference reference, CompensationRight changed) {
        rights.save(changed);
        events.publishEvent(new FactsChanged(reference));
    }

    private CompensationRight of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no right is watched"));
    }

    private Optional<CompensationRight> find(CaseReference reference) {
        return rights.findByCaseReference(reference.text());
    }
}
